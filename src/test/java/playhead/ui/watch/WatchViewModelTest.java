package playhead.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.audit.Subject;
import playhead.audit.Watch;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.job.Job;
import playhead.ui.job.Jobs;
import playhead.ui.replay.Player;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Words;
import playhead.workspace.Moment;
import playhead.workspace.Replay;

class WatchViewModelTest {
    private final Playhead playhead = new Playhead();
    private final Player player = new Player(playhead);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean slow;
    private long nanos;
    private final Background background = new Background(this::work, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final Words words = new Words(Locale.ENGLISH);
    private final Jobs jobs = new Jobs(background, words, () -> nanos);
    private final WatchViewModel model = new WatchViewModel(playhead, player, background, jobs, words);
    private OpenWorkspace log;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        log = OpenWorkspace.of(
                folder,
                List.of(
                        order(1, "order-1", "Placed", "{\"status\":\"open\",\"total\":10}"),
                        order(2, "order-2", "Placed", "{\"status\":\"open\",\"total\":90}"),
                        order(3, "order-1", "Raised", "{\"total\":120}"),
                        order(4, "order-1", "Paid", "{\"status\":\"paid\"}"),
                        order(5, "order-1", "Said", "{\"status\":\"paid\"}"),
                        order(6, "order-2", "Raised", "{\"total\":150}"),
                        order(7, "order-1", "Lowered", "{\"total\":20}"),
                        order(8, "order-1", "Raised", "{\"total\":300}"),
                        order(9, "order-2", "Paid", "{\"status\":\"paid\"}")));
        playhead.open(log.session().end());
        model.open(log.session());
    }

    @AfterEach
    void close() {
        log.close();
    }

    private void work(Runnable asked) {
        if (slow) {
            waiting.add(asked);
        } else {
            asked.run();
        }
    }

    private static String order(int n, String stream, String type, String data) {
        return OpenWorkspace.event(n, stream, type, data);
    }

    private String entity(String id) {
        return log.session().types().getFirst().name() + "/" + id;
    }

    private long at() {
        return playhead.atProperty().get();
    }

    /** Plays until it stops by itself. */
    private void play(boolean on) {
        player.settings().setSpeed(10);
        player.run(on);
        for (long frame = 0; frame < 1_000 && playhead.playingProperty().get(); frame++) {
            player.pulse(frame * 20_000_000L);
        }
        assertFalse(playhead.playingProperty().get());
    }

    @Test
    void it_runs_back_to_where_a_field_last_changed_and_says_from_what_to_what() {
        model.watch(Watched.changes(entity("order-1"), "status"), false);
        assertEquals(4, at(), "5 said the same once more");
        assertEquals(
                "stopped at #4 Paid, status: open → paid", model.saidProperty().get());
        model.run(false);
        assertEquals(1, at());
        model.run(false);
        assertEquals(1, at());
        assertEquals("nothing earlier than #1", model.saidProperty().get());
        model.run(true);
        assertEquals(4, at());
        model.run(true);
        assertEquals(4, at());
        assertEquals("nothing later than #4", model.saidProperty().get());
    }

    @Test
    void playing_stops_where_a_condition_over_an_entity_becomes_true_in_both_directions() {
        model.watch(Watched.entity(entity("order-1"), "total > 100"));
        assertEquals("happens at 2 places", model.saidProperty().get());
        playhead.moveTo(1);
        play(true);
        assertEquals(3, at());
        assertTrue(model.saidProperty().get().startsWith("stopped at #3 Raised, total > 100 became true for order-1"));
        play(true);
        assertEquals(8, at());
        play(false);
        assertEquals(3, at());
    }

    @Test
    void a_condition_over_a_type_stops_when_it_becomes_true_of_any_or_of_the_sum() {
        String type = log.session().types().getFirst().name();
        model.watch(Watched.type(type, "sum(total) > 200"));
        playhead.moveTo(0);
        play(true);
        assertEquals(3, at());
        assertTrue(
                model.saidProperty().get().contains("sum(total) > 200"),
                model.saidProperty().get());
    }

