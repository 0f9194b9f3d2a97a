package playhead.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Committed events by position. Safe for several reading threads. */
public interface EventSource {
    /** The greatest position, 0 when there is no event. */
    long end();

    /**
     * The event at a position.
     *
     * @param position 1 to {@link #end()}
     */
    Event at(long position);

    /**
     * Visits events in position order, both ends included.
     *
     * @param from first position, at least 1
     * @param to last position, at most {@link #end()}
     */
    void scan(long from, long to, Visitor visitor);

    /**
     * Visits the blocks that hold these positions, both ends included, in order. The first and the last block may reach
     * beyond them.
     */
    default void blocks(long from, long to, BlockVisitor visitor) {
        for (long first = from; first <= to; first += BlockCodec.MAX_EVENTS) {
            long last = Math.min(to, first + BlockCodec.MAX_EVENTS - 1);
            List<Event> events = new ArrayList<>((int) (last - first + 1));
            scan(first, last, (position, event) -> events.add(event));
            EventBlock block = EventBlock.of(first, events);
            if (!visitor.visit(first, events.size(), () -> block)) {
                return;
            }
        }
    }

    /** Takes blocks in order. */
    @FunctionalInterface
    interface BlockVisitor {
        /**
         * Takes one block; answers false to stop.
         *
         * @param first position of its first event
         * @param count how many events it has
         * @param block unpacks it, once, on any thread
         */
        boolean visit(long first, int count, Supplier<EventBlock> block);
    }

    /** Takes events in order. */
    @FunctionalInterface
    interface Visitor {
        /** Takes one event; answers false to stop. */
        boolean visit(long position, Event event);
    }
}
