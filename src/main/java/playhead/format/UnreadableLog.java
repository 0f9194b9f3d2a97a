package playhead.format;

/** A file that cannot be read as a whole. The message is one line for people: line, reason. */
public final class UnreadableLog extends Exception {
    private static final long serialVersionUID = 1;

    /** @param reason one line for people */
    public UnreadableLog(String reason) {
        super(reason);
    }

    /** @param reason one line for people */
    public UnreadableLog(String reason, Throwable cause) {
        super(reason, cause);
    }
}
