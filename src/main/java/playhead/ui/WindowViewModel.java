package playhead.ui;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import playhead.event.Identity;
import playhead.ui.async.Background;
import playhead.ui.colour.ColourRules;
import playhead.ui.compare.CompareViewModel;
import playhead.ui.detail.DetailViewModel;
import playhead.ui.events.EventsViewModel;
import playhead.ui.events.ExplainViewModel;
import playhead.ui.events.FacetsViewModel;
import playhead.ui.importing.ImportWizard;
import playhead.ui.job.Jobs;
import playhead.ui.look.Look;
import playhead.ui.opening.LogOpener;
import playhead.ui.opening.OpenLog;
import playhead.ui.opening.OpeningViewModel;
import playhead.ui.replay.Following;
import playhead.ui.replay.Jump;
import playhead.ui.replay.MarkA;
import playhead.ui.replay.Playhead;
import playhead.ui.replay.TwoMoments;
import playhead.ui.settings.KeptSettings;
import playhead.ui.settings.UserSettings;
import playhead.ui.state.StateViewModel;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.ui.timeline.TimelineViewModel;
import playhead.ui.totals.TotalsModels;
import playhead.ui.whatif.WhatIfModel;
import playhead.workspace.Moment;
import playhead.workspace.Session;

/** The window as a whole: which log is open, what its parts show of it, and how it looks. */
final class WindowViewModel {
    private final Background background;
    private final Words words;
    private final Playhead playhead = new Playhead();
    private final Following following;
    private final MarkA markA = new MarkA();
    private final Jump jump;
    private final EventsViewModel events;
    private final FacetsViewModel facets;
    private final ExplainViewModel explain;
    private final StateViewModel state;
    private final DetailViewModel detail;
    private final CompareViewModel compare;
    private final TotalsModels totals;
    private final WhatIfModel whatIf;
    private final TimelineViewModel timeline;
    private final KeptSettings kept;
    private final Jobs jobs;
    private final ImportWizard wizard;
    private final OpeningViewModel opening;
    private final ReadOnlyObjectWrapper<OpenLog> log = new ReadOnlyObjectWrapper<>();
    private final StringProperty message = new SimpleStringProperty("");
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
    private final WindowText text;
    private final Look look;
    private final LastPlace lastPlace;
    private final LogParts parts = new LogParts(this);
    private final RowsFirst rowsFirst;
    private Runnable beforeShowing = () -> {};

    WindowViewModel(LogOpener opener, UserSettings settings, RowsFirst rowsFirst, Words words) {
        this.rowsFirst = rowsFirst;
        this.background = rowsFirst.patient();
        this.words = words;
        this.kept = new KeptSettings(background);
        ColourRules colours = new ColourRules(kept);
        this.look = new Look(new WallClock(words, ZoneId.systemDefault()));
        look.keep(settings.text("theme", ""), settings.text("zone", ""));
        this.following = new Following(playhead, System::nanoTime);
        this.jump = new Jump(playhead, background, look.clock());
        this.state = new StateViewModel(background, following, markA, words, colours);
        this.detail = new DetailViewModel(background, following, markA, jump, words);
        TwoMoments moments = new TwoMoments(following, markA);
        this.compare = new CompareViewModel(background, following, moments, jump, look.clock(), words);
        this.totals = new TotalsModels(background, following, words);
        this.whatIf = new WhatIfModel(background, following, playhead, words);
        this.jobs = new Jobs(rowsFirst.prompt(), words, System::nanoTime);
        this.events = new EventsViewModel(rowsFirst.prompt(), words, jobs, colours);
        this.timeline = new TimelineViewModel(playhead, moments, background, look.clock(), jobs, words);
        this.facets = new FacetsViewModel(events, background, words, jobs);
        this.explain = new ExplainViewModel(events, timeline.brush().selectionProperty(), words, jobs);
        this.wizard = new ImportWizard(opener, background, jobs, words, this::show);
        this.opening = new OpeningViewModel(
                opener,
                jobs,
                words,
                background.failed(),
                this::show,
                unclear -> wizard.model().show(List.of(unclear)),
                wizard.correction()::begin);
        this.text =
                new WindowText(words, log, playhead, wizard.model().shownProperty(), opening.busyProperty(), message);
        timeline.notes().recording().refusedProperty().subscribe(message::set);
        this.lastPlace = new LastPlace(playhead, jump, settings.recents(), background, words);
        playhead.replayProperty().addListener((property, was, is) -> events.changeOrder(is));
    }

