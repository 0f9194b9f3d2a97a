package playhead.store;

/** Hears how far a long job is, and may stop it. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (done, total) -> true;

    /** So much of the work is done; answers false to stop. What is done stays done. */
    boolean at(long done, long total);
}
