package playhead.workspace;

/**
 * A place in the log, as the playhead shows it: after so many events of an order.
 *
 * @param at 0 (before the first event) to the end
 * @param replay the order that {@code at} counts in
 */
public record Moment(long at, Replay replay) {
    /** A place in position order. */
    public static Moment recorded(long position) {
        return new Moment(position, Replay.RECORDED);
    }
}
