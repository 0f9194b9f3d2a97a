package playhead.readmodel;

import org.h2.result.DefaultRow;
import org.h2.result.SearchRow;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import playhead.event.Event;

/** A row of {@code EVENTS} that makes a value when it is looked at: most queries look at few. */
final class EventRow extends DefaultRow {
    private final Event event;

    EventRow(long position, Event event) {
        super(new Value[EventColumns.COUNT]);
        this.event = event;
        setKey(position);
    }

    @Override
    public Value getValue(int column) {
        if (column == SearchRow.ROWID_INDEX) {
            return ValueBigint.get(key);
        }
        Value value = data[column];
        if (value == null) {
            value = EventColumns.value(column, key, event);
            data[column] = value;
        }
        return value;
    }

    @Override
    public Value[] getValueList() {
        for (int i = 0; i < data.length; i++) {
            getValue(i);
        }
        return data;
    }

    @Override
    protected int calculateMemory() {
        return 1_000 + event.data().length() + event.meta().length();
    }
}
