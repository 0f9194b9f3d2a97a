package playhead.ui.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.audit.AuditRule;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.job.Job;
import playhead.ui.job.JobProgress;
import playhead.ui.job.Jobs;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Shown;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Audit;
import playhead.workspace.Replay;
import playhead.workspace.SearchWatch;
import playhead.workspace.Session;

/**
 * The rules that are defined for the open log, and those of a file that is only tried. The log is held against them when that
 * is asked for and not before; what came of it is shown with how much of the log it is about. For the window's thread.
 */
public final class RulesViewModel {
    private final LatestRequest listing;
    private final LatestRequest lane;
    private final Jobs jobs;
    private final Playhead playhead;
    private final Words words;
    private final RulesText text;
    private final PlacesModel places;
    private final ObservableList<RuleLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<RuleLine> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Findings> findings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper coverage = new ReadOnlyStringWrapper("");
    private Session session;
    private Function<Replay, Audit> audits;
    private Path tried;
    private boolean shown;
    private Job checking;
    private String refused;

    /**
     * @param background where the log is held against rules
     * @param jobs shows how far that is, and stops it
     * @param playhead says the order, and up to where when asked to
     * @param clock writes times
     * @param words what is said
     */
    public RulesViewModel(Background background, Jobs jobs, Playhead playhead, WallClock clock, Words words) {
        this.listing = background.lane();
        this.lane = background.lane();
        this.jobs = jobs;
        this.playhead = playhead;
        this.words = words;
        this.text = new RulesText(words, clock);
        this.places = new PlacesModel(background);
        chosen.addListener((property, was, is) -> narrow(is));
        playhead.replayProperty().addListener((property, was, is) -> say());
        playhead.supposed().openProperty().addListener((property, was, is) -> say());
        clock.zoneProperty().addListener((property, was, is) -> say());
    }

    /**
     * Shows the rules of another log.
     *
     * @param held holds it against what is defined, in an order
     */
    public void open(Session opened, Function<Replay, Audit> held) {
        close();
        session = opened;
        audits = held;
        list();
    }

    /** Goes on with the same log, which has more events; what was found stays, and says up to where. */
    public void grow(Session grown) {
        session = grown;
        say();
    }

    /** Shows nothing more. */
    public void close() {
        stop();
        listing.forget();
        session = null;
        audits = null;
        tried = null;
        refused = null;
        lines.clear();
        take(null);
    }

    /** Tells whether it is on the screen: rules that nobody sees are not read. */
    void setShown(boolean visible) {
        shown = visible;
        list();
    }

    private void list() {
        if (shown && session != null && findings.get() == null && checking == null) {
            listing.ask(this::defined, this::list);
        }
    }

    private void list(Answer<Audit> answer) {
        if (answer instanceof Answer.Given<Audit>(Audit audit, List<String> warnings)) {
            lines.setAll(audit.definitions().rules().stream()
                    .map(rule -> new RuleLine(rule, null))
                    .toList());
        }
        say();
    }

    private Answer<Audit> defined() {
        return held(audits, playhead.replayProperty().get(), tried);
    }

    private static Answer<Audit> held(Function<Replay, Audit> audits, Replay replay, Path tried) {
        Audit audit = audits.apply(replay);
        return tried == null ? Answer.of(audit) : audit.with(tried);
    }

    /** Holds the log against the rules of a file as well, which is not recorded. */
    void check(Path file) {
        tried = file;
        check(true);
    }

    /** Holds the log against its rules, as a whole or up to the playhead. */
    void check(boolean whole) {
        stop();
        refused = null;
        Session asked = session;
        Function<Replay, Audit> held = audits;
        Replay replay = playhead.replayProperty().get();
        Path file = tried;
        long to = whole ? asked.end() : playhead.moment().at();
        JobProgress progress = new JobProgress();
        Job job = jobs.begin(words.text("rules.job"), progress);
        checking = job;
        String unit = words.text("rules.unit");
        SearchWatch watch = (done, total, found) -> {
            progress.at(
                    total == 0 ? -1 : (double) done / total,
                    done,
                    unit,
                    words.text("rules.job.found", Shown.number(found)));
            return !progress.isCancelled();
        };
        say();
        lane.ask(
                () -> Findings.of(held(held, replay, file), asked, to, watch),
                answer -> {
                    checking = null;
                    take(answer, progress.isCancelled());
                },
                () -> jobs.end(job));
    }

    private void take(Answer<Findings> answer, boolean stopped) {
        switch (answer) {
            case Answer.Given<Findings>(Findings found, List<String> warnings) -> take(found);
            case Answer.Refused<Findings>(String reason, boolean wrongUsage) -> {
                refused = stopped ? words.text("rules.stopped") : words.said(reason);
                tried = stopped ? tried : null;
                say();
                list();
            }
        }
    }

    private void take(Findings found) {
        chosen.set(null);
        findings.set(found);
        if (found != null) {
            lines.setAll(found.verdicts().stream()
                    .map(verdict -> new RuleLine(verdict.rule(), verdict))
                    .toList());
        }
        places.show(found);
        say();
    }

    /** Whatever is being judged is judged no longer; what was found before stays. */
    private void stop() {
        if (checking != null) {
            checking.cancel();
            jobs.end(checking);
            checking = null;
        }
        lane.forget();
    }

    private void narrow(RuleLine line) {
        PlaceQuery query = places.queryProperty().get();
        AuditRule rule = line == null ? null : line.rule();
        places.queryProperty().set(new PlaceQuery(rule, query.text(), query.sort(), query.descending()));
    }

    private void say() {
        Findings found = findings.get();
        coverage.set(found == null ? "" : text.open(found.coverage()));
        String state = session == null
                ? ""
                : checking != null
                        ? words.text("rules.checking")
                        : found == null
                                ? text.unchecked(lines.size())
                                : text.of(
                                        found,
                                        session.end(),
                                        playhead.replayProperty().get(),
                                        playhead.supposed().now() != null);
        about.set(refused == null ? state : state.isEmpty() ? refused : refused + " · " + state);
    }

    /** Why the log cannot be held against rules now, or null. */
    String whyNot() {
        return checking != null
                ? words.text("rules.checking")
                : shown && lines.isEmpty() && findings.get() == null ? words.text("rules.why.none") : null;
    }

    /** Why no rule is left to go back from, or null. */
    String whyNotAll() {
        return chosen.get() == null ? words.text("rules.why.all") : null;
    }

    /** Where the rules are broken. */
    PlacesModel places() {
        return places;
    }

    /** The rules, in their order. */
    ObservableList<RuleLine> lines() {
        return lines;
    }

    /** The rule whose places are shown, null for all. */
    ObjectProperty<RuleLine> chosenProperty() {
        return chosen;
    }

    /** What came of it the last time, or null. */
    ReadOnlyObjectProperty<Findings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** How many rules hold, up to where that is so, and what happened since. */
    ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /** What the sources leave open, or empty. */
    ReadOnlyStringProperty coverageProperty() {
        return coverage.getReadOnlyProperty();
    }
}
