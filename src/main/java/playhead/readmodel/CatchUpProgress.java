package playhead.readmodel;

/** Hears how far a catch-up got. May throw {@link java.util.concurrent.CancellationException}: nothing has changed then. */
@FunctionalInterface
public interface CatchUpProgress {
    /** Hears nothing. */
    CatchUpProgress SILENT = (step, done) -> {};

    /**
     * Told now and then.
     *
     * @param step what is being written, such as {@code order} or {@code events}
     * @param done rows or events so far in this step
     */
    void at(String step, long done);
}
