package playhead.store;

import playhead.journal.FrameType;

/** Records of the log that are not events, each kept as the JSON that was given. */
public enum DocumentKind {
    /** A command with its outcome and outbox; {@code first} and {@code count} say which events it caused. */
    COMMAND,
    /** The facts of a published import; {@code first} and {@code count} say which events it brought. */
    IMPORT,
    /** Records of an import that could not be read, as many to a document as the import chose. */
    REJECTS,
    /** A note of the analyst. */
    NOTE,
    /** A projection, saga definition, watch or rule. */
    DEFINITION,
    /** The seal: from here on no events and definitions are taken. */
    SEAL;

    /**
     * The frame in which one is recorded alone.
     *
     * @throws IllegalArgumentException for what is only recorded with events
     */
    FrameType frame() {
        return switch (this) {
            case NOTE -> FrameType.NOTE;
            case DEFINITION -> FrameType.DEFINITION;
            case SEAL -> FrameType.SEAL;
            case COMMAND, IMPORT, REJECTS -> throw new IllegalArgumentException(this + " is not recorded this way");
        };
    }
}
