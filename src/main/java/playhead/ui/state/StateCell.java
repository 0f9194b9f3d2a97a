package playhead.ui.state;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import playhead.event.Json;
import playhead.ui.look.LazyLine;
import playhead.ui.look.PseudoClasses;
import playhead.ui.text.Shown;

/**
 * Shows one value; a field that is absent as a dash, null as a word. A value that changed is marked, with the old one
 * struck out beside it, or a plus when there was none.
 */
final class StateCell extends TableCell<LazyLine<StateCells>, StateCells> {
    private static final String NULL = "null";
    private static final int OLD = 40;
    /** The new value has the larger part of a narrow cell. */
    private static final double OLD_SHARE = 0.4;

    private final int column;
    private Label old;

    StateCell(int column) {
        this.column = column;
    }

    /** Which column of the entity it shows. */
    int column() {
        return column;
    }

    @Override
    protected void updateItem(StateCells cells, boolean empty) {
        super.updateItem(cells, empty);
        if (empty || cells == null) {
            setText(null);
            setGraphic(null);
            mark(false, false, false, false);
            return;
        }
        Json value = cells.value(column);
        boolean isNull = value != null
                && value.length() == NULL.length()
                && value.toString().equals(NULL);
        boolean changed = cells.changed().get(column);
        setText(Shown.cell(value));
        setGraphic(changed ? old(cells) : null);
        // Numbers stand below each other at the right, so what they were is to their left.
        setContentDisplay(isNumber(value) ? ContentDisplay.LEFT : ContentDisplay.RIGHT);
        mark(value == null, isNull, isNumber(value), changed);
    }

    private Label old(StateCells cells) {
        if (old == null) {
            old = new Label();
            old.setMinWidth(0);
            old.maxWidthProperty().bind(widthProperty().multiply(OLD_SHARE));
        }
        boolean none = cells.old(column) == null;
        old.setText(none ? "+" : Shown.cut(Shown.cell(cells.old(column)), OLD));
        old.getStyleClass().setAll("label", none ? "new-value" : "old-value");
        return old;
    }

    private static boolean isNumber(Json value) {
        byte first = value == null ? 0 : value.bytes()[0];
        return first == '-' || (first >= '0' && first <= '9');
    }

    private void mark(boolean absent, boolean isNull, boolean number, boolean changed) {
        pseudoClassStateChanged(PseudoClasses.NUMBER, number);
        pseudoClassStateChanged(PseudoClasses.ABSENT, absent);
        pseudoClassStateChanged(PseudoClasses.NULL, isNull);
        pseudoClassStateChanged(PseudoClasses.CHANGED, changed);
    }
}
