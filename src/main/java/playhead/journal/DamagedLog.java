package playhead.journal;

/** The log cannot be read on from here: a frame is damaged, or a file is missing or too short. */
public final class DamagedLog extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient LogPoint at;

    DamagedLog(LogPoint at, String message) {
        super(message);
        this.at = at;
    }

    /** Position of the first event that cannot be read (one past the end if only other records are hit). */
    public long position() {
        return at.position() + 1;
    }

    /** Where the damaged frame begins. */
    public LogPoint at() {
        return at;
    }
}
