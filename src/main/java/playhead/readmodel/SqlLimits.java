package playhead.readmodel;

import java.time.Duration;

/**
 * How much one query may take.
 *
 * @param rows rows handed out at most, or 0 for all
 * @param time how long it may run, waiting for its reader included; at least a millisecond
 */
public record SqlLimits(long rows, Duration time) {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    /** All rows, for machines. */
    public static final SqlLimits ALL = new SqlLimits(0, HALF_A_MINUTE);

    /** Fifty rows, for people. */
    public static final SqlLimits TABLE = new SqlLimits(50, HALF_A_MINUTE);

    public SqlLimits {
        if (rows < 0 || time.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("rows " + rows + ", time " + time);
        }
    }
}
