package playhead.readmodel.export;

import playhead.event.Event;
import playhead.event.EventSource;

/**
 * Which events are written: a range of positions, both ends included, and a filter. Can be gone through repeatedly,
 * with the same events each time.
 *
 * @param source the log
 * @param from first position, at least 1
 * @param to last position, at most the end; less than {@code from} for no event
 * @param filter which of them
 */
public record EventSelection(EventSource source, long from, long to, Filter filter) {
    /** Everything up to the present end. */
    public static EventSelection all(EventSource source) {
        return new EventSelection(source, 1, source.end(), (position, event) -> true);
    }

    /** Visits the selected events in position order. */
    public void each(EventSource.Visitor visitor) {
        if (from <= to) {
            source.scan(
                    from, to, (position, event) -> !filter.keeps(position, event) || visitor.visit(position, event));
        }
    }

    /** Chooses events. */
    @FunctionalInterface
    public interface Filter {
        /** True for an event that is to be written. */
        boolean keeps(long position, Event event);
    }
}
