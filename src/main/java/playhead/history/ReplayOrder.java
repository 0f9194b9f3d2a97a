package playhead.history;

import java.util.Arrays;
import playhead.event.EventSource;

/**
 * An order in which events are replayed: for each ordinal, 1 to the end, the position of an event. Immutable; safe for
 * several threads.
 */
public final class ReplayOrder {
    /** Position by ordinal minus one; null for the order of positions. */
    private final int[] positions;

    private final int[] ordinals;
    private final long end;
    private final long moved;

    private ReplayOrder(int[] positions, int[] ordinals, long end, long moved) {
        this.positions = positions;
        this.ordinals = ordinals;
        this.end = end;
        this.moved = moved;
    }

    /** The order of positions. */
    public static ReplayOrder recorded(long end) {
        return new ReplayOrder(null, null, end, 0);
    }

    /** The order in which the events occurred, by the rule of {@link playhead.event.OccurredOrder}. Reads them all. */
    public static ReplayOrder occurred(EventSource events) {
        return new OccurredSorting(events).order();
    }

    /** The order of positions, after so many events had to wait for their causes. */
    static ReplayOrder same(long end, long moved) {
        return new ReplayOrder(null, null, end, moved);
    }

    /** Takes over the positions; they must be a permutation. */
    static ReplayOrder of(int[] positions, long moved) {
        int[] ordinals = new int[positions.length];
        boolean identical = true;
        for (int i = 0; i < positions.length; i++) {
            ordinals[positions[i] - 1] = i + 1;
            identical &= positions[i] == i + 1;
        }
        return identical
                ? new ReplayOrder(null, null, positions.length, moved)
                : new ReplayOrder(positions, ordinals, positions.length, moved);
    }

    /** How many events there are. */
    public long end() {
        return end;
    }

    /** Position of the event at an ordinal; 0 for 0. */
    public long position(long ordinal) {
        return positions == null || ordinal == 0 ? ordinal : positions[(int) ordinal - 1];
    }

    /** Ordinal of the event at a position; 0 for 0. */
    public long ordinal(long position) {
        return ordinals == null || position == 0 ? position : ordinals[(int) position - 1];
    }

    /** True when this is the order of positions. */
    public boolean isIdentity() {
        return positions == null;
    }

    /** How many events stand later than their time says, so that no effect stands before its cause. */
    public long moved() {
        return moved;
    }

    /** True when this order begins with the whole of another one. */
    boolean startsWith(ReplayOrder other) {
        if (other.end > end) {
            return false;
        }
        for (long ordinal = 1; ordinal <= other.end; ordinal++) {
            if (position(ordinal) != other.position(ordinal)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReplayOrder order && end == order.end && Arrays.equals(positions, order.positions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(positions) + Long.hashCode(end);
    }
}
