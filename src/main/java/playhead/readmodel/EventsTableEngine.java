package playhead.readmodel;

import org.h2.api.TableEngine;
import org.h2.command.ddl.CreateTableData;
import org.h2.table.Table;

/**
 * Lets H2 make the table {@code EVENTS}. H2 makes it by name, so it comes without its events; {@link QueryDatabase}
 * hands them to the very table object of its own database afterwards, and nothing static lies between two workspaces.
 * A table engine, since the rows of a table function are all read even under LIMIT.
 */
public final class EventsTableEngine implements TableEngine {
    /** Called by H2. */
    public EventsTableEngine() {}

    @Override
    public Table createTable(CreateTableData data) {
        return new EventsTable(data);
    }
}
