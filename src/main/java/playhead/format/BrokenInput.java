package playhead.format;

import java.io.IOException;

/**
 * The content of a file cannot be delivered: broken compression, a bomb, text that is not of the stated encoding.
 * Thrown by the streams of a {@link LogInput}; a format turns it into {@link UnreadableLog}. Unlike other
 * {@link IOException}s it speaks of the file, not of the disk. The message is one line for people.
 */
public final class BrokenInput extends IOException {
    private static final long serialVersionUID = 1;

    /** @param reason one line for people */
    public BrokenInput(String reason) {
        super(reason);
    }
}
