package playhead.history;

/**
 * Between times and positions. A time means "after all events whose time is at or before it, ties included". Pure over
 * an index; safe for several threads.
 */
public final class TimeAxis {
    private final TimeIndex index;
    private final boolean occurred;

    /** @param occurred whether the index is in order of occurrence: then an event counts with the time it stands at */
    public TimeAxis(TimeIndex index, boolean occurred) {
        this.index = index;
        this.occurred = occurred;
    }

    /**
     * A position found by time.
     *
     * @param position 0 when all events are later
     * @param later how many events up to the position are later than the time
     */
    public record Found(long position, long later) {}

    /** The greatest position whose time is at or before the time. */
    public Found position(long seconds, int nanos) {
        return occurred ? lastNotAfter(seconds, nanos) : greatestNotAfter(seconds, nanos);
    }

    /** In order of recording times go up and down: every one must be looked at. */
    private Found greatestNotAfter(long seconds, int nanos) {
        Headers headers = index.headers();
        long position = index.end();
        while (position > 0 && !(headers.hasTime(position) && !isAfter(position, seconds, nanos))) {
            position--;
        }
        long later = 0;
        for (long at = 1; at <= position; at++) {
            if (headers.hasTime(at) && isAfter(at, seconds, nanos)) {
                later++;
            }
        }
        return new Found(position, later);
    }

    /** In order of occurrence a moved event, or one without a time, counts with the time that it stands after. */
    private Found lastNotAfter(long seconds, int nanos) {
        Headers headers = index.headers();
        long position = 0;
        while (position < index.end() && !(headers.hasTime(position + 1) && isAfter(position + 1, seconds, nanos))) {
            position++;
        }
        return new Found(position, 0);
    }

    private boolean isAfter(long position, long seconds, int nanos) {
        long own = index.headers().seconds(position);
        return own != seconds ? own > seconds : index.headers().nanos(position) > nanos;
    }
}
