package playhead.readmodel;

import java.util.List;
import org.h2.command.ddl.CreateTableData;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.table.TableType;
import org.h2.table.VirtualTable;
import playhead.event.EventSource;

/** The table {@code EVENTS}: reads the event store while H2 pulls, in position order, and stores nothing itself. */
final class EventsTable extends VirtualTable {
    private final EventsIndex byPosition;
    private volatile EventSource events;
    private volatile StateFunction.Bridge bridge;

    EventsTable(CreateTableData data) {
        super(data.schema, data.id, data.tableName);
        setColumns(EventColumns.columns());
        setTemporary(true); // made anew at every open, so it never becomes part of the file
        byPosition = new EventsIndex(this);
    }

    /** Gives the table what it shows. */
    void attach(EventSource source, StateFunction.Bridge states) {
        events = source;
        bridge = states;
    }

    EventSource events() {
        return events;
    }

    StateFunction.Bridge bridge() {
        return bridge;
    }

    @Override
    public Index getScanIndex(SessionLocal session) {
        return byPosition;
    }

    @Override
    public List<Index> getIndexes() {
        return List.of(byPosition);
    }

    @Override
    public TableType getTableType() {
        return TableType.EXTERNAL_TABLE_ENGINE;
    }

    @Override
    public String getCreateSQL() {
        return null;
    }

    @Override
    public boolean canDrop() {
        return true;
    }

    /** Always new, since the log grows without H2's knowledge; H2 would else answer from a former result. */
    @Override
    public long getMaxDataModificationId() {
        return Long.MAX_VALUE;
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }

    @Override
    public boolean canGetRowCount(SessionLocal session) {
        return true;
    }

    @Override
    public long getRowCount(SessionLocal session) {
        return events.end();
    }

    @Override
    public long getRowCountApproximation(SessionLocal session) {
        return events.end();
    }
}
