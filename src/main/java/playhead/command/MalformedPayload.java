package playhead.command;

/** The payload of a command does not say what commands of its type say. */
public final class MalformedPayload extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message one line for people, naming the field */
    public MalformedPayload(String message) {
        super(message, null, false, false);
    }
}
