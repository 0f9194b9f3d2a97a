package playhead.ui.events;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.colour.ColourRules;
import playhead.ui.filter.FilterModel;
import playhead.ui.filter.GapWords;
import playhead.ui.filter.LogFilter;
import playhead.ui.job.Job;
import playhead.ui.job.JobProgress;
import playhead.ui.job.Jobs;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.Replay;
import playhead.workspace.SearchWatch;
import playhead.workspace.Session;

/** What the table of events shows: the hits of a filter over the whole log, in the order that is replayed. */
public final class EventsViewModel {
    private final Background background;
    private final Words words;
    private final Jobs jobs;
    private final ColourRules colours;
    private final LatestRequest search;
    private final LogFilter filter;
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<EventHits> hits = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EventLines> lines;
    private IntConsumer whenGrown = before -> {};
    private Job running;
    private Session session;
    private Replay replay = Replay.RECORDED;

    /**
     * @param background where searches run
     * @param words what is said
     * @param jobs shows searches that take long
     * @param colours mark the lines
     */
    public EventsViewModel(Background background, Words words, Jobs jobs, ColourRules colours) {
        this.background = background;
        this.words = words;
        this.jobs = jobs;
        this.search = background.lane();
        this.filter = new LogFilter(background, () -> search(false));
        this.colours = colours;
        this.lines = new ReadOnlyObjectWrapper<>(lines(null));
        colours.eventsProperty().addListener((property, was, is) -> lines.get().use(is));
    }

    /** Shows another log, all of its events. */
    public void open(Session opened) {
        close();
        session = opened;
        colours.over(opened);
        replay = Replay.RECORDED;
        filter.over(opened, null);
        search(false);
    }

    /** Goes on with the same log, which has more events: filter, order and lines stay. */
    public void grow(Session grown) {
        session = grown;
        colours.over(grown);
        filter.grow(grown);
        search(true);
    }

    /** @param told takes how many lines there were before more were added below them */
    void whenGrown(IntConsumer told) {
        whenGrown = told;
    }

    /** Shows nothing more; nothing is asked of the log any longer. */
    public void close() {
        stop();
        search.forget();
        lines.get().stop();
        session = null;
        colours.over(null);
        filter.over(null, null);
        hits.set(null);
        lines.set(lines(null));
    }

    /** Shows the same events in another order. */
    public void changeOrder(Replay order) {
        if (order != replay) {
            replay = order;
            search(false);
        }
    }

    /** Searches with the filter. While the answer is on its way the old lines stay; a search before it is stopped. */
    private void search(boolean grown) {
        if (session == null) {
            return;
        }
        stop();
        Session asked = session;
        boolean all = filter.isEmpty();
        EventQuery query = new EventQuery(filter.where(), filter.wanted(), 1, asked.end(), null, replay);
        if (!all) {
            filter.model().countProperty().set(words.text("events.count.searching"));
        }
        JobProgress progress = new JobProgress();
        Job job = jobs.begin(words.text("events.job.search"), progress);
        running = job;
        String unit = words.text("events.unit");
        SearchWatch watch = (done, total, found) -> {
            progress.at(
                    total <= 0 ? -1 : (double) done / total,
                    done,
                    unit,
                    words.text("events.job.found", Shown.number(found)));
            return !progress.isCancelled();
        };
        search.ask(
                () -> asked.events(query, watch),
                answer -> {
                    if (progress.isCancelled()) {
                        filter.model().countProperty().set(words.text("events.count.stopped"));
                    } else {
                        show(answer, all, asked.end(), grown && query.replay() == Replay.RECORDED);
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

    private void show(Answer<EventHits> answer, boolean all, long end, boolean grown) {
        switch (answer) {
            case Answer.Refused<EventHits>(String reason, boolean wrongUsage) -> {
                filter.model().refuse(words.said(reason));
                filter.model().countProperty().set("");
            }
            case Answer.Given<EventHits>(EventHits found, List<String> warnings) -> {
                filter.model()
                        .countProperty()
                        .set(
                                all
                                        ? words.text("events.count.all", end, Shown.number(end))
                                        : words.text("events.count.some", Shown.number(found.size()), Shown.number(end))
                                                + new GapWords(words).after(found.gaps()));
                emptyText.set(
                        all
                                ? words.text("events.empty.log")
                                : words.text("events.empty.filter", Shown.number(end), end));
                int before = lines.get().size();
                if (grown && lines.get().grow(found)) {
                    hits.set(found);
                    whenGrown.accept(before);
                } else {
                    lines.set(lines(found));
                    hits.set(found);
                }
            }
        }
    }

    private EventLines lines(EventHits found) {
        return new EventLines(found, background, colours.eventsProperty().get());
    }

    /** The log that is shown, or null. */
    Session session() {
        return session;
    }

    /** The order in which it is shown. */
    Replay replay() {
        return replay;
    }

    /** What the events are filtered by. */
    public FilterModel filter() {
        return filter.model();
    }

    /** What to say where lines would be. */
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /** What marks the lines. */
    public ColourRules colours() {
        return colours;
    }

    /** The lines. */
    public ReadOnlyObjectProperty<EventLines> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** True when the last event up to an ordinal was read, so that its line can be shown. */
    public boolean hasRow(long ordinal) {
        EventLines shown = lines.get();
        int row = shown.lastUpTo(ordinal);
        return row >= 0 && shown.get(row).eventProperty().get() != null;
    }

    /** What was found, null while nothing is open. */
    public ReadOnlyObjectProperty<EventHits> hitsProperty() {
        return hits.getReadOnlyProperty();
    }
}
