package playhead.ui.colour;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import playhead.ui.look.Look;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The first column of a table whose rows are marked: the sign of the rule, its name in the tooltip. */
public final class SignColumn<S> extends TableColumn<S, RowMark> {
    private static final double WIDTH = 62;

    /**
     * A column that is not in a table yet.
     *
     * @param mark how a row is marked
     */
    public SignColumn(Function<S, ObservableValue<RowMark>> mark, Look look, Words words) {
        setText(words.text("colour.column"));
        setPrefWidth(look.width(WIDTH));
        setSortable(false);
        setUserData(ColumnKey.SIGN);
        setCellValueFactory(row -> mark.apply(row.getValue()));
        setCellFactory(any -> new Cell<>(words));
    }

    /** What a table knows it by; it holds no value of the log, so it is neither copied nor exported. */
    private enum ColumnKey {
        SIGN;

        @Override
        public String toString() {
            return "(sign)";
        }
    }

    /** Puts it at the head of a table, or takes it away. */
    public void show(TableView<S> table, boolean shown) {
        boolean there = table.getColumns().contains(this);
        if (shown && !there) {
            table.getColumns().addFirst(this);
        } else if (!shown && there) {
            table.getColumns().remove(this);
        }
    }

    private static final class Cell<S> extends TableCell<S, RowMark> {
        private final Label chip = new Label();
        private final Tooltip tooltip = new Tooltip();
        private final Words words;

        Cell(Words words) {
            this.words = words;
            chip.getStyleClass().add("sign-chip");
            getStyleClass().add("sign-cell");
        }

        @Override
        protected void updateItem(RowMark mark, boolean empty) {
            super.updateItem(mark, empty);
            boolean marked = !empty && mark != null;
            setGraphic(marked ? chip : null);
            setTooltip(marked ? tooltip : null);
            setAccessibleText(marked ? words.text("colour.marked", Display.safe(mark.rule())) : null);
            if (marked) {
                SignChip.dress(chip, mark.colour(), mark.sign());
                tooltip.setText(Display.safe(mark.rule()));
            }
        }
    }
}
