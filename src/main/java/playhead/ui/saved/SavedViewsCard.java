package playhead.ui.saved;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import playhead.ui.look.CardButtons;
import playhead.ui.look.Presence;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The card of saved views: a name for what is on the screen, and all that were saved. */
public final class SavedViewsCard extends VBox {
    private final SavedViews views;
    private final Words words;
    private final Runnable close;
    private final TextField name = new TextField();
    private final CheckBox position = new CheckBox();
    private final Button save = new Button();
    private final Label said = new Label();
    private final ListView<SavedView> list = new ListView<>();
    /** Taken off when the card is: the views outlive it. */
    private final ChangeListener<List<SavedView>> changed = (property, was, is) -> show(is);

    /**
     * @param views all of them
     * @param proposed a name for what is on the screen
     * @param words what everything is called
     * @param close takes the card away
     */
    public SavedViewsCard(SavedViews views, String proposed, Words words, Runnable close) {
        this.views = views;
        this.words = words;
        this.close = close;
        setId("saved-views");
        getStyleClass().addAll("card-on-top", "saved-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(words.text("saved.title"));
        title.getStyleClass().add("title-3");
        prepareSaid();
        prepareList();
        getChildren().addAll(title, line(proposed), said, list, buttons());
        views.allProperty().addListener(changed);
        sceneProperty().addListener((property, was, is) -> {
            if (is == null) {
                views.allProperty().removeListener(changed);
            }
        });
        show(views.allProperty().get());
        list.getSelectionModel().selectFirst();
        tell();
    }

    /** The name and the button that saves what is on the screen under it. */
    private Node line(String proposed) {
        name.setId("saved-name");
        name.setText(proposed);
        name.setAccessibleText(words.text("saved.name"));
        name.setPromptText(words.text("saved.name"));
        name.textProperty().addListener((property, was, is) -> tell());
        name.setOnAction(event -> save());
        HBox.setHgrow(name, Priority.ALWAYS);
        position.setId("saved-position");
        position.setText(words.text("saved.position"));
        position.setTooltip(new Tooltip(words.text("saved.position.says")));
        position.setMinWidth(USE_PREF_SIZE);
        save.setId("saved-save");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(event -> save());
        HBox line = new HBox(8, name, position, save);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void prepareSaid() {
        said.setId("saved-said");
        Wrapping.of(said);
        said.getStyleClass().add("notice");
        Presence.showWhile(said, said.textProperty().isNotEmpty());
    }

    private void prepareList() {
        list.setId("saved-list");
        list.setAccessibleText(words.text("saved.list"));
        list.setPrefHeight(220);
        Label none = new Label(words.text("saved.none"));
        Wrapping.of(none);
        list.setPlaceholder(none);
        list.setEditable(true);
        list.setCellFactory(view -> new SavedViewCell(words, this::rename));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && list.getEditingIndex() < 0) {
                go();
            }
        });
    }

    private Node buttons() {
        HBox buttons = new HBox(
                8,
                button("saved.go", "mdi2e-eye-outline", this::go),
                button("saved.overwrite", "mdi2c-content-save-outline", this::overwrite),
                button("saved.rename", "mdi2p-pencil-outline", this::edit),
                button("saved.delete", "mdi2t-trash-can-outline", this::delete));
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private Button button(String key, String icon, Runnable action) {
        Button button = new CardButtons(words).make(key, icon, action);
        button.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        return button;
    }

    private void pressed(KeyEvent event) {
        if (list.getEditingIndex() >= 0) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            go();
        } else if (event.getCode() == KeyCode.F2) {
            edit();
        } else if (event.getCode() == KeyCode.DELETE) {
            delete();
        } else {
            return;
        }
        event.consume();
    }

    private SavedView chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void go() {
        SavedView view = chosen();
        if (view != null) {
            close.run();
            views.show(view);
        }
    }

    private void overwrite() {
        SavedView view = chosen();
        views.save(view.name(), position.isSelected());
        said.setText(words.text("saved.overwritten", Display.safe(view.name())));
    }

    private void edit() {
        if (chosen() != null) {
            list.edit(list.getSelectionModel().getSelectedIndex());
        }
    }

    private void rename(SavedView view, String wanted) {
        said.setText(views.rename(view, wanted) ? "" : words.text("saved.taken", Display.safe(wanted)));
    }

    private void delete() {
        if (chosen() != null) {
            views.delete(chosen());
        }
    }

    private void save() {
        if (!name.getText().isBlank()) {
            views.save(name.getText(), position.isSelected());
            close.run();
        }
    }

    /** Says before it happens that one would be replaced. */
    private void tell() {
        boolean known = views.find(name.getText()).isPresent();
        save.setText(words.text(known ? "saved.replace" : "saved.save"));
        save.setDisable(name.getText().isBlank());
        said.setText(
                known ? words.text("saved.replaces", Display.safe(name.getText().strip())) : "");
    }

    private void show(List<SavedView> all) {
        int row = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(all);
        if (row >= 0 && !all.isEmpty()) {
            list.getSelectionModel().clearAndSelect(Math.min(row, all.size() - 1));
        }
    }

    /** The field for a name. */
    public Node name() {
        return name;
    }

    /** All that were saved. */
    public Node list() {
        return list;
    }
}
