package playhead.saga.inferred;

/**
 * The part of a log that waiting times are learned from.
 *
 * @param from first position, at least 1
 * @param to last position; what lies after the position looked at does not count
 */
public record Baseline(long from, long to) {
    /** Everything up to the position looked at. */
    public static final Baseline WHOLE = new Baseline(1, Long.MAX_VALUE);
}
