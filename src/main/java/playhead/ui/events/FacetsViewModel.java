package playhead.ui.events;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.job.JobProgress;
import playhead.ui.job.Jobs;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventStatistics;
import playhead.workspace.Facet;
import playhead.workspace.SearchWatch;
import playhead.workspace.Session;

/**
 * The values of the events that are found, with counts. What takes longer than 50 ms is counted only when it is asked
 * for. Nothing is counted while nobody looks.
 */
public final class FacetsViewModel {
    private static final long BOX = 50_000_000L;

    private final EventsViewModel events;
    private final Words words;
    private final Jobs jobs;
    private final LatestRequest lane;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ObservableList<Facet> facets = FXCollections.observableArrayList();

    /**
     * @param events whose hits are counted
     * @param background where it is counted
     * @param words what is said
     * @param jobs shows what takes long
     */
    public FacetsViewModel(EventsViewModel events, Background background, Words words, Jobs jobs) {
        this.events = events;
        this.words = words;
        this.jobs = jobs;
        this.lane = background.lane();
        events.hitsProperty().addListener((property, was, is) -> count());
        open.addListener((property, was, is) -> count());
    }

    /** What was counted in its time; null in place of what was not. */
    private record Counted(List<Facet> heads, List<Facet> payload) {}

    private void count() {
        EventHits hits = events.hitsProperty().get();
        Session session = events.session();
        lane.forget();
        if (hits == null || session == null || !open.get()) {
            facets.clear();
            more.set(false);
            return;
        }
        EventStatistics statistics = session.statistics();
        lane.ask(
                () -> new Counted(orNull(statistics.heads(hits, box())), orNull(statistics.payload(hits, box()))),
                this::show);
    }

    private void show(Counted counted) {
        List<Facet> all = new ArrayList<>();
        if (counted.heads() != null) {
            all.addAll(counted.heads());
        }
        if (counted.payload() != null) {
            all.addAll(counted.payload());
        }
        more.set(counted.heads() == null || counted.payload() == null);
        facets.setAll(all);
    }

    /** Counts everything, however long it takes. */
    void countAll() {
        EventHits hits = events.hitsProperty().get();
        Session session = events.session();
        if (hits == null || session == null) {
            return;
        }
        more.set(false);
        EventStatistics statistics = session.statistics();
        JobProgress progress = new JobProgress();
        var job = jobs.begin(words.text("events.job.facets"), progress);
        String unit = words.text("events.unit");
        SearchWatch watch = (done, total, found) -> {
            progress.count(done, total, unit);
            return !progress.isCancelled();
        };
        lane.ask(
                () -> new Counted(orNull(statistics.heads(hits, watch)), orNull(statistics.payload(hits, watch))),
                this::show,
                () -> jobs.end(job));
    }

    private static SearchWatch box() {
        long end = System.nanoTime() + BOX;
        return (done, total, found) -> System.nanoTime() < end;
    }

    private static <T> T orNull(Answer<T> answer) {
        return answer instanceof Answer.Given<T> given ? given.value() : null;
    }

    /** Whether somebody looks. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** True when something was not counted in its time. */
    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** What was counted. */
    ObservableList<Facet> facets() {
        return facets;
    }
}
