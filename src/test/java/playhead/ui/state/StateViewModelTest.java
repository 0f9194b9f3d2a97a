package playhead.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.colour.ColourRules;
import playhead.ui.filter.FilterPart;
import playhead.ui.look.LazyLine;
import playhead.ui.look.RowWindow;
import playhead.ui.replay.Following;
import playhead.ui.replay.MarkA;
import playhead.ui.replay.Playhead;
import playhead.ui.settings.KeptSettings;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Moment;
import playhead.workspace.Session;

class StateViewModelTest {
    private static final int STATUS = 0;
    private static final int NOTE = 2;

    private final Playhead playhead = new Playhead();
    private final Following following = new Following(playhead, () -> 0);
    private final MarkA markA = new MarkA();
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final ColourRules colours = new ColourRules(new KeptSettings(background));
    private final StateViewModel model =
            new StateViewModel(background, following, markA, new Words(Locale.ENGLISH), colours);
    private RowWindow looked = new RowWindow(0, 20);
    private OpenWorkspace log;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        log = OpenWorkspace.of(folder, OpenWorkspace.orders(300));
        Session session = log.session();
        model.lookThrough(() -> looked);
        playhead.open(session.end());
        following.showNow();
        model.open(session, session.types());
        model.setShown(true);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void entities_are_shown_as_they_were_at_the_playhead() {
        goTo(2);
        assertEquals(List.of("order-1", "order-2"), ids(2));
        assertEquals(2, model.lines().size());
        goTo(0);
        assertEquals(0, model.lines().size());
        assertTrue(
                model.emptyTextProperty().get().contains("exists at"),
                model.emptyTextProperty().get());
    }

    @Test
    void lines_stay_and_only_their_cells_change() {
        goTo(2);
        LazyLine<StateCells> first = model.lines().get(0);
        assertEquals("open", Shown.cell(first.shownProperty().get().value(STATUS)));
        goTo(3);
        assertEquals(first, model.lines().get(0));
        assertEquals("paid", Shown.cell(first.shownProperty().get().value(STATUS)));
        assertTrue(first.shownProperty().get().changed().get(STATUS));
        assertFalse(first.shownProperty().get().changed().get(NOTE));
        assertTrue(model.lines().get(1).shownProperty().get().changed().isEmpty());
    }

    @Test
    void what_a_new_entity_has_is_marked_as_changed() {
        goTo(1);
        goTo(2);
        assertTrue(model.lines().get(1).shownProperty().get().changed().get(STATUS));
    }

    @Test
    void a_changed_cell_knows_the_old_value_and_the_event_that_set_it() {
        goTo(2);
        goTo(3);
        StateCells cells = model.lines().get(0).shownProperty().get();
        assertEquals("open", Shown.cell(cells.old(STATUS)));
        assertFalse(cells.born());
        List<Long> said = new ArrayList<>();
        model.blame(cells, STATUS, row -> said.add(row.position()));
        model.blame(cells, NOTE, row -> said.add(row.position()));
        assertEquals(List.of(3L, 1L), said);
    }

    @Test
    void the_first_colour_rule_over_the_type_that_lets_an_entity_through_as_it_is_now_marks_it() {
        goTo(2);
        String type = model.typeProperty().get().name();
        colours.mark(type, "noSuchField == 1", "x");
        colours.mark(type, "version > 0", "any");
        colours.mark(type, "status == \"paid\"", "paid");
        colours.mark("other", "true", "other");
        colours.mark(null, "true", "events");
        assertEquals(List.of("A", "A"), signs(2));
        goTo(3);
        assertEquals(List.of("P", "A"), signs(2));
        colours.onProperty().set(false);
        assertEquals(List.of("-", "-"), signs(2));
    }

