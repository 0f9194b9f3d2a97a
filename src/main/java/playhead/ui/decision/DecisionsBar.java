package playhead.ui.decision;

import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import playhead.ui.look.Presence;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;

/** Above the commands: by which rule they are decided again, on what, and what came of it. There where rules are known. */
public final class DecisionsBar extends VBox {
    private final RuleFields fields;

    /** @param suppose takes a rule and its value into a what-if */
    public DecisionsBar(DecisionsModel model, Words words, BiConsumer<String, String> suppose) {
        super(4);
        setId("decisions");
        getStyleClass().add("filter-bar");
        fields = new RuleFields(model.choice(), "decisions", model::decide, "decision.decide", words);
        fields.giveRoom(model.decidedProperty());
        CheckBox follow = new CheckBox(words.text("decision.follow"));
        follow.setId("decisions-follow");
        follow.selectedProperty().bindBidirectional(model.followProperty());
        fields.line().getChildren().addAll(follow, run(model, words));
        getChildren().addAll(fields, result(model, words, suppose));
        visibleProperty().bind(model.choice().ruleProperty().isNotNull());
        managedProperty().bind(visibleProperty());
    }

    /** Which run of the Lab is looked at; there when there are several. */
    private static Node run(DecisionsModel model, Words words) {
        ComboBox<RunLine> run = new ComboBox<>(model.runs());
        run.setId("decisions-run");
        run.setAccessibleText(words.text("decision.run"));
        // A box whose items are replaced forgets its value: it takes the model's, and only a person's choice goes back.
        run.setOnAction(chosen -> {
            if (run.getValue() != null) {
                model.runProperty().set(run.getValue());
            }
        });
        model.runProperty().subscribe(run::setValue);
        model.runs().addListener((InvalidationListener)
                changed -> run.setValue(model.runProperty().get()));
        Presence.showWhile(run, Bindings.size(model.runs()).greaterThan(2));
        return run;
    }

    /** What came of it, and what to do with it; there once it was decided. */
    private static Node result(DecisionsModel model, Words words, BiConsumer<String, String> suppose) {
        Label said = new Label();
        said.setId("decisions-said");
        Wrapping.of(said);
        said.setMinHeight(USE_PREF_SIZE);
        said.textProperty().bind(model.saidProperty());
        Button whatIf = new Button(words.text("decision.whatif"));
        whatIf.setId("decisions-whatif");
        whatIf.setOnAction(pressed -> suppose.accept(
                model.choice().ruleProperty().get().name(), model.choice().plain()));
        whatIf.disableProperty().bind(model.choice().problemProperty().map(why -> !why.isEmpty()));
        Button back = new Button(words.text("decision.back"));
        back.setId("decisions-back");
        back.setOnAction(pressed -> model.close());
        VBox result = new VBox(4, said, new FlowPane(8, 4, whatIf, back));
        Presence.showWhile(result, model.decidedProperty());
        return result;
    }

    /** Puts the cursor to where the value is written. */
    public void edit() {
        fields.edit();
    }
}
