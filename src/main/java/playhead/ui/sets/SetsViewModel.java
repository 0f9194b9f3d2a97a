package playhead.ui.sets;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.job.Job;
import playhead.ui.job.JobProgress;
import playhead.ui.job.Jobs;
import playhead.ui.replay.Following;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.IdSet;
import playhead.workspace.SearchWatch;
import playhead.workspace.Session;
import playhead.workspace.SetQuestion;
import playhead.workspace.SetReport;
import playhead.workspace.SetShelf;

/** The sets of a workspace, and what the chosen one differs in from another or from the rest. */
public final class SetsViewModel {
    private final Background background;
    private final LatestRequest lane;
    private final LatestRequest finding;
    private final Following following;
    private final Jobs jobs;
    private final Words words;
    private final ObservableList<IdSet> sets = FXCollections.observableArrayList();
    private final ObjectProperty<IdSet> chosen = new SimpleObjectProperty<>();
    /** What the chosen one is held against, null for the rest. */
    private final ObjectProperty<IdSet> against = new SimpleObjectProperty<>();

    private final ObservableList<String> types = FXCollections.observableArrayList();
    private final StringProperty type = new SimpleStringProperty();
    private final ReadOnlyObjectWrapper<SetReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private Session session;
    private SetShelf shelf;
    private Job running;

    /**
     * @param background where questions run
     * @param following the moment that sets are compared at
     * @param jobs shows what takes long
     * @param words what is said
     */
    public SetsViewModel(Background background, Following following, Jobs jobs, Words words) {
        this.background = background;
        this.lane = background.lane();
        this.finding = background.lane();
        this.following = following;
        this.jobs = jobs;
        this.words = words;
        chosen.addListener((property, was, is) -> choose(is));
    }

    /** Shows the sets of another workspace. */
    public void open(Session opened, SetShelf kept) {
        close();
        session = opened;
        shelf = kept;
        refresh(null);
    }

    /** Goes on with the same workspace, which has more events. */
    public void grow(Session grown) {
        session = grown;
    }

    /** Shows nothing more. */
    public void close() {
        stop();
        lane.forget();
        finding.forget();
        session = null;
        shelf = null;
        sets.clear();
        chosen.set(null);
        against.set(null);
    }

    private void refresh(String choose) {
        SetShelf asked = shelf;
        background.run(asked::all, all -> {
            if (shelf == asked) {
                IdSet before = chosen.get();
                String held = against.get() == null ? null : against.get().name();
                sets.setAll(all);
                against.set(held == null ? null : named(held));
                String wanted = choose != null ? choose : before == null ? null : before.name();
                chosen.set(wanted == null ? sets.stream().findFirst().orElse(null) : named(wanted));
            }
        });
    }

    private IdSet named(String name) {
        return sets.stream().filter(set -> set.name().equals(name)).findFirst().orElse(null);
    }

    private void choose(IdSet set) {
        stop();
        lane.forget();
        report.set(null);
        about.set("");
        types.setAll(set == null ? Set.<String>of() : set.types().keySet());
        type.set(types.isEmpty() ? null : types.getFirst());
        if (set != null && types.isEmpty()) {
            about.set(words.text("sets.noEntities"));
        }
        if (against.get() != null && set != null && against.get().name().equals(set.name())) {
            against.set(null);
        }
    }

    /** Works out what the chosen set differs in. */
    public void explain() {
        if (whyNot() != null || type.get() == null) {
            return;
        }
        stop();
        SetQuestion question = new SetQuestion(
                type.get(),
                chosen.get(),
                against.get(),
                following.shownProperty().get());
        Session asked = session;
        JobProgress progress = new JobProgress();
        Job job = jobs.begin(words.text("sets.job.explain"), progress);
        running = job;
        about.set(words.text("sets.working"));
        SearchWatch watch = (done, total, found) -> !progress.isCancelled();
        lane.ask(
                () -> asked.sets().compare(question, watch),
                answer -> {
                    switch (answer) {
                        case Answer.Given<SetReport>(SetReport given, var warnings) -> {
                            about.set("");
                            report.set(given);
                        }
                        case Answer.Refused<SetReport>(String reason, boolean wrongUsage) ->
                            about.set(words.said(reason));
                    }
                },
                () -> jobs.end(job));
    }

