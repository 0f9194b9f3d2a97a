package playhead.ui.colour;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import playhead.ui.look.CardButtons;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;

/** The card of colour rules: all of them in their order, and the chosen one to be changed. */
public final class RulesCard extends VBox {
    private final RuleEditing editing;
    private final Words words;
    private final ListView<ColourRule> list = new ListView<>();
    private final RuleForm form;
    private boolean showing;
    /** Taken off when the card is: the rules outlive it. */
    private final ChangeListener<List<ColourRule>> changed = (property, was, is) -> show();

    /**
     * @param editing what is changed
     * @param types entity types whose states a rule can be over
     * @param words what everything is called
     */
    public RulesCard(RuleEditing editing, List<String> types, Words words) {
        this.editing = editing;
        this.words = words;
        this.form = new RuleForm(editing, types, words);
        setId("colour-rules");
        getStyleClass().addAll("card-on-top", "rules-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        prepareList();
        getChildren().addAll(head(), list, buttons(), form);
        editing.rules().allProperty().addListener(changed);
        sceneProperty().addListener((property, was, is) -> {
            if (is == null) {
                editing.finish();
                editing.rules().allProperty().removeListener(changed);
            }
        });
        show();
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().select(0);
        }
        editing.choose(list.getSelectionModel().getSelectedIndex());
    }

    private Node head() {
        Label title = new Label(words.text("colour.title"));
        title.getStyleClass().add("title-3");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        CheckBox all = new CheckBox(words.text("colour.on"));
        all.setId("colour-on");
        all.selectedProperty().bindBidirectional(editing.rules().onProperty());
        HBox head = new HBox(10, title, all);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void prepareList() {
        list.setId("colour-list");
        list.setAccessibleText(words.text("colour.list"));
        list.setPrefHeight(180);
        Label none = new Label(words.text("colour.none"));
        Wrapping.of(none);
        list.setPlaceholder(none);
        list.setCellFactory(view -> new RuleCell(editing, words));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.getSelectionModel().selectedIndexProperty().addListener((property, was, is) -> {
            if (!showing) {
                editing.choose(is.intValue());
            }
        });
    }

    private Node buttons() {
        CardButtons card = new CardButtons(words);
        Button add = card.make("colour.add", "mdi2p-plus", this::add);
        Button up = card.make("colour.up", "mdi2a-arrow-up", () -> move(-1));
        Button down = card.make("colour.down", "mdi2a-arrow-down", () -> move(1));
        Button delete = card.make("colour.delete", "mdi2t-trash-can-outline", this::delete);
        for (Button needsRule : List.of(up, down, delete)) {
            needsRule.disableProperty().bind(editing.chosenProperty().lessThan(0));
        }
        HBox buttons = new HBox(8, add, up, down, delete);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        int row = list.getSelectionModel().getSelectedIndex();
        if (code == KeyCode.INSERT) {
            add();
        } else if (row < 0) {
            return;
        } else if (code == KeyCode.SPACE) {
            editing.toggle(row);
        } else if (code == KeyCode.DELETE) {
            delete();
        } else if (event.isAltDown() && code == KeyCode.UP) {
            move(-1);
        } else if (event.isAltDown() && code == KeyCode.DOWN) {
            move(1);
        } else if (code == KeyCode.ENTER) {
            form.edit();
        } else {
            return;
        }
        event.consume();
    }

    private void add() {
        editing.add();
        show();
        form.edit();
    }

    private void move(int by) {
        editing.move(by);
        show();
    }

    private void delete() {
        editing.delete();
        show();
    }

    /** The list is made anew without choosing another rule by the way. */
    private void show() {
        showing = true;
        list.getItems().setAll(editing.rules().allProperty().get());
        int row = editing.chosenProperty().get();
        if (row >= 0) {
            list.getSelectionModel().clearAndSelect(row);
        } else {
            list.getSelectionModel().clearSelection();
        }
        showing = false;
    }

    /** The control that takes the cursor. */
    public Node first() {
        return list;
    }
}
