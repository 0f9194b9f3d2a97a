package playhead.ui.replay;

/**
 * Events that were chosen on the timeline, both ends included. It filters nothing by itself.
 *
 * @param from ordinal of the first, in the order that the playhead moves in
 * @param to ordinal of the last, not less than the first
 */
public record Selection(long from, long to) {
    public Selection {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("no events from " + from + " to " + to);
        }
    }

    /** How many events they are. */
    public long count() {
        return to - from + 1;
    }
}