    private void stop() {
        if (running != null) {
            running.cancel();
            jobs.end(running);
            running = null;
        }
    }

    /** Keeps a set and shows it. */
    void keep(IdSet set, Consumer<String> refused) {
        SetShelf asked = shelf;
        background.run(() -> asked.keep(set), answer -> {
            if (shelf != asked) {
                return;
            }
            if (answer instanceof Answer.Refused<IdSet>(String reason, boolean wrongUsage)) {
                refused.accept(words.said(reason));
            } else {
                refresh(set.name());
            }
        });
    }

    /** Keeps what was pasted; false while there is nothing to keep. */
    public boolean keep(PasteViewModel pasted) {
        IdSet set = pasted.set();
        if (set == null || set.name().isEmpty()) {
            return false;
        }
        keep(set, about::set);
        return true;
    }

    /** Makes a set of the chosen one and the one that it is held against. */
    void combine(String sign, BinaryOperator<IdSet> how) {
        IdSet made = how.apply(chosen.get(), against.get());
        keep(
                made.named(fresh(
                        chosen.get().name() + " " + sign + " " + against.get().name())),
                about::set);
    }

    /** Makes a set away from the window and shows it. */
    void make(Supplier<Answer<IdSet>> how) {
        jobs.run(words.text("sets.job.make"), progress -> how.get(), answer -> {
            switch (answer) {
                case Answer.Given<IdSet>(IdSet made, var warnings) -> keep(made.named(fresh(made.name())), about::set);
                case Answer.Refused<IdSet>(String reason, boolean wrongUsage) -> about.set(words.said(reason));
            }
        });
    }

    /** Forgets the chosen set. */
    void remove() {
        SetShelf asked = shelf;
        String name = chosen.get().name();
        background.run(() -> asked.remove(name), answer -> {
            if (shelf == asked) {
                chosen.set(null);
                refresh(null);
            }
        });
    }

    /** Lets conditions name the rows behind a figure; answers under which name. */
    public IdSet show(IdSet rows) {
        return shelf.show(rows);
    }

    /** A name that no set has yet. */
    String fresh(String wanted) {
        Set<String> taken = new TreeSet<>(sets.stream().map(IdSet::name).toList());
        String name = wanted;
        for (int n = 2; taken.contains(name); n++) {
            name = wanted + " " + n;
        }
        return name;
    }

    /** Ids that are about to become a set. */
    public PasteViewModel paste() {
        return new PasteViewModel(session, finding, jobs, words, fresh(words.text("sets.new")));
    }

    /** Why nothing can be done with a set now, or null. */
    String whyNot() {
        return chosen.get() == null ? words.text("sets.why.none") : null;
    }

    /** Why the chosen set cannot be joined with another, or null. */
    String whyNotTwo() {
        return whyNot() != null ? whyNot() : against.get() == null ? words.text("sets.why.two") : null;
    }

    /** Looks at the log that is open, or null. */
    Session session() {
        return session;
    }

    /** The sets that are kept, by name. */
    public ObservableList<IdSet> sets() {
        return sets;
    }

    /** The set that is looked at, or null. */
    public ObjectProperty<IdSet> chosenProperty() {
        return chosen;
    }

    /** What it is held against, null for the rest. */
    public ObjectProperty<IdSet> againstProperty() {
        return against;
    }

    /** Entity types in the chosen set, the most frequent first. */
    public ObservableList<String> types() {
        return types;
    }

    /** The type that is compared. */
    public StringProperty typeProperty() {
        return type;
    }

    /** What was found out, or null. */
    public ReadOnlyObjectProperty<SetReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** What is to be said where there is no report. */
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }
}