    @Test
    void looking_through_a_type_is_a_job_that_can_be_stopped_and_looks_again_when_run_on() {
        String type = log.session().types().getFirst().name();
        playhead.moveTo(0);
        slow = true;
        model.watch(Watched.type(type, "sum(total) > 200"), true);
        nanos = 400_000_000L;
        jobs.pulse();
        Job job = jobs.shown().getFirst();
        assertEquals("looking for places where sum(total) > 200 for any " + type, job.name());
        job.cancel();
        waiting.remove().run();
        assertTrue(jobs.shown().isEmpty());
        assertEquals(0, at(), "it was stopped before anything was found");
        assertEquals(
                "stopped looking: playing does not stop for it; Enter or Run on looks again",
                model.saidProperty().get());
        model.run(true);
        model.run(true);
        waiting.remove().run();
        assertEquals(3, at());
        assertTrue(waiting.isEmpty(), "it was looked for once more, not twice");
    }

    @Test
    void a_condition_over_a_type_is_watched_for_any_of_its_entities_or_for_each_by_itself() {
        String type = log.session().types().getFirst().name();
        model.watch(Watched.type(type, "total > 80"));
        assertEquals("happens at one place", model.saidProperty().get());
        model.watch(Watched.each(type, "total > 80"));
        assertEquals("happens at 3 places", model.saidProperty().get());
        assertEquals("total > 80 for each " + type, model.aboutProperty().get());
        playhead.moveTo(0);
        for (int place : new int[] {2, 3, 8}) {
            model.run(true);
            assertEquals(place, at());
        }
        playhead.moveTo(0);
        model.watch(Watched.each(type, "sum(total) > 200"));
        assertEquals("happens at 2 places", model.saidProperty().get(), "a sum is one of the whole type");
    }

    @Test
    void what_is_declared_stops_where_it_is_told_the_first_time_or_each() {
        String type = log.session().types().getFirst().name();
        playhead.moveTo(0);
        model.watch(new Watch("high", new Subject(type, List.of()), "total > 80", true));
        assertEquals("happens at 3 places", model.saidProperty().get());
        model.watch(new Watch("high", new Subject(type, List.of()), "total > 80", false));
        assertEquals("happens at one place", model.saidProperty().get());
        assertEquals(
                "total > 80 for each " + type + ", the first time",
                model.aboutProperty().get());
        model.watch(new Watch("paid", new Subject(null, List.of("Paid")), null, true));
        assertEquals("happens at 2 places", model.saidProperty().get());
    }

    @Test
    void another_watch_stops_the_search_before_it() {
        String type = log.session().types().getFirst().name();
        slow = true;
        model.watch(Watched.type(type, "total > 200"));
        nanos = 400_000_000L;
        jobs.pulse();
        Job first = jobs.shown().getFirst();
        model.watch(Watched.type(type, "total > 100"));
        assertTrue(first.stoppingProperty().get());
        assertTrue(jobs.shown().isEmpty());
        waiting.remove().run();
        waiting.remove().run();
        assertEquals("happens at one place", model.saidProperty().get());
    }

    @Test
    void a_condition_that_cannot_be_read_stops_nothing_and_says_why() {
        model.watch(Watched.entity(entity("order-1"), "total >"));
        assertFalse(model.saidProperty().get().isEmpty());
        playhead.moveTo(0);
        play(true);
        assertEquals(9, at());
    }

    @Test
    void what_is_watched_is_looked_for_again_in_another_order_and_nothing_after_it_is_dropped() {
        model.watch(Watched.changes(entity("order-2"), "total"));
        playhead.changeOrder(new Moment(1, Replay.OCCURRED));
        play(true);
        assertEquals(2, at());
        model.clear();
        assertNull(model.watchedProperty().get());
        play(true);
        assertEquals(9, at());
    }
}
