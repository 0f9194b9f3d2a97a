package playhead.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.branch.Branch;
import playhead.branch.Edit;
import playhead.branch.NamedBranch;
import playhead.event.FieldPath;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.replay.Following;
import playhead.ui.replay.Playhead;
import playhead.ui.replay.Supposed;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.BranchText;
import playhead.workspace.Display;
import playhead.workspace.Replay;
import playhead.workspace.Session;
import playhead.workspace.SupposedSession;
import playhead.workspace.Workspace;

/**
 * The what-if of the window: what is supposed, how far it reaches, what differs at the moment that is followed, and those
 * that are kept. Nothing of it touches the events of the log. For the window's thread.
 */
public final class WhatIfModel {
    private final LatestRequest lane;
    private final EventReading reading;
    private final SagaReach sagas;
    private final Following following;
    private final Playhead playhead;
    private final Words words;
    private final ObservableList<Supposition> suppositions = FXCollections.observableArrayList();
    private final KeptBranches kept;
    private final ObjectProperty<NamedBranch> against = new SimpleObjectProperty<>();
    private final WhatIfAnswer shown;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Runnable again = () -> {};
    private Workspace workspace;
    private Session log;
    private Folded folded;

    /**
     * @param background where questions run
     * @param following the moment that is looked at
     * @param playhead knows what is open
     * @param words what is said
     */
    public WhatIfModel(Background background, Following following, Playhead playhead, Words words) {
        this.lane = background.lane();
        this.shown = new WhatIfAnswer(words);
        this.sagas = new SagaReach(background);
        Consumer<String> refused = reason -> problem.set(Display.safe(words.said(reason)));
        this.kept = new KeptBranches(background, refused);
        this.reading = new EventReading(background, refused);
        this.following = following;
        this.playhead = playhead;
        this.words = words;
        playhead.supposed().whenAsked(position -> suppose(toggled(position)));
        following.shownProperty().addListener((property, was, is) -> ask());
        against.addListener((property, was, is) -> ask());
    }

    /**
     * Says who shows what is supposed.
     *
     * @param views shows states anew, because they are others now
     */
    public void whenChanged(Runnable views) {
        again = views;
    }

    /** Takes another log; answers the session that shows its states, supposed while a what-if is open. */
    public Session open(Workspace opened, Session recorded) {
        close();
        workspace = opened;
        log = recorded;
        Folded states = new Folded(opened);
        folded = states;
        kept.open(opened);
        Supposed supposed = playhead.supposed();
        return new SupposedSession(recorded, () -> {
            NamedBranch now = supposed.now();
            return now == null || now.branch().isEmpty() ? null : states.whole(now.branch());
        });
    }

    /** Shows nothing more. */
    public void close() {
        lane.forget();
        reading.forget();
        sagas.forget();
        kept.close();
        workspace = null;
        folded = null;
        clear();
    }

    private void clear() {
        playhead.supposed().show(null);
        suppositions.clear();
        shown.clear();
        against.set(null);
        problem.set("");
    }

    /** Begins one at the moment that is looked at. */
    public void start() {
        int number = 1;
        while (kept.named(words.text("whatif.name", number)) != null) {
            number++;
        }
        show(new NamedBranch(
                words.text("whatif.name", number),
                "",
                Branch.at(playhead.atProperty().get())));
        reading.ahead(folded);
    }

    /** Goes on with one that is kept. */
    public void show(NamedBranch branch) {
        kept.leave(now());
        playhead.supposed().show(branch);
        against.set(null);
        changed();
    }

    /** Returns to the log. */
    public void leave() {
        kept.leave(now());
        clear();
        again.run();
    }

    /** Supposes something more; begins a what-if for it when none is open. */
    public void suppose(UnaryOperator<Branch> change) {
        if (now() == null && whyNoStart() != null) {
            problem.set(whyNoStart());
            return;
        }
        if (now() == null) {
            start();
        }
        change(change);
    }

