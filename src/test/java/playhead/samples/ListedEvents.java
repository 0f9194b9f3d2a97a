package playhead.samples;

import java.util.List;
import playhead.event.Event;
import playhead.event.EventSource;

/** A log whose events stand in a list, the first at position 1. */
public interface ListedEvents extends EventSource {
    /** The events in the order of their positions. */
    List<Event> events();

    @Override
    default long end() {
        return events().size();
    }

    @Override
    default Event at(long position) {
        return events().get((int) position - 1);
    }

    @Override
    default void scan(long from, long to, Visitor visitor) {
        for (long position = from; position <= to; position++) {
            if (!visitor.visit(position, at(position))) {
                return;
            }
        }
    }
}
