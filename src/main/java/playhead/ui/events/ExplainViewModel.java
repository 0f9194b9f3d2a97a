package playhead.ui.events;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import playhead.ui.job.Job;
import playhead.ui.job.JobProgress;
import playhead.ui.job.Jobs;
import playhead.ui.replay.Selection;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.EventQuery;
import playhead.workspace.Explanation;
import playhead.workspace.SearchWatch;
import playhead.workspace.Session;

/** How the events that are chosen on the timeline, or found by the filter, differ from all others. */
public final class ExplainViewModel {
    private final EventsViewModel events;
    private final Words words;
    private final Jobs jobs;
    private final ReadOnlyObjectProperty<Selection> chosen;
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>();
    private Job running;

    /**
     * What is shown.
     *
     * @param what which events were compared
     * @param explanation how they differ
     */
    record Told(String what, Explanation explanation) {}

    /**
     * @param events what the filter found
     * @param chosen on the timeline, or null
     * @param words what is said
     * @param jobs shows what takes long
     */
    public ExplainViewModel(EventsViewModel events, ReadOnlyObjectProperty<Selection> chosen, Words words, Jobs jobs) {
        this.events = events;
        this.chosen = chosen;
        this.words = words;
        this.jobs = jobs;
        events.hitsProperty().addListener((property, was, is) -> {
            if (is == null) {
                close();
            }
        });
    }

    /** Why there is nothing to explain, or null. */
    String whyNot() {
        return chosen.get() == null && events.filter().isEmpty() ? words.text("events.why.explain") : null;
    }

    /** Compares what is chosen on the timeline, or else what the filter finds, with the rest. */
    void explain() {
        Session session = events.session();
        if (session == null || whyNot() != null) {
            return;
        }
        if (running != null) {
            running.cancel();
        }
        Selection selection = chosen.get();
        EventQuery query = selection == null
                ? new EventQuery(
                        events.filter().where(), events.filter().wanted(), 1, session.end(), null, events.replay())
                : new EventQuery(null, selection.from(), selection.to(), null, events.replay());
        String what = words.text(selection == null ? "events.explain.filter" : "events.explain.selection");
        String unit = words.text("events.unit");
        running = jobs.run(
                words.text("events.job.explain"),
                progress -> session.events(query, watch(progress, unit))
                        .then(hits -> session.statistics().explain(hits, watch(progress, unit))),
                answer -> {
                    if (session == events.session()
                            && answer
                                    instanceof
                                    Answer.Given<Explanation>(Explanation explanation, List<String> warnings)) {
                        told.set(new Told(what, explanation));
                    }
                });
    }

    private static SearchWatch watch(JobProgress progress, String unit) {
        return (done, total, found) -> {
            progress.count(done, total, unit);
            return !progress.isCancelled();
        };
    }

    /** Shows no explanation any more; false when there was none. */
    boolean close() {
        boolean shown = told.get() != null;
        told.set(null);
        return shown;
    }

    /** What is shown, or null. */
    ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }
}
