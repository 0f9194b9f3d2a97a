package playhead.ui.filter;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The list of proposals under a field. Down goes into it, Enter or Tab takes one, Esc closes it. */
final class CompletionPopup {
    private static final int ROWS = 9;
    private static final double ROW = 1.9;

    private final TextField field;
    private final FilterModel model;
    private final Popup popup = new Popup();
    private final ListView<Completion.Proposal> list = new ListView<>();
    private boolean taking;

    CompletionPopup(TextField field, FilterModel model, Words words) {
        this.field = field;
        this.model = model;
        list.setFocusTraversable(false);
        list.setAccessibleText(words.text("filter.proposals"));
        list.getStyleClass().add("proposals");
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(Completion.Proposal proposal, boolean empty) {
                super.updateItem(proposal, empty);
                setText(empty ? null : Display.safe(proposal.text()));
            }
        });
        list.setOnMouseClicked(event -> take(list.getSelectionModel().getSelectedItem()));
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        field.caretPositionProperty().addListener((property, was, is) -> update(false));
        field.focusedProperty().addListener((property, was, is) -> popup.hide());
    }

    /** Shows what fits, or hides when nothing does. */
    void update(boolean asked) {
        if (taking || !field.isFocused() || model.modeProperty().get() != FilterMode.CEL || isTorn()) {
            popup.hide();
            return;
        }
        int caret = Math.min(field.getCaretPosition(), field.getText().length());
        List<Completion.Proposal> found =
                Completion.at(field.getText(), caret, model.vocabularyProperty().get());
        if (found.isEmpty() && asked) {
            found = model.vocabularyProperty().get().names().stream()
                    .map(name -> new Completion.Proposal(caret, name))
                    .toList();
        }
        if (found.isEmpty()) {
            popup.hide();
            return;
        }
        list.getItems().setAll(found);
        list.getSelectionModel().clearSelection();
        double em = field.getFont().getSize();
        list.setFixedCellSize(em * ROW);
        list.setPrefSize(em * 28, em * ROW * Math.min(ROWS, found.size()) + 4);
        list.setStyle("-fx-font-size: " + em + "px;");
        if (!popup.isShowing()) {
            Bounds place = field.localToScreen(field.getBoundsInLocal());
            if (place != null) {
                popup.show(field, place.getMinX(), place.getMaxY() + 2);
            }
        }
    }

    private boolean isTorn() {
        return field.getScene() == null || field.getScene().getWindow() == null;
    }

    /** Takes a key that is meant for the list; true if it was. */
    boolean press(KeyEvent event) {
        if (!popup.isShowing()) {
            if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
                update(true);
                return true;
            }
            return false;
        }
        int at = list.getSelectionModel().getSelectedIndex();
        return switch (event.getCode()) {
            case DOWN -> move(Math.min(at + 1, list.getItems().size() - 1));
            case UP -> at >= 0 && move(at - 1);
            case PAGE_DOWN -> move(Math.min(at + ROWS, list.getItems().size() - 1));
            case PAGE_UP -> move(Math.max(0, at - ROWS));
            case TAB -> take(list.getItems().get(Math.max(0, at)));
            case ENTER -> at >= 0 && take(list.getItems().get(at));
            case ESCAPE -> hide();
            default -> false;
        };
    }

    private boolean move(int to) {
        if (to < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - ROWS / 2));
        }
        return true;
    }

    /** Shows no proposals any more. */
    boolean hide() {
        popup.hide();
        return true;
    }

    private boolean take(Completion.Proposal proposal) {
        popup.hide();
        if (proposal == null) {
            return true;
        }
        taking = true;
        field.replaceText(proposal.from(), field.getCaretPosition(), proposal.text());
        int caret = proposal.from() + proposal.text().length() - proposal.back();
        field.positionCaret(caret);
        taking = false;
        return true;
    }

    /** True while proposals are shown. */
    boolean isShowing() {
        return popup.isShowing();
    }
}