    /** Has something done before a log is shown. */
    void beforeShowing(Runnable first) {
        beforeShowing = first;
    }

    private void show(OpenLog opened) {
        beforeShowing.run();
        close();
        attach(opened);
        lastPlace.open(opened);
        problem.set(null);
        message.set(opened.notes().stream().map(words::said).collect(Collectors.joining("; ")));
    }

    /** Goes on with a workspace that another window showed, at the same moment. */
    void resume(OpenLog opened, Moment moment) {
        beforeShowing.run();
        attach(opened);
        playhead.changeOrder(moment);
        following.showNow();
        lastPlace.resume(opened);
    }

    /** Goes on with the open workspace, which has more events: what is selected, filtered and sorted stays. */
    void grow(OpenLog grown) {
        parts.grow(grown);
        log.set(grown);
        lastPlace.resume(grown);
    }

    private void attach(OpenLog opened) {
        rowsFirst.begin();
        parts.open(opened);
        opening.showing(opened.workspace().folder());
        log.set(opened);
        new FirstFilter(background).of(opened, () -> Identity.same(log.get(), opened));
        new JournalCheck(background, words).of(opened, () -> Identity.same(log.get(), opened), message::set);
    }

    /** Closes what is open; the lock is given back in the background. */
    void close() {
        OpenLog old = release();
        if (old != null) {
            background.run(() -> old.workspace().close());
        }
    }

    /** Shows nothing more, and hands out what was shown, still open; null when it was nothing. */
    OpenLog release() {
        OpenLog old = log.get();
        problem.set(null);
        lastPlace.close();
        parts.close();
        opening.showing(null);
        markA.set(null);
        log.set(null);
        playhead.open(0);
        following.showNow();
        return old;
    }

    /** Opens a workspace or a log; what is dropped while the import is open belongs to it. */
    void open(Path path) {
        open(List.of(path));
    }

    /** Opens a workspace or a log; several logs are imported together. */
    void open(List<Path> paths) {
        if (paths.size() > 1 || wizard.model().shownProperty().get()) {
            wizard.model().show(paths);
        } else {
            opening.open(paths.getFirst());
        }
    }

    void pulse(long nanos) {
        timeline.player().pulse(nanos);
        following.pulse(nanos);
        jobs.pulse();
        lastPlace.pulse(nanos);
        rowsFirst.pulse(this::hasRows);
    }

    /** True while a log is opened whose first rows are not on the screen yet. */
    boolean awaitsRows() {
        return rowsFirst.isHolding();
    }

    /** True when a log is open and the events at the playhead were read. */
    boolean hasRows() {
        return log.get() != null && events.hasRow(playhead.moment().at());
    }

    Session session() {
        return log.get() == null ? null : log.get().session();
    }

    WindowText text() {
        return text;
    }

    Playhead playhead() {
        return playhead;
    }

    Following following() {
        return following;
    }

    MarkA markA() {
        return markA;
    }

    Jump jump() {
        return jump;
    }

    EventsViewModel events() {
        return events;
    }

    FacetsViewModel facets() {
        return facets;
    }

    ExplainViewModel explain() {
        return explain;
    }

    StateViewModel state() {
        return state;
    }

    DetailViewModel detail() {
        return detail;
    }

    CompareViewModel compare() {
        return compare;
    }

    TotalsModels totals() {
        return totals;
    }

    WhatIfModel whatIf() {
        return whatIf;
    }

    TimelineViewModel timeline() {
        return timeline;
    }

    ImportWizard wizard() {
        return wizard;
    }

    OpeningViewModel opening() {
        return opening;
    }

    Jobs jobs() {
        return jobs;
    }

    KeptSettings kept() {
        return kept;
    }

    ReadOnlyObjectProperty<OpenLog> logProperty() {
        return log.getReadOnlyProperty();
    }

    ObjectProperty<Problem> problemProperty() {
        return problem;
    }

    StringProperty messageProperty() {
        return message;
    }

    LastPlace lastPlace() {
        return lastPlace;
    }

    Look look() {
        return look;
    }
}
