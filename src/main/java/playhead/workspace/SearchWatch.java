package playhead.workspace;

/** Hears how far a search is, and may stop it; called often, on the thread that asked. */
@FunctionalInterface
public interface SearchWatch {
    /** Nobody listens. */
    SearchWatch NONE = (done, total, found) -> true;

    /**
     * So many events were looked at.
     *
     * @param done looked at so far
     * @param total to be looked at
     * @param found that fit so far
     * @return false to stop
     */
    boolean at(long done, long total, long found);
}
