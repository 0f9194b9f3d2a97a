package playhead.ui.decision;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import playhead.lab.rules.Rule;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;

/** Chooses a rule and another value, with what the rule decides below. */
public final class RuleFields extends VBox {
    private final RuleChoice choice;
    private final ComboBox<Rule> rule = new ComboBox<>();
    private final TextField value = new TextField();
    private final Label about = new Label();
    private final FlowPane line;

    /**
     * @param choice what is chosen
     * @param id how the ids of the fields begin
     * @param go what the button does
     * @param goWord key of what is on the button
     */
    public RuleFields(RuleChoice choice, String id, Runnable go, String goWord, Words words) {
        super(4);
        this.choice = choice;
        rule.setId(id + "-rule");
        rule.setAccessibleText(words.text("decision.rule"));
        rule.setItems(choice.rules());
        rule.setConverter(new Names());
        rule.valueProperty().bindBidirectional(choice.ruleProperty());
        value.setId(id + "-value");
        value.setPromptText(words.text("decision.value"));
        value.setAccessibleText(words.text("decision.value"));
        value.setPrefColumnCount(8);
        value.textProperty().bindBidirectional(choice.valueProperty());
        value.setOnAction(event -> go(go));
        Button button = new Button(words.text(goWord));
        button.setId(id + "-go");
        button.setOnAction(event -> go(go));
        button.disableProperty().bind(choice.problemProperty().map(why -> !why.isEmpty()));
        line = new FlowPane(6, 4, rule, value, button);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        about.setId(id + "-about");
        about.getStyleClass().add("text-muted");
        Wrapping.of(about);
        about.setMinHeight(USE_PREF_SIZE);
        about.textProperty().bind(choice.ruleProperty().map(choice::about).orElse(""));
        Tooltip again = new Tooltip();
        again.textProperty().bind(about.textProperty());
        Wrapping.of(again);
        value.setTooltip(again);
        Label wrong = new Label();
        wrong.setId(id + "-wrong");
        wrong.getStyleClass().add("problem");
        Wrapping.of(wrong);
        wrong.textProperty().bind(choice.problemProperty());
        wrong.visibleProperty()
                .bind(choice.valueProperty()
                        .map(text -> !text.isBlank() && !wrong.getText().isEmpty()));
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setTooltip(new Tooltip(words.text("decision.value")));
        getChildren().addAll(line, about, wrong);
    }

    private void go(Runnable go) {
        if (choice.problemProperty().getValue().isEmpty()) {
            go.run();
        }
    }

    /** Says what the rule is about in a tooltip only, while there are results that need the room. */
    void giveRoom(ObservableValue<Boolean> results) {
        about.visibleProperty().bind(results.map(there -> !there));
        about.managedProperty().bind(about.visibleProperty());
    }

    /** Where more can be put beside the fields. */
    public FlowPane line() {
        return line;
    }

    /** Puts the cursor to where the value is written. */
    public void edit() {
        value.requestFocus();
        value.selectAll();
    }

    /** Rules by their names. */
    private final class Names extends StringConverter<Rule> {
        @Override
        public String toString(Rule shown) {
            return shown == null ? "" : choice.name(shown);
        }

        @Override
        public Rule fromString(String text) {
            return null;
        }
    }
}
