package playhead.event;

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

    /** Takes events in order. */
    @FunctionalInterface
    interface Visitor {
        /** Takes one event; answers false to stop. */
        boolean visit(long position, Event event);
    }
}
