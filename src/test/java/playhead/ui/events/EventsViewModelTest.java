package playhead.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import playhead.event.Json;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.colour.ColourRules;
import playhead.ui.filter.FilterMode;
import playhead.ui.job.Jobs;
import playhead.ui.settings.KeptSettings;
import playhead.ui.text.Words;
import playhead.workspace.IdMember;
import playhead.workspace.IdSet;

class EventsViewModelTest {
    private static final int EVENTS = 300;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Words words = new Words(Locale.ENGLISH);
    private final Background background = new Background(work::add, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final ColourRules colours = new ColourRules(new KeptSettings(background));
    private final EventsViewModel model =
            new EventsViewModel(background, words, new Jobs(background, words, System::nanoTime), colours);
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
    void lines_are_marked_when_they_are_read_and_again_when_the_rules_change_but_never_the_whole_log() {
        EventLines lines = model.linesProperty().get();
        EventLine before = lines.get(2);
        runAll();
        colours.mark(null, "type == \"OrderPaid\"", "paid");
        runAll();
        assertEquals("P", before.markProperty().get().sign());
        assertNull(lines.get(3).markProperty().get());
        EventLine later = lines.get(299);
        // Read with the rule that was there, answered when there is another.
        colours.mark(null, "position == 300", "last");
        runAll();
        assertEquals("L", later.markProperty().get().sign());
        assertNull(lines.get(100).markProperty().get());
        colours.onProperty().set(false);
        runAll();
        assertNull(later.markProperty().get());
    }

    @Test
    void lines_are_marked_by_a_rule_that_names_a_set() {
        log.sets().keep(new IdSet("paid", List.of(new IdMember(IdMember.Kind.EVENT, null, "e3"))));
        colours.mark(null, "inSet(\"paid\")", "paid");
        EventLine third = model.linesProperty().get().get(2);
        runAll();
        assertEquals("P", third.markProperty().get().sign());
        assertNull(model.linesProperty().get().get(3).markProperty().get());
    }

    @Test
    void a_filter_looks_through_the_whole_log_and_says_how_many_match() {
        model.filter().setCondition("type == \"OrderPaid\"");
        runAll();
        assertEquals("100 of 300 match", model.filter().countProperty().get());
        assertEquals(3, model.linesProperty().get().get(0).position());
        assertEquals(-1, model.linesProperty().get().lastUpTo(2));
        assertEquals(0, model.linesProperty().get().lastUpTo(5));
        assertEquals(99, model.linesProperty().get().lastUpTo(300));
    }

    @Test
    void a_filter_that_cannot_be_read_says_where_and_leaves_the_lines() {
        EventLines before = model.linesProperty().get();
        model.filter().setCondition("type == ");
        runAll();
        assertEquals(8, model.filter().problemAtProperty().get());
        assertEquals(
                "the expression ends too early",
                model.filter().problemProperty().get());
        assertEquals(before, model.linesProperty().get());
        model.filter().setCondition("");
        runAll();
        assertEquals("", model.filter().problemProperty().get());
    }

    @Test
    void a_text_is_searched_for_in_everything_and_a_newer_search_stops_the_one_before() {
        model.filter().textProperty().set("order-7");
        model.filter().apply();
        model.filter().textProperty().set("ORDER-70");
        model.filter().apply();
        runAll();
        assertEquals("2 of 300 match", model.filter().countProperty().get());
        assertEquals("e70", hit(0));
        model.filter().modeProperty().set(FilterMode.CEL);
        model.filter().setCondition("data.note == \"x\"");
        runAll();
        assertEquals(
                "0 of 300 match (100 lacked data.note; 200 had null in data.note)",
                model.filter().countProperty().get());
    }

    @Test
    void parts_add_to_what_is_written_and_are_taken_off_one_by_one() {
        model.filter().setCondition("position <= 30 || position > 290");
        model.filter().include("type", Json.canonical("\"OrderPaid\""));
        runAll();
        assertEquals("14 of 300 match", model.filter().countProperty().get());
        model.filter().include("type", Json.canonical("\"OrderPlaced\""));
        model.filter().exclude("data.amount", Json.canonical("3"));
        runAll();
        assertEquals("39 of 300 match", model.filter().countProperty().get());
        model.filter().only("type", Json.canonical("\"OrderPaid\""));
        runAll();
        assertEquals(2, model.filter().parts().size());
        assertEquals("13 of 300 match", model.filter().countProperty().get());
        model.filter().remove(model.filter().parts().getFirst());
        model.filter().include("type", Json.canonical("\"OrderPaid\""));
        runAll();
        assertEquals("40 of 300 match", model.filter().countProperty().get());
        model.filter().clear();
        runAll();
        assertEquals("300 events", model.filter().countProperty().get());
    }

    private String hit(int index) {
        return model.hitsProperty().get().event(index).id();
    }

    @Test
    void a_filter_without_matches_says_so() {
        model.filter().setCondition("type == \"Nothing\"");
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
