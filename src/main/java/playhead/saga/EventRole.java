package playhead.saga;

import java.util.Locale;

/** What an event does in its saga. */
public enum EventRole {
    /** The saga begins. */
    START,
    /** A step is asked for. */
    REQUEST,
    /** What a step did to something: the effect that a compensation undoes. */
    EFFECT,
    /** A step is said to have succeeded. */
    SUCCESS,
    /** A step is said to have failed. */
    FAILURE,
    /** A compensation is asked for. */
    UNDO_REQUEST,
    /** An effect is undone. */
    UNDO,
    /** A compensation is said to be done. */
    UNDO_SUCCESS,
    /** A compensation is said to have failed. */
    UNDO_FAILURE,
    /** The saga ends. */
    END,
    /** It belongs to the saga and is none of these. */
    OTHER;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As it is written in answers. */
    public String text() {
        return text;
    }
}
