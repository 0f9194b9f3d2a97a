package playhead.history;

/** Hears how far a walk along the log is, and may stop it; called every few thousand events, on the thread that walks. */
@FunctionalInterface
public interface WalkWatch {
    /** Nobody listens. */
    WalkWatch NONE = (done, total, found) -> true;

    /** Events between two looks at it. */
    int BETWEEN_LOOKS = 4_096;

    /**
     * So many events were walked past.
     *
     * @param done walked past so far
     * @param total to be walked past
     * @param found so far
     * @return false to stop
     */
    boolean at(long done, long total, long found);

    /** True when the walk shall stop; asked at every event, heard every few thousand. */
    default boolean isStopped(long done, long total, long found) {
        return done % BETWEEN_LOOKS == 0 && !at(done, total, found);
    }
}
