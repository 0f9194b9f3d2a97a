package playhead.ui.text;

import playhead.workspace.Undoing;

/** The sign of a revert, the same wherever its events stand, and what it says to those who do not see it. */
public final class UndoSign {
    /** An arrow back. */
    public static final String SIGN = "\u21b6";

    private UndoSign() {}

    /** What a revert undoes, in words. */
    public static String text(Undoing undoing, Words words) {
        return undoing.undoesAny()
                ? words.text("timeline.undoes", Shown.position(undoing.from()), Shown.position(undoing.to()))
                : words.text("timeline.undoesNothing");
    }
}
