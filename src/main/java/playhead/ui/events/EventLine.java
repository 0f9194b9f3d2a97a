package playhead.ui.events;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import playhead.event.Event;
import playhead.ui.colour.RowMark;

/** One line of the table of events; its place is known at once, its event when it was read. */
public final class EventLine {
    private final long ordinal;
    private final long position;
    private final ReadOnlyObjectWrapper<Event> event = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyObjectWrapper<RowMark> mark = new ReadOnlyObjectWrapper<>();

    EventLine(long ordinal, long position) {
        this.ordinal = ordinal;
        this.position = position;
    }

    /** Place in the order that is replayed. */
    public long ordinal() {
        return ordinal;
    }

    /** Place in the log. */
    public long position() {
        return position;
    }

    /** The event, null until it was read. */
    public ReadOnlyObjectProperty<Event> eventProperty() {
        return event.getReadOnlyProperty();
    }

    /** How a colour rule marks it, null when none does. */
    public ReadOnlyObjectProperty<RowMark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    void fill(Event read, RowMark marked) {
        mark.set(marked);
        event.set(read);
    }

    void mark(RowMark marked) {
        mark.set(marked);
    }
}
