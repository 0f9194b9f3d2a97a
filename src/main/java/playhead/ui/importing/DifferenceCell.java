package playhead.ui.importing;

import java.math.BigDecimal;
import javafx.scene.control.TableCell;
import playhead.ui.look.PseudoClasses;
import playhead.ui.text.Words;

/** Says whether a total is the expected one: in words, not by colour alone. */
final class DifferenceCell extends TableCell<SumLine, String> {
    private final Words words;

    DifferenceCell(Words words) {
        this.words = words;
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        textProperty().unbind();
        SumLine line = empty || getTableRow() == null ? null : getTableRow().getItem();
        if (line == null) {
            setText("");
        } else {
            textProperty().bind(line.expectedProperty().map(typed -> said(line)));
        }
        pseudoClassStateChanged(PseudoClasses.NUMBER, true);
    }

    private String said(SumLine line) {
        BigDecimal difference = line.difference();
        if (difference == null) {
            return "";
        }
        return difference.signum() == 0
                ? words.text("importing.check.equal")
                : words.text("importing.check.off", difference.toPlainString());
    }
}
