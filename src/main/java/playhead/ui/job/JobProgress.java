package playhead.ui.job;

import java.util.concurrent.CancellationException;

/** How far a piece of work is, and whether it shall stop. Written by the thread that works, read by the window. */
public final class JobProgress {
    /**
     * One reading.
     *
     * @param share that is done, 0 to 1; negative while it is not known
     * @param counted how many so far; negative while nothing is counted
     * @param unit what is counted, as people say it: {@code events}
     * @param note what else is worth knowing, or empty
     */
    record Reading(double share, long counted, String unit, String note) {}

    private volatile Reading reading = new Reading(-1, -1, "", "");
    private volatile boolean cancelled;

    /**
     * So many of a known number are done.
     *
     * @param done so far
     * @param total of all; 0 or less when it is not known
     * @param unit what is counted, as people say it
     */
    public void count(long done, long total, String unit) {
        at(total <= 0 ? -1 : (double) done / total, done, unit);
    }

    /**
     * A share is done that is measured in something else than what is counted, such as bytes of a file.
     *
     * @param share 0 to 1; negative when it is not known
     * @param counted so far
     * @param unit what is counted, as people say it
     */
    public void at(double share, long counted, String unit) {
        at(share, counted, unit, "");
    }

    /**
     * The same with something else that is worth knowing meanwhile.
     *
     * @param note such as {@code 3 rejected}, or empty
     */
    public void at(double share, long counted, String unit, String note) {
        reading = new Reading(Math.min(1, share), counted, unit, note);
    }

    /** True when the work shall stop: ask often enough to answer within a second. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Leaves the work when it shall stop. */
    public void stopIfCancelled() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    void cancel() {
        cancelled = true;
    }

    Reading reading() {
        return reading;
    }
}
