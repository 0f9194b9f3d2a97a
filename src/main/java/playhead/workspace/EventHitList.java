package playhead.workspace;

import java.util.List;
import playhead.event.Event;
import playhead.expression.Missing;

/**
 * Hits in one order: a stretch of it, or events one by one.
 *
 * @param ordered the index of the order
 * @param ordinals ascending, or null for the stretch
 * @param from first ordinal of the stretch
 * @param size how many hits
 * @param gaps what the condition could not judge
 */
record EventHitList(OrderedIndex ordered, long[] ordinals, long from, int size, List<Missing.Gap> gaps)
        implements EventHits {
    /** All events of a stretch. */
    static EventHits stretch(OrderedIndex ordered, long from, int size) {
        return new EventHitList(ordered, null, from, size, List.of());
    }

    /** Events one by one. */
    static EventHits chosen(OrderedIndex ordered, long[] ordinals, List<Missing.Gap> gaps) {
        return new EventHitList(ordered, ordinals, 0, ordinals.length, gaps);
    }

    @Override
    public long ordinal(int hit) {
        return ordinals == null ? from + hit : ordinals[hit];
    }

    @Override
    public long position(int hit) {
        return ordered.positions().position(ordinal(hit));
    }

    @Override
    public Event event(int hit) {
        return ordered.index().events().at(ordinal(hit));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
