package playhead.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;

class EventsViewModelTest {
    private static final int EVENTS = 300;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final EventsViewModel model = new EventsViewModel(new Background(work::add, Runnable::run, failure -> {
        throw new AssertionError(failure);
    }));
    private OpenWorkspace log;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        log = OpenWorkspace.of(folder, OpenWorkspace.orders(EVENTS));
        model.open(log.session());
        runAll();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void lines_know_their_place_at_once_and_their_event_when_it_was_read() {
        EventLines lines = model.linesProperty().get();
        assertEquals(EVENTS, lines.size());
        EventLine line = lines.get(200);
        assertEquals(201, line.position());
        assertNull(line.eventProperty().get());
        runAll();
        assertEquals("e201", line.eventProperty().get().id());
    }

    @Test
    void a_table_that_scrolls_past_pages_reads_only_those_that_it_came_to_rest_on() {
        EventLines lines = model.linesProperty().get();
        for (int i = 0; i < EVENTS; i++) {
            lines.get(i);
        }
        assertEquals(1, work.size());
        runAll();
        assertNotNull(lines.get(EVENTS - 1).eventProperty().get());
    }

    @Test
    void a_filter_looks_through_the_whole_log_and_says_how_many_match() {
        model.filterProperty().set("type == \"OrderPaid\"");
        model.search();
        runAll();
        assertEquals("100 of 300 match", model.countProperty().get());
        assertEquals(3, model.linesProperty().get().get(0).position());
        assertEquals(-1, model.linesProperty().get().lastUpTo(2));
        assertEquals(0, model.linesProperty().get().lastUpTo(5));
        assertEquals(99, model.linesProperty().get().lastUpTo(300));
    }

    @Test
    void a_filter_that_cannot_be_read_says_where_and_leaves_the_lines() {
        EventLines before = model.linesProperty().get();
        model.filterProperty().set("type == ");
        model.search();
        runAll();
        assertTrue(
                model.problemProperty().get().contains("column"),
                model.problemProperty().get());
        assertEquals(before, model.linesProperty().get());
        model.filterProperty().set("");
        model.search();
        runAll();
        assertEquals("", model.problemProperty().get());
    }

    @Test
    void a_filter_without_matches_says_so() {
        model.filterProperty().set("type == \"Nothing\"");
        model.search();
        runAll();
        assertTrue(
                model.emptyTextProperty().get().startsWith("0 of 300"),
                model.emptyTextProperty().get());
    }

    @Test
    void after_closing_nothing_is_read_any_more() {
        EventLines lines = model.linesProperty().get();
        lines.get(0);
        lines.get(250);
        model.close();
        assertEquals(0, model.linesProperty().get().size());
        work.poll();
        assertTrue(work.isEmpty());
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }
}