    private List<String> signs(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> model.lines().get(row).shownProperty().get().mark())
                .map(mark -> mark == null ? "-" : mark.sign())
                .toList();
    }

    @Test
    void changes_can_be_counted_from_a_moment_that_was_marked() {
        goTo(2);
        markA.set(Moment.recorded(1));
        goTo(6);
        goTo(7);
        assertTrue(model.lines().get(0).shownProperty().get().changed().isEmpty());
        model.sinceAProperty().set(true);
        StateCells first = model.lines().get(0).shownProperty().get();
        assertEquals("open", Shown.cell(first.old(STATUS)));
        markA.set(null);
        assertFalse(model.sinceAProperty().get());
        assertTrue(model.lines().get(0).shownProperty().get().changed().isEmpty());
    }

    @Test
    void rows_that_come_into_view_later_are_compared_too() {
        looked = new RowWindow(0, 10);
        goTo(299);
        goTo(300);
        looked = new RowWindow(100, 120);
        int last = IntStream.range(0, model.lines().size())
                .filter(i -> {
                    StateCells cells = model.lines().get(i).shownProperty().get();
                    return cells != null && cells.entity().equals("order-100");
                })
                .findFirst()
                .orElse(2);
        assertEquals("order-100", model.lines().get(last).shownProperty().get().entity());
        assertTrue(model.lines().get(last).shownProperty().get().changed().get(STATUS));
    }

    @Test
    void totals_are_those_of_all_rows_that_match_not_only_of_those_on_the_screen() {
        model.filter().setCondition("status == \"paid\"");
        long sum = 3L * 100 * 101 / 2;
        assertEquals(
                "Σ " + Shown.number(sum),
                model.totals().columnsProperty().get().get("amount").sum());
        assertEquals(
                "3 … 300", model.totals().columnsProperty().get().get("amount").range());
        assertEquals(
                "100 rows", model.totals().columnsProperty().get().get("entity").sum());
        goTo(3);
        assertEquals("Σ 3", model.totals().columnsProperty().get().get("amount").sum());
        model.totals().shownProperty().set(false);
        assertTrue(model.totals().columnsProperty().get().isEmpty());
    }

    @Test
    void null_and_absent_are_told_apart() {
        goTo(9);
        assertEquals(
                "null", Shown.cell(model.lines().get(0).shownProperty().get().value(NOTE)));
        LazyLine<StateCells> third = model.lines().get(2);
        assertEquals("order-3", third.shownProperty().get().entity());
        assertNull(third.shownProperty().get().value(NOTE));
    }

    @Test
    void only_the_rows_that_are_looked_at_are_read_and_the_others_when_they_come_into_view() {
        LazyLine<StateCells> far = model.lines().make(150);
        assertNull(far.shownProperty().get());
        looked = new RowWindow(145, 160);
        assertEquals(far, model.lines().get(150));
        assertEquals(
                "order/" + far.shownProperty().get().entity(),
                far.shownProperty().get().reference());
        assertTrue(
                far.shownProperty().get().entity().startsWith("order-"),
                far.shownProperty().get().entity());
        assertNull(model.lines().make(0).shownProperty().get());
    }

    @Test
    void sorting_sorts_the_whole_answer() {
        model.sortBy("amount:desc");
        assertEquals("order-100", model.lines().get(0).shownProperty().get().entity());
        model.sortBy(null);
        assertEquals("order-1", model.lines().get(0).shownProperty().get().entity());
    }

    @Test
    void a_filter_counts_what_matches_and_one_that_cannot_be_read_says_why() {
        model.filter().setCondition("status == \"paid\" && amount > 150");
        assertTrue(
                model.filter().countProperty().get().startsWith("50 of "),
                model.filter().countProperty().get());
        model.filter().setCondition("status ==");
        assertFalse(model.filter().problemProperty().get().isEmpty());
        assertEquals(50, model.lines().size());
    }

    @Test
    void a_text_is_searched_for_in_ids_and_in_every_value_whatever_the_case() {
        model.filter().textProperty().set("ORDER-29");
        model.filter().apply();
        assertEquals(List.of("order-29", "order-290"), ids(2));
        assertEquals(8, model.lines().size());
        assertEquals("ORDER-29", model.everything().text());
        model.filter().textProperty().set("Paid");
        model.filter().apply();
        assertEquals(100, model.lines().size());
        assertTrue(model.filter().countProperty().get().startsWith("100 of "));
        model.filter().add(FilterPart.of("amount > 150"));
        assertEquals(50, model.lines().size());
        model.filter().clear();
        assertEquals(233, model.lines().size());
    }

    @Test
    void a_condition_says_how_many_rows_it_could_not_judge_and_its_fields_are_proposed() {
        goTo(9);
        model.filter().setCondition("note == \"x\"");
        String count = model.filter().countProperty().get();
        assertTrue(count.contains("lacked note"), count);
        assertTrue(
                model.filter().vocabularyProperty().get().names().containsAll(List.of("status", "amount", "version")));
        assertEquals(
                List.of("\"open\"", "\"paid\""),
                model.filter().vocabularyProperty().get().values().get("status").stream()
                        .sorted()
                        .limit(2)
                        .toList());
        model.filter().setCondition("status == \"open\" && nosuch > 1");
        assertEquals(20, model.filter().problemAtProperty().get());
    }

    @Test
    void a_table_that_nobody_sees_asks_for_nothing() {
        model.setShown(false);
        goTo(2);
        assertTrue(model.lines().size() > 2);
        model.setShown(true);
        assertEquals(2, model.lines().size());
    }

    private void goTo(long ordinal) {
        playhead.moveTo(ordinal);
        following.showNow();
    }

    private List<String> ids(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> model.lines().get(row).shownProperty().get().entity())
                .toList();
    }
}
