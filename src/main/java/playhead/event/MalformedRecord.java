package playhead.event;

/** Bytes that are no canonical record or no block: damage, or a newer version than this program knows. */
public final class MalformedRecord extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message one line on what is wrong */
    public MalformedRecord(String message) {
        super(message);
    }

    /** @param message one line on what is wrong */
    public MalformedRecord(String message, Throwable cause) {
        super(message, cause);
    }
}
