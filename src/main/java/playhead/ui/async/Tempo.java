package playhead.ui.async;

/**
 * How often tables may follow the playhead: 10 times a second, up to 30 times while the last update took under 15 ms, and
 * less often when updates take so long that the playhead would have to wait for them; about once a second while it moves when
 * they keep the screen for so long that it is felt. Times are nanoseconds of one clock
 * that only goes forward.
 */
public final class Tempo {
    /** Rest between two updates when they are slow: 10 Hz. */
    static final long SLOW = 100_000_000L;

    /** Rest between two updates when they are quick: 30 Hz. */
    static final long QUICK = 33_000_000L;

    private static final long QUICK_UPDATE = 15_000_000L;

    /** Updates take at most this part of the time: one of three. */
    private static final long REST = 3;

    /** A screen that shows nothing new for so long is felt. */
    private static final long FELT = 50_000_000L;

    private static final long SECOND = 1_000_000_000L;
    private static final long FELT_REST = 5;

    private boolean ever;
    private long begun;
    private long took;
    private long layout;

    /** True when the next update may begin. */
    public boolean isDue(long now) {
        return !ever || now - begun >= (took < QUICK_UPDATE ? QUICK : Math.max(SLOW, REST * took));
    }

    /**
     * True when the next update may begin.
     *
     * @param moves whether what is followed is still on its way
     */
    public boolean isDue(long now, boolean moves) {
        boolean felt = moves && layout >= FELT;
        return isDue(now) && (!felt || now - begun >= Math.max(SECOND, FELT_REST * took));
    }

    /** An update begins. */
    public void begin(long now) {
        ever = true;
        begun = now;
    }

    /** The update is on the screen. */
    public void end(long now) {
        took = now - begun;
        layout = 0;
    }

    /** The screen took longer than a frame to show the update. */
    public void addLayout(long nanos) {
        took += nanos;
        layout = nanos;
    }
}
