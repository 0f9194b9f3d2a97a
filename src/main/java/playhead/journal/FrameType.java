package playhead.journal;

/** What a frame holds. The numbers are part of the format. */
public enum FrameType {
    /** Blocks of events. */
    EVENTS(1),
    /** A command with its outcome and outbox, and the blocks of the events that it caused. */
    COMMAND(2),
    /** Makes an import part of the log: names its segments. */
    IMPORT_COMMITTED(3),
    /** Records of an import that could not be read, as JSON. */
    REJECTS(4),
    /** A note, as JSON. */
    NOTE(5),
    /** A definition, as JSON. */
    DEFINITION(6),
    /** The seal, as JSON. */
    SEAL(7),
    /** Size and root of the log before this frame, as the text of a checkpoint. */
    HEAD(8);

    private final int code;

    FrameType(int code) {
        this.code = code;
    }

    /** The byte that stands for it. */
    int code() {
        return code;
    }

    /** The type of a byte, or null for one that this program does not know. */
    static FrameType of(int code) {
        return code >= 1 && code <= 8 ? values()[code - 1] : null;
    }
}
