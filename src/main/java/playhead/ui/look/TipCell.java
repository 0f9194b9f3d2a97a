package playhead.ui.look;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/**
 * A cell with a text that stands in a tooltip, too.
 *
 * @param <T> what a row shows
 */
public final class TipCell<T> extends TableCell<T, String> {
    private static final int SHORT = 12;

    private final Tooltip tip = new Tooltip();

    /** A cell without text. */
    public TipCell() {
        Wrapping.of(tip);
        tip.setMaxWidth(600);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
        tip.setText(text);
        setTooltip(empty || text == null || text.length() < SHORT ? null : tip);
    }
}
