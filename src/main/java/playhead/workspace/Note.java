package playhead.workspace;

import java.time.Instant;

/**
 * What somebody had to say about the log.
 *
 * @param number 1, 2, … in the order of the log; a note that replaces another one takes over its number
 * @param target what it is about
 * @param text what is said
 * @param by who said it, or null if nobody knows
 * @param time when, or null
 * @param standing what became of it
 */
public record Note(long number, NoteTarget target, String text, String by, Instant time, Standing standing) {
    /** What becomes of a note. */
    public enum Standing {
        /** It holds. */
        STANDS,
        /** A later one says it in other words. */
        REPLACED,
        /** It was taken back. */
        WITHDRAWN
    }

    Note now(Standing other) {
        return new Note(number, target, text, by, time, other);
    }
}
