package playhead.ui.look;

import java.text.Bidi;
import javafx.scene.control.TextArea;

/**
 * Lets long lines go on below. Text that runs from right to left stays on its lines: JavaFX 26 fails to lay it out when it
 * is longer than its place, and the window with it.
 */
public final class Wrapping {
    private Wrapping() {}

    /** Wraps what a text area shows, as long as it can. */
    public static void of(TextArea area) {
        area.wrapTextProperty().bind(area.textProperty().map(Wrapping::isSafe));
    }

    private static boolean isSafe(String text) {
        return !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
}
