package playhead.ui.job;

/** How fast a job got on lately. Starts over when what is counted changes or goes back. For one thread. */
final class Pace {
    private static final double NANOS = 1e9;
    private static final long STRETCH = 2_000_000_000L;

    private long olderAt;
    private long newerAt;
    private JobProgress.Reading older;
    private JobProgress.Reading newer;
    private double perSecond = -1;
    private double sharePerSecond = -1;

    void read(JobProgress.Reading now, long nanos) {
        if (older == null
                || !now.unit().equals(newer.unit())
                || now.counted() < newer.counted()
                || now.share() < newer.share()) {
            older = now;
            newer = now;
            olderAt = nanos;
            newerAt = nanos;
            perSecond = -1;
            sharePerSecond = -1;
            return;
        }
        if (nanos - newerAt >= STRETCH) {
            older = newer;
            olderAt = newerAt;
            newer = now;
            newerAt = nanos;
        }
        double seconds = (nanos - olderAt) / NANOS;
        if (seconds > 0) {
            perSecond = (now.counted() - older.counted()) / seconds;
            sharePerSecond = (now.share() - older.share()) / seconds;
        }
    }

    /** How many a second; negative while it is not known. */
    double perSecond() {
        return perSecond;
    }

    /** Seconds until all is done at this pace; negative while it is not known. */
    long secondsLeft(double share) {
        return share < 0 || sharePerSecond <= 0 ? -1 : (long) Math.ceil((1 - share) / sharePerSecond);
    }
}
