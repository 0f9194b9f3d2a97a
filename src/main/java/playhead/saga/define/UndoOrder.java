package playhead.saga.define;

import java.util.Locale;

/** In which order effects are undone. */
public enum UndoOrder {
    /** The last step first. */
    REVERSE,
    /** In any order. */
    PARALLEL,
    /** Not at all. */
    NONE;

    /** As it is written in files. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
