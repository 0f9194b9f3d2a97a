package playhead.ui.look;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;

/** Keeps the beginning of a text in sight where others want its room. */
public final class LeastWidth {
    private LeastWidth() {}

    /**
     * Leaves a label as much room as its text needs, up to that of some letters.
     *
     * @param letters width in heights of a letter
     */
    public static void of(Label label, double letters) {
        label.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(
                                label.prefWidth(-1), letters * label.getFont().getSize()),
                        label.textProperty(),
                        label.fontProperty()));
    }
}
