package playhead.ui.teach;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import playhead.lab.LabSettings;
import playhead.lab.rules.Step;
import playhead.lab.scenario.Scenarios;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Workspaces;
import playhead.workspace.styles.SideBySide;

/** One scenario in both styles, and the step up to which both are shown. For the window's thread. */
public final class StylesModel {
    private final Workspaces workspaces;
    private final LatestRequest lane;
    private final Words words;
    private final LabSettings settings;
    private final StringProperty fail = new SimpleStringProperty();
    private final IntegerProperty at = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<SideBySide> both = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param settings what the Lab is asked to play; its style does not matter */
    public StylesModel(Workspaces workspaces, Background background, Words words, LabSettings settings) {
        this.workspaces = workspaces;
        this.lane = background.lane();
        this.words = words;
        this.settings = settings;
        fail.set(settings.fail() == null ? steps().getLast() : settings.fail());
        fail.subscribe(chosen -> play());
    }

    /** Steps that a rule can refuse. */
    List<String> steps() {
        return new Scenarios()
                .find(settings.scenario())
                .map(known -> known.plan().steps().stream().map(Step::name).toList())
                .orElse(List.of());
    }

    private void play() {
        LabSettings chosen = new LabSettings(
                settings.scenario(),
                true,
                fail.get().isEmpty() ? null : fail.get(),
                settings.count(),
                settings.seed(),
                settings.faults());
        busy.set(true);
        problem.set("");
        lane.ask(
                () -> SideBySide.play(workspaces, chosen),
                answer -> {
                    switch (answer) {
                        case Answer.Refused<SideBySide>(String reason, boolean usage) ->
                            problem.set(words.said(reason));
                        case Answer.Given<SideBySide>(SideBySide played, var warnings) -> {
                            at.set(0);
                            both.set(played);
                        }
                    }
                },
                () -> busy.set(lane.isBusy()));
    }

    /** The step that a rule refuses in every second saga; empty for none. */
    StringProperty failProperty() {
        return fail;
    }

    /** How many steps are shown. */
    IntegerProperty atProperty() {
        return at;
    }

    /** Both courses, null before they were played. */
    ReadOnlyObjectProperty<SideBySide> bothProperty() {
        return both.getReadOnlyProperty();
    }

    /** Whether they are being played. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why they were not played, or empty. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
