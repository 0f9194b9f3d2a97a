package playhead.ui.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.command.Basis;
import playhead.lab.LabDecisions;
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
    private final ObservableList<RunLine> runs = FXCollections.observableArrayList();
    private final ObjectProperty<RunLine> run;
    private Workspace workspace;

    /** @param background where commands are decided */
    public DecisionsModel(Background background, Words words) {
        this.words = words;
        this.choice = new RuleChoice(words);
        this.known = background.lane();
        this.lane = background.lane();
        this.run = new SimpleObjectProperty<>(RunLine.all(words));
        follow.addListener((property, was, is) -> changed());
        run.addListener((property, was, is) -> {
            look();
            changed();
        });
    }

    private void changed() {
        if (decided.get()) {
            decide();
        }
    }

    /** Takes another log, or the same one grown; null for none. */
    public void open(OpenLog log) {
        close();
        known.forget();
        workspace = log == null ? null : log.workspace();
        choice.offer(List.of());
        runs.clear();
        run.set(RunLine.all(words));
    }

    /** Finds out which runs and rules there are, when somebody looks. */
    public void look() {
        Workspace asked = workspace;
        if (asked == null) {
            return;
        }
        int of = number();
        known.ask(
                () -> asked.decisions()
                        .then(all -> of(all, of).then(made -> Answer.of(new Known(all.runs(), made.rules())))),
                answer -> {
                    if (answer instanceof Answer.Given<Known>(Known found, var warnings)) {
                        List<RunLine> lines = new ArrayList<>(List.of(RunLine.all(words)));
                        found.runs().forEach(one -> lines.add(RunLine.of(one, words)));
                        if (!lines.equals(runs)) {
                            runs.setAll(lines);
                        }
                        choice.offer(found.rules());
                    }
                });
    }

    private record Known(List<LabDecisions.Run> runs, List<Rule> rules) {}

    private static Answer<Decisions> of(Decisions all, int run) {
        return run == 0 ? Answer.of(all) : all.only(run);
    }

    private int number() {
        return run.get().number();
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
        int of = number();
        lane.ask(() -> asked.decisions().then(all -> of(all, of)).then(made -> made.flips(values, basis)), this::show);
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

    /** All runs and each one, to choose from; the first is all of them. */
    public ObservableList<RunLine> runs() {
        return runs;
    }

    /** Whose commands are decided again. */
    public ObjectProperty<RunLine> runProperty() {
        return run;
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
