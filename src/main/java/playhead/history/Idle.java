package playhead.history;

/** When a stretch in which nothing happened is long enough to be called idle. */
public final class Idle {
    private static final double SHARE = 0.02;
    private static final double TIMES_USUAL = 10;
    private static final double LEAST_SECONDS = 60;

    private Idle() {}

    /**
     * The least length in seconds: a part of the whole, so many times as long as the mean distance of two events, and a
     * minute.
     *
     * @param length seconds from the first event to the last
     * @param events how many there are
     */
    public static double least(double length, long events) {
        double usual = length / Math.max(1, events - 1);
        return Math.max(Math.max(length * SHARE, usual * TIMES_USUAL), LEAST_SECONDS);
    }
}
