package playhead.ui.look;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** Says in a tooltip the whole of a text that may be cut where it stands. */
public final class WholeText {
    private WholeText() {}

    /** Gives a label or button a tooltip that says its whole text, whatever that becomes. */
    public static void of(Labeled labeled) {
        labeled.setTooltip(tooltip(labeled.textProperty()));
    }

    /** A tooltip that says a text, whatever that becomes. */
    public static Tooltip tooltip(ObservableValue<String> text) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        return tooltip;
    }
}
