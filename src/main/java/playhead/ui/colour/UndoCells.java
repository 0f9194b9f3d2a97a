package playhead.ui.colour;

import java.util.function.ToLongFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import playhead.ui.text.UndoSign;
import playhead.ui.text.Words;
import playhead.workspace.Undoing;
import playhead.workspace.Undoings;

/**
 * Puts the sign of a revert before what a column says of its events.
 *
 * @param undoings of the log that is open
 * @param words what it undoes, for those who do not see it
 */
public record UndoCells(ObservableValue<Undoings> undoings, Words words) {
    /** Lets the cells of a column show it, beside what they showed before. */
    public <S> void use(TableColumn<S, String> column, ToLongFunction<S> position) {
        var before = column.getCellFactory();
        column.setCellFactory(any -> {
            TableCell<S, String> cell = before.call(any);
            new Sign<>(this, cell, position);
            return cell;
        });
    }

    /** Writes again after the cell did. */
    private static final class Sign<S> {
        private final UndoCells undo;
        private final TableCell<S, String> cell;
        private final ToLongFunction<S> position;
        /** Few cells need one, and each is a window of its own. */
        private Tooltip tip;

        Sign(UndoCells undo, TableCell<S, String> cell, ToLongFunction<S> position) {
            this.undo = undo;
            this.cell = cell;
            this.position = position;
            InvalidationListener again = changed -> write();
            // Held by the cell, because the log outlives it and must not hold it.
            cell.getProperties().put(UndoCells.class, again);
            undo.undoings().addListener(new WeakInvalidationListener(again));
            cell.textProperty().addListener(again);
            cell.indexProperty().addListener(again);
        }

        private void write() {
            String text = cell.getItem();
            S row = cell.getTableRow() == null ? null : cell.getTableRow().getItem();
            Undoing one = row == null || text == null || cell.isEmpty()
                    ? null
                    : undo.undoings().getValue().at(position.applyAsLong(row));
            if (one == null) {
                if (tip != null && cell.getTooltip() == tip) {
                    cell.setTooltip(null);
                    cell.setAccessibleText(null);
                    cell.setText(text);
                }
                return;
            }
            String said = UndoSign.text(one, undo.words());
            if (tip == null) {
                tip = new Tooltip();
            }
            tip.setText(UndoSign.SIGN + " " + said);
            cell.setTooltip(tip);
            cell.setAccessibleText(text + ", " + said);
            cell.setText(UndoSign.SIGN + " " + text);
        }
    }
}
