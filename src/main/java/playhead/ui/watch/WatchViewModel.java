package playhead.ui.watch;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.audit.Watch;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.job.Job;
import playhead.ui.job.JobProgress;
import playhead.ui.job.Jobs;
import playhead.ui.replay.Player;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.Replay;
import playhead.workspace.SearchWatch;
import playhead.workspace.Session;

/**
 * Stops playing where something happens to what is watched, and runs there at once, on or back; it says what happened. For
 * the window's thread.
 */
public final class WatchViewModel {
    private final Playhead playhead;
    private final Player player;
    private final LatestRequest lane;
    private final LatestRequest offers;
    private final ObservableList<Watch> declared = FXCollections.observableArrayList();
    private final Jobs jobs;
    private final Words words;
    private final WatchText text;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Watched> watched = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Session session;
    private Stops stops;
    private Job looking;

    /**
     * @param playhead what is moved
     * @param player what is stopped
     * @param background where places are looked for
     * @param jobs shows the search when it takes long, and stops it
     * @param words what is said
     */
    public WatchViewModel(Playhead playhead, Player player, Background background, Jobs jobs, Words words) {
        this.playhead = playhead;
        this.player = player;
        this.lane = background.lane();
        this.offers = background.lane();
        this.jobs = jobs;
        this.words = words;
        this.text = new WatchText(words);
        playhead.replayProperty().addListener((property, was, is) -> find(() -> {}));
        playhead.atProperty().addListener((property, was, is) -> say());
        playhead.playingProperty().addListener((property, was, is) -> say());
    }

    /** Offers the watches that are declared; asked for away from the window. */
    void offer(Supplier<List<Watch>> asked) {
        offers.ask(asked, declared::setAll);
    }

    /** The watches that are declared, as far as they were asked for. */
    ObservableList<Watch> declared() {
        return declared;
    }

    /** Watches what is declared. */
    void watch(Watch wanted) {
        watch(Watched.declared(wanted));
    }

    /** Watches nothing in another log; null for none. */
    public void open(Session opened) {
        clear();
        offers.forget();
        declared.clear();
        session = opened;
    }

    /** Goes on watching in the same log, which has more events. */
    public void grow(Session grown) {
        session = grown;
        if (watched.get() != null) {
            find(() -> {});
        }
    }

    /** Watches something from now on. */
    public void watch(Watched wanted) {
        watched.set(wanted);
        about.set(text.of(wanted));
        open.set(true);
        find(() -> {});
    }

    /** Watches something, and runs to where it happens. */
    public void watch(Watched wanted, boolean on) {
        watched.set(wanted);
        about.set(text.of(wanted));
        open.set(true);
        find(() -> run(on));
    }

    /** Watches nothing any more. */
    public void clear() {
        forget();
        watched.set(null);
        about.set("");
        said.set("");
        open.set(false);
    }

    /** Whatever is being looked for is looked for no longer, and nothing is known. */
    private void forget() {
        if (looking != null) {
            looking.cancel();
            jobs.end(looking);
            looking = null;
        }
        lane.forget();
        stops = null;
        player.useWatch(new long[0]);
    }

    private void find(Runnable then) {
        forget();
        Watched wanted = watched.get();
        if (session == null || wanted == null) {
            return;
        }
        said.set(words.text("watch.looking"));
        Session asked = session;
        Replay replay = playhead.replayProperty().get();
        JobProgress progress = new JobProgress();
        Job job = jobs.begin(words.text("watch.job", text.of(wanted)), progress);
        looking = job;
        String unit = words.text("watch.unit");
        SearchWatch watch = (done, total, found) -> {
            progress.at((double) done / total, done, unit, words.text("watch.job.found", Shown.number(found)));
            return !progress.isCancelled();
        };
        lane.ask(
                () -> Stops.find(asked, wanted, replay, watch),
                answer -> {
                    looking = null;
                    if (progress.isCancelled()) {
                        said.set(words.text("watch.cancelled"));
                    } else {
                        take(answer, then);
                    }
                },
                () -> jobs.end(job));
    }

    private void take(Answer<Stops> answer, Runnable then) {
        switch (answer) {
            case Answer.Refused<Stops>(String reason, boolean usage) -> said.set(Display.safe(reason));
            case Answer.Given<Stops>(Stops found, List<String> warnings) -> {
                stops = found;
                player.useWatch(found.ordinals());
                say();
                then.run();
            }
        }
    }

    /** Runs to the next place where it happens, or back to the one before; says when there is none. */
    public void run(boolean on) {
        if (stops == null) {
            if (looking == null) {
                // Looking was stopped, or there was nothing that could be looked for: once more.
                find(() -> run(on));
            }
            return;
        }
        playhead.playingProperty().set(false);
        long at = playhead.moment().at();
        Stop found = stops.nearest(at, on);
        if (found == null) {
            said.set(words.text(on ? "watch.noLater" : "watch.noEarlier", Shown.position(at)));
        } else {
            playhead.moveTo(found.at());
        }
    }

    /** Where it stands, it says what happened there; elsewhere, how often it happens. */
    private void say() {
        if (stops == null) {
            return;
        }
        Stop here = stops.at(playhead.moment().at());
        if (here == null) {
            said.set(words.text(
                    "watch.places", stops.all().size(), Shown.number(stops.all().size())));
        } else {
            String what = text.of(here, watched.get());
            said.set(playhead.playingProperty().get() ? what : words.text("watch.stopped", what));
        }
    }

    /** Why it cannot be run to where it happens, or null. */
    String whyNone() {
        return watched.get() == null ? words.text("watch.why.nothing") : null;
    }

    /** Whether there is room for a condition in the window. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** What is watched, or null. */
    public ReadOnlyObjectProperty<Watched> watchedProperty() {
        return watched.getReadOnlyProperty();
    }

    /** What is watched, in words. */
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /** Why it stopped, or what there is to say instead. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
