package playhead.ui.importing;

import java.util.Locale;
import playhead.importing.preview.Reason;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * Says why something was guessed.
 *
 * @param words of the window
 */
record ReasonWords(Words words) {
    String of(Reason reason) {
        Object[] values = reason.values().stream()
                .map(value -> value instanceof String text ? Display.safe(text) : value)
                .toArray();
        return words.text("importing.reason." + reason.kind().name().toLowerCase(Locale.ROOT), values);
    }

    /** How sure something is and why. */
    String of(int percent, Reason reason) {
        return words.text("importing.sure", percent, of(reason));
    }
}
