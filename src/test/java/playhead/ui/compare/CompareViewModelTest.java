package playhead.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.history.DiffRow;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.look.RowWindow;
import playhead.ui.replay.Following;
import playhead.ui.replay.Jump;
import playhead.ui.replay.MarkA;
import playhead.ui.replay.Playhead;
import playhead.ui.replay.TwoMoments;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.ui.text.Zone;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Session;

class CompareViewModelTest {
    private final Playhead playhead = new Playhead();
    private final Following following = new Following(playhead, () -> 0);
    private final MarkA markA = new MarkA();
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final Words words = new Words(Locale.ENGLISH);
    private final WallClock clock = new WallClock(words, ZoneId.of("Europe/Berlin"));
    private final Jump jump = new Jump(playhead, background, clock);
    private final CompareViewModel model =
            new CompareViewModel(background, following, new TwoMoments(following, markA), jump, clock, words);
    private RowWindow looked = new RowWindow(0, 30);
    private OpenWorkspace log;
    private Session session;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        log = OpenWorkspace.of(folder, OpenWorkspace.orders(300));
        session = log.session();
        model.lookThrough(() -> looked);
        playhead.open(session.end());
        following.showNow();
        jump.open(session, log.notes());
        model.open(session, session.types());
        model.setShown(true);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void without_a_nothing_is_compared_and_it_says_how_to_mark_one() {
        assertEquals(0, model.lines().size());
        assertTrue(model.aboutProperty().get().contains("Ctrl+M"));
    }

    @Test
    void the_rows_are_those_that_the_session_says_differ() {
        markA.set(Moment.recorded(20));
        goTo(60);
        assertEquals(rows(20, 60), entities());
        goTo(10);
        assertEquals(rows(20, 10), entities());
        assertEquals(
                model.lines().size(),
                model.types().getFirst().counts().get().removed()
                        + model.types().getFirst().counts().get().changed());
    }

    @Test
    void the_times_of_a_and_b_are_written_in_the_zone_that_is_shown() {
        markA.set(Moment.recorded(20));
        goTo(60);
        assertEquals(
                "#20  " + session.timeAt(20).print(), model.labelAProperty().get());
        clock.zoneProperty().set(Zone.LOCAL);
        assertEquals(
                "#20  " + clock.text(session.timeAt(20)), model.labelAProperty().get());
        assertEquals(
                "#60  " + clock.text(session.timeAt(60)), model.labelBProperty().get());
        assertTrue(
                model.labelBProperty().get().endsWith(":00"),
                model.labelBProperty().get());
    }

    @Test
    void b_follows_the_playhead_until_it_is_put_somewhere() {
        markA.set(Moment.recorded(20));
        goTo(23);
        assertEquals(rows(20, 23), entities());
        model.put("30", true, reason -> assertEquals("", reason));
        assertFalse(model.followsProperty().get());
        goTo(60);
        assertEquals(rows(20, 30), entities());
        model.followPlayhead();
        assertEquals(rows(20, 60), entities());
    }

    @Test
    void a_and_b_are_swapped() {
        markA.set(Moment.recorded(20));
        goTo(30);
        model.swap();
        assertEquals(Moment.recorded(30), markA.momentProperty().get());
        assertEquals(Moment.recorded(20), model.bProperty().get());
        assertEquals(rows(30, 20), entities());
    }

    @Test
    void an_entity_that_is_opened_shows_its_fields_below_it_and_stays_open_while_b_moves() {
        markA.set(Moment.recorded(1));
        goTo(3);
        assertEquals(2, model.lines().size());
        model.toggle(line(0));
        assertEquals(List.of("order-1", ".status", ".amount", "order-2"), shown());
        goTo(9);
        List<String> names = shown();
        assertEquals(List.of("order-1", ".status", ".amount"), names.subList(0, 3));
        assertEquals("~", line(1).sign());
        model.toggle(line(2));
        assertEquals(entities(), shown());
    }

    @Test
    void lines_far_down_are_the_same_as_all_lines_in_order() {
        markA.set(Moment.recorded(0));
        goTo(300);
        model.toggle(line(3));
        model.toggle(line(0));
        looked = new RowWindow(0, 400);
        model.setShown(true);
        List<String> all = shown();
        looked = new RowWindow(100, 110);
        for (int i = 0; i < all.size(); i++) {
            model.lines().get(i);
        }
        assertEquals(
                all.subList(100, 110),
                IntStream.range(100, 110)
                        .mapToObj(this::line)
                        .map(CompareViewModelTest::name)
                        .toList());
    }

    @Test
    void sums_are_those_of_all_entities_at_both_moments() {
        markA.set(Moment.recorded(2));
        goTo(4);
        SumLine amount = model.sums().getFirst();
        assertEquals("amount", amount.field());
        assertEquals("3", amount.a().toPlainString());
        // At 4: order-1 was paid with 3, order-2 has 2, order-4 has 4.
        assertEquals("9", amount.b().toPlainString());
        assertEquals("6", amount.difference().toPlainString());
    }

    @Test
    void a_place_that_does_not_exist_is_refused_and_nothing_moves() {
        markA.set(Moment.recorded(20));
        List<String> said = new ArrayList<>();
        model.put("99999", false, said::add);
        assertTrue(said.getFirst().contains("99999"), said.toString());
        assertEquals(Moment.recorded(20), markA.momentProperty().get());
    }

    @Test
    void what_is_not_on_the_screen_is_not_compared() {
        model.setShown(false);
        markA.set(Moment.recorded(20));
        goTo(60);
        assertEquals(0, model.lines().size());
        model.setShown(true);
        assertEquals(rows(20, 60), entities());
    }

    private List<String> rows(long from, long to) {
        Answer<List<DiffRow>> answer = session.diff(Moment.recorded(from), Moment.recorded(to), "order", null);
        return ((Answer.Given<List<DiffRow>>) answer)
                .value().stream().map(row -> row.ref().id()).toList();
    }

    private List<String> entities() {
        return shown().stream().filter(name -> !name.startsWith(".")).toList();
    }

    private List<String> shown() {
        return IntStream.range(0, model.lines().size())
                .mapToObj(this::line)
                .map(CompareViewModelTest::name)
                .toList();
    }

    private static String name(CompareLine line) {
        return line.field() == null ? line.row().ref().id() : "." + line.field().field();
    }

    private CompareLine line(int index) {
        return model.lines().get(index).shownProperty().get();
    }

    private void goTo(long ordinal) {
        playhead.moveTo(ordinal);
        following.showNow();
    }
}
