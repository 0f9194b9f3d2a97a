package playhead.ui.revert;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import playhead.event.Json;
import playhead.revert.OnConflict;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.RevertRequest;
import playhead.workspace.Reverted;
import playhead.workspace.Workspace;

/** What a revert would do, whether it may be done, and doing it. For the window's thread. */
public final class RevertViewModel {
    private static final String WORK_ON = "workOn";

    private final Background background;
    private final LatestRequest lane;
    private final Words words;
    private final BiConsumer<OpenLog, Reverted> appended;
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Reverted> rehearsal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper closed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ObjectProperty<OnConflict> mode = new SimpleObjectProperty<>(OnConflict.STOP);
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty evidence = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringBinding whyNot;
    private OpenLog log;
    private RevertRequest request;

    /**
     * @param background where questions run
     * @param appended takes the log as it is afterwards, and what was done
     */
    public RevertViewModel(Background background, Words words, BiConsumer<OpenLog, Reverted> appended) {
        this.background = background;
        this.lane = background.lane();
        this.words = words;
        this.appended = appended;
        mode.addListener((property, was, is) -> ask());
        whyNot = Bindings.createStringBinding(this::why, rehearsal, problem, closed, mode, reason, evidence, busy);
    }

    /** Rehearses something; the reason begins empty. */
    public void rehearse(OpenLog opened, RevertRequest wanted, String description) {
        log = opened;
        request = wanted;
        what.set(description);
        reason.set("");
        problem.set("");
        saved.set("");
        rehearsal.set(null);
        Workspace workspace = opened.workspace();
        Json said = workspace.viewSettings().get(WORK_ON);
        boolean mayWork = said != null && said.bytes()[0] == 't';
        evidence.set(!mayWork && !workspace.imports().isEmpty());
        closed.set(
                workspace.changes() instanceof Answer.Refused<?> refused
                        ? workspace.isSealed() ? words.text("revert.why.sealed") : words.said(refused.reason())
                        : "");
        mode.set(OnConflict.STOP);
        ask();
    }

    /** Forgets what was rehearsed. */
    public void close() {
        lane.forget();
        log = null;
        rehearsal.set(null);
    }

    private void ask() {
        if (log == null) {
            return;
        }
        Workspace workspace = log.workspace();
        RevertRequest now = request.with(mode.get());
        lane.ask(() -> workspace.rehearse(now), answer -> {
            switch (answer) {
                case Answer.Refused<Reverted>(String why, boolean usage) -> problem.set(words.said(why));
                case Answer.Given<Reverted>(Reverted given, var warnings) -> rehearsal.set(given);
            }
        });
    }

    private String why() {
        if (!problem.get().isEmpty()) {
            return problem.get();
        }
        Reverted now = rehearsal.get();
        if (now == null || busy.get()) {
            return words.text("revert.why.busy");
        }
        if (!closed.get().isEmpty()) {
            return closed.get();
        }
        if (!now.rehearsal().conflicts().isEmpty() && mode.get() == OnConflict.STOP) {
            return words.text("revert.why.conflicts");
        }
        if (now.rehearsal().changes().isEmpty()) {
            return words.text("revert.why.nothing");
        }
        if (evidence.get()) {
            return words.text("revert.why.evidence");
        }
        return reason.get().isBlank() ? words.text("revert.why.reason") : "";
    }

    /** The user takes imported evidence for work of their own; remembered with the workspace. */
    public void workOn() {
        log.workspace().viewSettings().put(WORK_ON, Json.canonical("true"));
        evidence.set(false);
    }

    /** Appends, if nothing speaks against it. */
    public void append() {
        if (!whyNot.get().isEmpty()) {
            return;
        }
        OpenLog now = log;
        RevertRequest wanted = request.with(mode.get());
        String because = reason.get().strip();
        busy.set(true);
        background.run(
                () -> now.workspace()
                        .changes()
                        .then(changes -> changes.revert(wanted, because))
                        .then(done -> Answer.of(new Done(done, now.anew()))),
                this::told,
                broken -> {
                    busy.set(false);
                    background.failed().accept(broken);
                });
    }

    /** Writes what is rehearsed into a file, for the system that the log came from. */
    public void savePlan(Path file) {
        Reverted now = rehearsal.get();
        Workspace workspace = log.workspace();
        background.run(() -> workspace.plan(now, file, "id"), answer -> {
            switch (answer) {
                case Answer.Refused<Long>(String why, boolean usage) -> saved.set(words.said(why));
                case Answer.Given<Long>(Long entities, var warnings) ->
                    saved.set(words.text("revert.plan.saved", entities, Display.safe(file.toString())));
            }
        });
    }

    private record Done(Reverted done, OpenLog afterwards) {}

    private void told(Answer<Done> answer) {
        busy.set(false);
        switch (answer) {
            case Answer.Refused<Done>(String why, boolean usage) -> problem.set(words.said(why));
            case Answer.Given<Done>(Done done, var warnings) -> {
                if (done.done().refusal() != null) {
                    problem.set(words.said(done.done().refusal()));
                } else {
                    appended.accept(done.afterwards(), done.done());
                }
            }
        }
    }

    /** What is rehearsed, such as {@code everything back to #300}. */
    public ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    /** What would be done; null while it is being found out. */
    public ReadOnlyObjectProperty<Reverted> rehearsalProperty() {
        return rehearsal.getReadOnlyProperty();
    }

    /** Why it cannot be appended now; empty when it can. */
    public StringBinding whyNot() {
        return whyNot;
    }

    /** What is done about conflicts. */
    public ObjectProperty<OnConflict> modeProperty() {
        return mode;
    }

    /** Why the user does it. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** What became of the plan that was saved; empty before. */
    public ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Where a plan is proposed to be written. */
    Path proposed() {
        return Path.of(System.getProperty("user.home", ".")).resolve(log.name() + "-plan.ndjson");
    }

    /** True while the log is imported evidence that nobody works on. */
    public BooleanProperty evidenceProperty() {
        return evidence;
    }
}
