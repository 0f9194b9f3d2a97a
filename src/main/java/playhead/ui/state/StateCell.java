package playhead.ui.state;

import javafx.scene.control.TableCell;
import playhead.event.Json;
import playhead.ui.look.PseudoClasses;
import playhead.ui.text.Shown;

/** Shows one value; a field that is absent as a dash, null as a word, a value that the last move changed marked. */
final class StateCell extends TableCell<StateLine, StateCells> {
    private static final String NULL = "null";

    private final int column;

    StateCell(int column) {
        this.column = column;
    }

    @Override
    protected void updateItem(StateCells cells, boolean empty) {
        super.updateItem(cells, empty);
        if (empty || cells == null) {
            setText(null);
            mark(false, false, false, false);
            return;
        }
        Json value = cells.value(column);
        boolean isNull = value != null
                && value.length() == NULL.length()
                && value.toString().equals(NULL);
        setText(Shown.cell(value));
        mark(value == null, isNull, isNumber(value), cells.changed().get(column));
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
