package playhead.history;

/** Hears how far a walk along the log is, and may stop it; called every few thousand events, on the thread that walks. */
@FunctionalInterface
public interface WalkWatch {
    /** Nobody listens. */
    WalkWatch NONE = (done, total, found) -> true;

    /**
     * So many events were walked past.
     *
     * @param done walked past so far
     * @param total to be walked past
     * @param found so far
     * @return false to stop
     */
    boolean at(long done, long total, long found);
}
