package playhead.saga.track;

/** How far one step of one saga is. For one thread; reusable. */
final class StepRun {
    /** Position of its first event, 0 while it has none. */
    int begun;
    /** Position of the event that decided it last. */
    int decided;
    /** Where it was asked for last. */
    int asked;
    /** How often it was asked for. */
    int requests;
    /** How often it failed and was to be tried again. */
    int retries;

    boolean open;
    boolean retrying;
    boolean failed;
    boolean succeeded;
    boolean undoOpen;
    boolean undone;
    boolean undoFailed;

    void clear() {
        begun = 0;
        decided = 0;
        asked = 0;
        requests = 0;
        retries = 0;
        open = false;
        retrying = false;
        failed = false;
        succeeded = false;
        undoOpen = false;
        undone = false;
        undoFailed = false;
    }

    void begin(long position) {
        begun = begun == 0 ? (int) position : begun;
    }

    /** How often it was tried, 0 before it begins. */
    int attempts() {
        return begun == 0 ? 0 : Math.max(1, requests > 0 ? requests : retries + (retrying ? 0 : 1));
    }

    /** Whether an answer is awaited. */
    boolean isOpen() {
        return begun > 0 && !succeeded && !failed;
    }
}
