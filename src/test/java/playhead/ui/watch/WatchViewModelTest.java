package playhead.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.replay.Player;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Words;
import playhead.workspace.Moment;
import playhead.workspace.Replay;

class WatchViewModelTest {
    private final Playhead playhead = new Playhead();
    private final Player player = new Player(playhead);
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final WatchViewModel model = new WatchViewModel(playhead, player, background, new Words(Locale.ENGLISH));
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
