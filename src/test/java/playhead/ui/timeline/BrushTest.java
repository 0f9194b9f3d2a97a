package playhead.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.replay.Selection;

class BrushTest {
    @TempDir
    Path folder;

    private OpenTimeline log;
    private Brush brush;

    @AfterEach
    void close() {
        log.close();
    }

    private void open(Integer... seconds) throws Exception {
        log = OpenTimeline.of(folder, seconds);
        brush = log.model.brush();
    }

    @Test
    void dragging_chooses_the_events_between_in_either_direction_on_both_axes() throws Exception {
        open(IntStream.range(0, 100).mapToObj(n -> n * 10).toArray(Integer[]::new));
        for (boolean backwards : new boolean[] {false, true}) {
            for (int axis = 0; axis < 2; axis++) {
                double from = log.model.place(20) - 0.5;
                double to = log.model.place(30) - 0.5;
                brush.begin(backwards ? to : from);
                brush.to(backwards ? from : to);
                brush.end();
                Selection chosen = brush.selectionProperty().get();
                assertEquals(log.model.choice().isByTime() ? new Selection(20, 29) : new Selection(20, 30), chosen);
                log.model.choice().change();
            }
        }
    }

    @Test
    void an_edge_can_be_moved_and_the_other_one_stays() throws Exception {
        open(IntStream.range(0, 100).mapToObj(n -> n * 10).toArray(Integer[]::new));
        brush.select(new Selection(20, 30));
        brush.hold(false);
        brush.to(log.model.place(44));
        brush.end();
        assertEquals(new Selection(20, 44), brush.selectionProperty().get());
        brush.hold(true);
        brush.to(log.model.place(40));
        brush.end();
        assertEquals(new Selection(40, 44), brush.selectionProperty().get());
    }

    @Test
    void it_says_how_many_events_it_holds_and_how_long_they_took() throws Exception {
        open(0, 60, 120, 200, 3_720);
        brush.select(new Selection(2, 5));
        assertEquals("4 events · 1 h 1 min", brush.text());
        brush.select(new Selection(3, 3));
        assertEquals("1 event · 0 ms", brush.text());
        brush.drop();
        assertEquals("", brush.text());
    }

    @Test
    void choosing_moves_neither_the_playhead_nor_the_stretch_until_it_is_zoomed_to() throws Exception {
        open(IntStream.range(0, 100).mapToObj(n -> n * 10).toArray(Integer[]::new));
        Span before = log.model.spanProperty().get();
        brush.select(new Selection(20, 60));
        assertEquals(before, log.model.spanProperty().get());
        assertEquals(100, log.playhead.atProperty().get());
        brush.zoom();
        assertEquals(41, log.model.screen());
    }

    @Test
    void nothing_is_chosen_where_no_event_is() throws Exception {
        open(IntStream.range(0, 50).mapToObj(n -> n < 25 ? n : n + 10_000).toArray(Integer[]::new));
        log.model.choice().changeFolding();
        brush.begin(log.model.place(25) + 100);
        brush.to(log.model.place(25) + 5_000);
        assertNull(brush.selectionProperty().get());
        assertEquals("no events", brush.text());
        brush.end();
        assertEquals("", brush.text());
        assertFalse(brush.drop());
    }

    @Test
    void another_order_drops_what_was_chosen_because_ordinals_mean_other_events_there() throws Exception {
        open(0, 300, 100, 200);
        brush.select(new Selection(2, 3));
        log.playhead.changeOrder(new playhead.workspace.Moment(2, playhead.workspace.Replay.OCCURRED));
        assertNull(brush.selectionProperty().get());
    }

    @Test
    void idle_time_is_folded_at_first_and_can_be_shown() throws Exception {
        open(IntStream.range(0, 60).mapToObj(n -> n % 30 + n / 30 * 50_000).toArray(Integer[]::new));
        assertTrue(log.model.choice().isByTime());
        assertEquals(1, log.model.axis().folds().size());
        assertTrue(log.model.axis().whole().length() < 100);
        for (long at = 1; at <= 60; at++) {
            log.model.drag(log.model.place(at));
            assertEquals(at, log.playhead.atProperty().get());
        }
        log.model.choice().changeFolding();
        assertEquals(50_030, log.model.axis().whole().length());
        log.model.choice().changeFolding();
        assertEquals(1, log.model.axis().folds().size());
    }
}
