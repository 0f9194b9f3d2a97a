package playhead.ui.colour;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/**
 * Puts the signs of event types where their names stand.
 *
 * @param signs of the log that is open
 * @param swatches their colours and patterns
 */
public record TypeChips(ObservableValue<TypeSigns> signs, Swatches swatches) {
    /** With swatches of its own. */
    public TypeChips(ObservableValue<TypeSigns> signs) {
        this(signs, new Swatches());
    }

    /** The chip of a type as it is known now. */
    public TypeChip of(String type) {
        return new TypeChip(swatches, signs.getValue().of(type));
    }

    /** Lets a column of types show them. */
    public <S> void use(TableColumn<S, String> column) {
        column.setCellFactory(any -> new Cell<>(this));
    }

    /** The chip, then the name. */
    private static final class Cell<S> extends TableCell<S, String> {
        private final TypeChips chips;
        private final TypeChip chip;
        /** Held here, because the signs outlive the cell and must not hold it. */
        private final InvalidationListener rewrite = signs -> write(getItem());

        Cell(TypeChips chips) {
            this.chips = chips;
            this.chip = new TypeChip(chips.swatches());
            chips.signs().addListener(new WeakInvalidationListener(rewrite));
        }

        @Override
        protected void updateItem(String type, boolean empty) {
            super.updateItem(type, empty);
            write(empty ? null : type);
        }

        private void write(String type) {
            setText(type);
            if (type == null || type.isEmpty()) {
                setGraphic(null);
            } else {
                chip.show(chips.signs().getValue().of(type));
                setGraphic(chip);
            }
        }
    }
}
