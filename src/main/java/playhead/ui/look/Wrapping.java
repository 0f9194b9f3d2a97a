package playhead.ui.look;

import java.text.Bidi;
import java.util.Collection;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;

/**
 * Lets long lines go on below. Text that runs from right to left stays on its lines: JavaFX 26 fails to lay it out when it
 * is longer than its place, and the window with it.
 */
public final class Wrapping {
    private Wrapping() {}

    /**
     * Wraps what a text area shows, as long as it can. One that cannot any more is laid out at once: the pointer may ask where its
     * text is before the next frame.
     */
    public static void of(TextArea area) {
        wrap(area.wrapTextProperty(), area.textProperty());
        area.textProperty().subscribe(text -> {
            if (text != null && !isSafe(text)) {
                area.layout();
            }
        });
    }

    /** Wraps what a label or button shows, as long as it can. */
    public static void of(Labeled labeled) {
        wrap(labeled.wrapTextProperty(), labeled.textProperty());
    }

    /** Wraps what a tooltip shows, as long as it can. */
    public static void of(Tooltip tooltip) {
        wrap(tooltip.wrapTextProperty(), tooltip.textProperty());
    }

    /** The same for all parts of a loaded screen that have a name, and so get their text from the program. */
    public static void named(Collection<Object> parts) {
        for (Object part : parts) {
            if (part instanceof Labeled labeled
                    && labeled.isWrapText()
                    && !labeled.wrapTextProperty().isBound()) {
                of(labeled);
            }
        }
    }

    private static void wrap(BooleanProperty wrapped, StringProperty text) {
        wrapped.bind(text.map(Wrapping::isSafe).orElse(true));
    }

    private static boolean isSafe(String text) {
        return !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
}