    /** Leaves an event out, or no longer. */
    public void toggle(long position) {
        change(toggled(position));
    }

    private static UnaryOperator<Branch> toggled(long position) {
        return branch -> branch.skipped().contains(position) ? branch.unskip(position) : branch.skip(position);
    }

    /** Gives a field of an event another value, as a person writes it. */
    public void edit(long position, String field, String value) {
        change(branch -> branch.edit(new Edit(position, FieldPath.parse(field), BranchText.value(value))));
    }

    /** Supposes that something happened after a position, as a person writes the event. */
    void insert(long after, String event) {
        NamedBranch asked = now();
        reading.read(log, asked.branch(), after + ":" + event, more -> {
            if (asked.equals(now())) {
                change(branch -> more);
            }
        });
    }

    /** Supposes something no longer. */
    void remove(Supposition supposition) {
        change(supposition.without());
    }

    /** Calls it otherwise. */
    void rename(String name, String purpose) {
        NamedBranch now = now();
        if (now != null && !name.isBlank()) {
            playhead.supposed().show(new NamedBranch(name.strip(), purpose.strip(), now.branch()));
        }
    }

    private void change(UnaryOperator<Branch> change) {
        NamedBranch now = now();
        playhead.supposed().show(new NamedBranch(now.name(), now.purpose(), change.apply(now.branch())));
        changed();
    }

    private void changed() {
        suppositions.setAll(Supposition.of(now().branch(), words));
        ask();
        again.run();
    }

    private void ask() {
        NamedBranch asked = now();
        if (asked == null
                || workspace == null
                || following.shownProperty().get().replay() != Replay.RECORDED) {
            return;
        }
        long at = following.shownProperty().get().at();
        NamedBranch other = against.get();
        Folded from = folded;
        following.begin();
        lane.ask(() -> Compared.of(from, asked, other, at), answer -> show(answer, at), following::end);
    }

    private void show(Answer<Compared> answer, long at) {
        if (now() == null) {
            return;
        }
        switch (answer) {
            case Answer.Refused<Compared>(String reason, boolean wrongUsage) ->
                problem.set(Display.safe(words.said(reason)));
            case Answer.Given<Compared>(Compared compared, List<String> warnings) -> {
                List<String> said = new ArrayList<>(warnings);
                said.addAll(compared.problems());
                problem.set(Display.safe(
                        String.join("; ", said.stream().map(words::said).toList())));
                playhead.supposed().checkedProperty().set(!compared.rules().isEmpty());
                shown.show(compared, now().branch(), at);
                sagas.ask(folded, log, now().branch(), at, shown.sagas()::setAll);
            }
        }
    }

    /** Keeps what is open in the workspace, beside the events. */
    public void keep() {
        kept.keep(now());
    }

    /** What is open, null when it is the log alone. */
    NamedBranch now() {
        return playhead.supposed().now();
    }

    /** Why none can be begun, or null. */
    String whyNoStart() {
        return now() != null
                ? words.text("whatif.why.open")
                : playhead.replayProperty().get() == Replay.RECORDED ? null : words.text("whatif.why.order");
    }

    /** Why nothing can be supposed, or null. */
    String whyNone() {
        return now() == null ? words.text("whatif.why.none") : null;
    }

    /** Where the playhead stands. */
    ReadOnlyLongProperty atProperty() {
        return playhead.atProperty();
    }

    Supposed supposed() {
        return playhead.supposed();
    }

    /** What it supposes. */
    ObservableList<Supposition> suppositions() {
        return suppositions;
    }

    /** Those that the workspace keeps. */
    public KeptBranches kept() {
        return kept;
    }

    /** What it is compared with, null for the log. */
    ObjectProperty<NamedBranch> againstProperty() {
        return against;
    }

    /** What it comes to. */
    public WhatIfAnswer answer() {
        return shown;
    }

    /** What went wrong, empty when nothing did. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
