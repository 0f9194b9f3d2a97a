package playhead.journal;

/** Bytes in a segment that are no frame. */
final class BadFrame extends Exception {
    private static final long serialVersionUID = 1;

    BadFrame(String message) {
        super(message);
    }
}
