package playhead.ui.importing;

import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** A field for the total that is expected, always open: nothing has to be opened for typing. */
final class ExpectedCell extends TableCell<SumLine, String> {
    private final Words words;
    private final TextField field = new TextField();
    private SumLine line;

    ExpectedCell(Words words) {
        this.words = words;
        field.setMinHeight(0);
        field.getStyleClass().add("wizard-expected");
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        SumLine now = empty || getTableRow() == null ? null : getTableRow().getItem();
        if (line != now) {
            if (line != null) {
                field.textProperty().unbindBidirectional(line.expectedProperty());
            }
            line = now;
            if (now != null) {
                field.textProperty().bindBidirectional(now.expectedProperty());
                field.setAccessibleText(words.text("importing.check.expectedOf", Display.safe(now.column())));
            }
        }
        setGraphic(now == null ? null : field);
    }
}
