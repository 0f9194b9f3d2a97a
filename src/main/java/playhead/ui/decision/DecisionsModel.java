package playhead.ui.decision;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.command.Basis;
import playhead.lab.rules.Rule;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Decisions;
import playhead.workspace.Display;
import playhead.workspace.Workspace;

/** Decides the commands of the open log again by another rule, where the rules are known. For the window's thread. */
public final class DecisionsModel {
    private final Words words;
    private final RuleChoice choice;
    private final LatestRequest known;
    private final LatestRequest lane;
    private final ObservableList<FlipLine> flips = FXCollections.observableArrayList();
    private final BooleanProperty follow = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper decided = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Workspace workspace;

    /** @param background where commands are decided */
    public DecisionsModel(Background background, Words words) {
        this.words = words;
        this.choice = new RuleChoice(words);
        this.known = background.lane();
        this.lane = background.lane();
        follow.addListener((property, was, is) -> {
            if (decided.get()) {
                decide();
            }
        });
    }

    /** Takes another log, or the same one grown; null for none. */
    public void open(OpenLog log) {
        close();
        known.forget();
        workspace = log == null ? null : log.workspace();
        choice.offer(List.of());
    }

    /** Finds out which rules there are; once a log, when somebody looks. */
    public void look() {
        Workspace asked = workspace;
        if (asked != null && choice.rules().isEmpty()) {
            known.ask(() -> asked.decisions().then(made -> Answer.of(made.rules())), answer -> {
                if (answer instanceof Answer.Given<List<Rule>>(List<Rule> rules, var warnings)) {
                    choice.offer(rules);
                }
            });
        }
    }

    /** Decides again by the rule that is chosen. */
    public void decide() {
        Rule rule = choice.ruleProperty().get();
        Workspace asked = workspace;
        if (asked == null
                || rule == null
                || !choice.problemProperty().getValue().isEmpty()) {
            return;
        }
        Map<String, String> values = Map.of(rule.name(), choice.plain());
        Basis basis = follow.get() ? Basis.FOLLOWED : Basis.RECORDED;
        lane.ask(() -> asked.decisions().then(made -> made.flips(values, basis)), this::show);
    }

    private void show(Answer<Decisions.Flips> answer) {
        switch (answer) {
            case Answer.Refused<Decisions.Flips>(String reason, boolean usage) -> {
                flips.clear();
                said.set(Display.safe(words.said(reason)));
            }
            case Answer.Given<Decisions.Flips>(Decisions.Flips found, var warnings) -> {
                flips.setAll(found.rows().stream()
                        .map(flip -> FlipLine.of(flip, words))
                        .toList());
                said.set(words.text(
                        found.basis() == Basis.FOLLOWED ? "decision.saidFollowed" : "decision.said",
                        found.commands(),
                        found.rows().size(),
                        found.otherValues()));
            }
        }
        decided.set(true);
    }

    /** Shows what was recorded again. */
    public void close() {
        lane.forget();
        flips.clear();
        said.set("");
        decided.set(false);
    }

    /** The rule that is chosen, and its other value. */
    public RuleChoice choice() {
        return choice;
    }

    /** Whether the new decisions before a command make what it sees. */
    public BooleanProperty followProperty() {
        return follow;
    }

    /** Commands that come out otherwise. */
    public ObservableList<FlipLine> flips() {
        return flips;
    }

    /** Whether something was decided again. */
    public ReadOnlyBooleanProperty decidedProperty() {
        return decided.getReadOnlyProperty();
    }

    /** What came of it, in a sentence that says which state was decided on. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
