package playhead.readmodel;

import org.h2.command.query.AllColumnsForPlan;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.IndexCondition;
import org.h2.index.VirtualTableIndex;
import org.h2.result.SearchRow;
import org.h2.result.SortOrder;
import org.h2.table.IndexColumn;
import org.h2.table.TableFilter;
import org.h2.value.Value;
import org.h2.value.ValueNull;

/** The order of {@code EVENTS}: by position, either way, so that a range of positions reads only that range. */
final class EventsIndex extends VirtualTableIndex {
    private final EventsTable events;

    EventsIndex(EventsTable table) {
        super(table, "events_position", IndexColumn.wrap(new org.h2.table.Column[] {table.getColumn(0)}));
        events = table;
    }

    @Override
    public Cursor find(SessionLocal session, SearchRow first, SearchRow last, boolean reverse) {
        long end = events.events().end();
        long from = Math.max(1, bound(first, 1));
        long to = Math.min(end, bound(last, end));
        return new EventsCursor(events.events(), from, to, reverse);
    }

    @Override
    public double getCost(
            SessionLocal session,
            int[] masks,
            TableFilter[] filters,
            int filter,
            SortOrder sortOrder,
            AllColumnsForPlan allColumns,
            boolean select) {
        long rows = events.events().end() + 1;
        int mask = masks == null ? 0 : masks[0];
        if ((mask & IndexCondition.EQUALITY) == IndexCondition.EQUALITY) {
            return 10;
        }
        if ((mask & IndexCondition.RANGE) == IndexCondition.RANGE) {
            return 100 + rows / 4.0;
        }
        return (mask & (IndexCondition.START | IndexCondition.END)) != 0 ? 100 + rows / 3.0 : 100 + rows * 10.0;
    }

    private static long bound(SearchRow row, long otherwise) {
        Value value = row == null ? null : row.getValue(0);
        return value == null || value.equals(ValueNull.INSTANCE) ? otherwise : value.getLong();
    }
}
