package playhead.journal;

/** A workspace that is open elsewhere; the message says by whom, for people. */
public final class WorkspaceLocked extends RuntimeException {
    private static final long serialVersionUID = 1;

    WorkspaceLocked(String message) {
        super(message);
    }
}
