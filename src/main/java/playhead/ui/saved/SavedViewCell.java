package playhead.ui.saved;

import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** A saved view in the list: its name, which can be changed in place, and what it shows. */
final class SavedViewCell extends ListCell<SavedView> {
    private static final int LONGEST = 160;

    private final Words words;
    private final TextField field = new TextField();
    private final Label name = new Label();
    private final Label about = new Label();
    private final VBox texts = new VBox(name, about);

    /** @param rename takes a view and its new name */
    SavedViewCell(Words words, BiConsumer<SavedView, String> rename) {
        this.words = words;
        name.setMinWidth(0);
        about.setMinWidth(0);
        about.getStyleClass().add("key-does");
        texts.setMinWidth(0);
        texts.setPrefWidth(1);
        field.setAccessibleText(words.text("saved.name"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                SavedView view = getItem();
                cancelEdit();
                rename.accept(view, field.getText());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            field.setText(getItem().name());
            setGraphic(field);
            field.selectAll();
            field.requestFocus();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setGraphic(texts);
        if (getListView() != null) {
            getListView().requestFocus();
        }
    }

    @Override
    protected void updateItem(SavedView view, boolean empty) {
        super.updateItem(view, empty);
        boolean shown = !empty && view != null;
        setGraphic(shown ? texts : null);
        setAccessibleText(null);
        if (shown) {
            name.setText(Display.safe(view.name()));
            about.setText(new SavedViewText(words).about(view));
            setAccessibleText(Shown.cut(name.getText() + ", " + about.getText(), LONGEST));
        }
    }
}
