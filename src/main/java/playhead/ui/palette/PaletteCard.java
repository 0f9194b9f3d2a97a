package playhead.ui.palette;

import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;

/** The palette on the screen: a field, and below it what was found. Arrows choose, Enter does it. */
public final class PaletteCard extends VBox {
    private static final int PAGE = 10;

    private final TextField field = new TextField();
    private final ListView<PaletteItem> list;
    private final Runnable close;
    private String chosen;
    private int at;

    /**
     * @param model what is found
     * @param words in the window's language
     * @param close takes the palette away
     */
    public PaletteCard(PaletteViewModel model, Words words, Runnable close) {
        this.close = close;
        setId("palette");
        getStyleClass().addAll("card-on-top", "palette");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        list = new ListView<>(model.items());
        list.setId("palette-list");
        list.setAccessibleText(words.text("window.palette.found"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Cell());
        Label nothing = new Label(words.text("window.palette.nothing"));
        Wrapping.of(nothing);
        list.setPlaceholder(nothing);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                at = Math.max(0, list.getSelectionModel().getSelectedIndex());
                choose();
            }
        });
        field.setId("palette-field");
        field.setPromptText(words.text("window.palette.prompt"));
        field.setAccessibleText(words.text("window.palette.prompt"));
        field.textProperty().addListener((property, was, is) -> {
            chosen = null;
            model.type(is);
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.items().addListener((Observable changed) -> selectAgain());
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(field, list);
        model.type("");
    }

    /** The control that takes the cursor. */
    public TextField field() {
        return field;
    }

    private void pressed(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> PAGE;
            case PAGE_UP -> -PAGE;
            default -> 0;
        };
        if (step != 0) {
            select(at + step);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
            event.consume();
        }
    }

    /** What comes later from the background changes nothing under the hand of somebody who chose with the arrows. */
    private void selectAgain() {
        for (int row = 0; row < list.getItems().size(); row++) {
            if (list.getItems().get(row).id().equals(chosen)) {
                select(row);
                return;
            }
        }
        chosen = null;
        show(0);
    }

    private void select(int row) {
        if (!list.getItems().isEmpty()) {
            show(Math.clamp(row, 0, list.getItems().size() - 1));
            chosen = list.getItems().get(at).id();
        }
    }

    private void show(int row) {
        at = row;
        if (row < list.getItems().size()) {
            field.setAccessibleHelp(list.getItems().get(row).text());
            // The list itself learns of new items only after those who listen to them.
            Platform.runLater(this::mark);
        }
    }

    private void mark() {
        if (at < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - PAGE / 2));
        }
    }

    private void choose() {
        if (at < list.getItems().size() && list.getItems().get(at).whyNot() == null) {
            PaletteItem item = list.getItems().get(at);
            close.run();
            item.action().run();
        }
    }

    /** A line: icon, name and what it is, keys, why not. */
    private static final class Cell extends ListCell<PaletteItem> {
        private final FontIcon icon = new FontIcon("mdi2c-chevron-right");
        private final Label title = new Label();
        private final Label about = new Label();
        private final Label keys = new Label();
        private final HBox line;

        Cell() {
            about.getStyleClass().add("palette-about");
            keys.getStyleClass().add("key");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            VBox texts = new VBox(title, about);
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            line = new HBox(10, icon, texts, keys);
            line.getStyleClass().add("palette-line");
            line.setMinWidth(0);
            line.setPrefWidth(1);
        }

        @Override
        protected void updateItem(PaletteItem item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(empty || item == null ? null : line);
            if (!empty && item != null) {
                icon.setIconLiteral(item.icon());
                title.setText(item.title());
                about.setText(item.whyNot() == null ? item.about() : item.whyNot());
                keys.setText(item.keys());
                keys.setVisible(!item.keys().isEmpty());
                keys.setManaged(!item.keys().isEmpty());
                line.setOpacity(item.whyNot() == null ? 1 : 0.65);
                setAccessibleText(item.text());
            }
        }
    }
}
