package playhead.ui.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.history.GroupRow;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.replay.Following;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.Replay;
import playhead.workspace.Session;
import playhead.workspace.StatePage;
import playhead.workspace.StateQuery;

class GroupsViewModelTest {
    private final Playhead playhead = new Playhead();
    private final Following following = new Following(playhead, () -> 0);
    private final TotalsModels models = new TotalsModels(
            new Background(Runnable::run, Runnable::run, failure -> {
                throw new AssertionError(failure);
            }),
            following,
            new Words(Locale.ENGLISH));
    private final GroupsViewModel model = models.groups();
    private OpenWorkspace log;
    private Session session;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        String[] currencies = {"\"EUR\"", "\"USD\"", "null"};
        for (int n = 1; n <= 90; n++) {
            lines.add(OpenWorkspace.event(
                    n,
                    "pay-" + n % 30,
                    n % 30 == n ? "Asked" : "Paid",
                    "{\"status\":\"" + (n <= 30 ? "open" : n % 2 == 0 ? "paid" : "late") + "\",\"amount\":" + n
                            + ",\"currency\":" + currencies[n % 3] + ",\"accountNo\":" + n % 5 + ",\"tags\":[1]}"));
        }
        log = OpenWorkspace.of(folder, lines);
        session = log.session();
        playhead.open(session.end());
        following.showNow();
        models.open(session, session.types());
        models.setShown(true);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void it_begins_with_the_states_that_things_are_in_and_moves_with_the_playhead() {
        assertEquals("status", model.keys().getFirst().get());
        assertEquals(List.of("late 15", "paid 15"), rows());
        goTo(10);
        assertEquals(List.of("open 10"), rows());
        goTo(0);
        assertEquals(List.of(), rows());
        assertTrue(
                model.aboutProperty().get().contains("#0"),
                model.aboutProperty().get());
    }

    @Test
    void a_sum_of_money_is_split_by_currency_and_says_so() {
        model.sumProperty().set("amount");
        assertEquals(List.of("status", "currency"), model.queryProperty().get().by());
        assertTrue(model.whyProperty().get().contains("currency"));
        assertEquals(6, model.lines().size());
        assertTrue(row(0).sum().signum() > 0);
        model.keys().get(1).set("currency");
        assertEquals("", model.whyProperty().get());
    }

    @Test
    void what_names_things_is_not_summed_and_it_says_why() {
        model.sumProperty().set("accountNo");
        assertNull(model.queryProperty().get().sum());
        assertTrue(
                model.whyProperty().get().contains("accountNo"),
                model.whyProperty().get());
    }

    @Test
    void different_values_are_counted() {
        model.distinctProperty().set("accountNo");
        assertEquals(5, row(0).distinct());
    }

    @Test
    void every_group_of_states_opens_exactly_its_rows() {
        model.keys().get(1).set("currency");
        for (int i = 0; i < model.lines().size(); i++) {
            GroupSource source = model.source(row(i));
            assertEquals("pay", source.type());
            Answer<StatePage> page = session.state(new StateQuery(
                    "pay", null, following.shownProperty().get(), source.condition(), null, false, 0, 100));
            assertEquals(
                    row(i).count(), ((Answer.Given<StatePage>) page).value().total(), source.condition());
        }
    }

    @Test
    void every_group_of_events_opens_exactly_its_rows_up_to_the_playhead() {
        goTo(50);
        model.countedProperty().set(model.choices().getLast());
        assertTrue(model.countedProperty().get().events());
        assertEquals("type", model.keys().getFirst().get());
        model.keys().get(1).set("data.currency");
        model.sumProperty().set("data.amount");
        assertEquals(
                List.of("type", "data.currency"), model.queryProperty().get().by());
        assertEquals(
                50,
                IntStream.range(0, model.lines().size())
                        .mapToLong(i -> row(i).count())
                        .sum());
        for (int i = 0; i < model.lines().size(); i++) {
            GroupSource source = model.source(row(i));
            Answer<EventHits> hits =
                    session.events(new EventQuery(source.condition(), 1, session.end(), null, Replay.RECORDED));
            assertEquals(
                    row(i).count(), ((Answer.Given<EventHits>) hits).value().size(), source.condition());
        }
    }

    @Test
    void a_text_leaves_out_what_does_not_say_it_of_entities_and_of_events() {
        model.filter().textProperty().set("PAY-1");
        model.filter().apply();
        long entities = IntStream.range(0, model.lines().size())
                .mapToLong(i -> row(i).count())
                .sum();
        assertEquals(11, entities);
        GroupSource source = model.source(row(0));
        assertEquals("PAY-1", source.text());
        Answer<StatePage> page = session.state(new StateQuery(
                "pay", null, following.shownProperty().get(), source.condition(), source.text(), null, false, 0, 100));
        assertEquals(row(0).count(), ((Answer.Given<StatePage>) page).value().total());
        model.countedProperty().set(model.choices().getLast());
        assertEquals("", model.filter().textProperty().get());
        model.filter().textProperty().set("PAY-1");
        model.filter().apply();
        assertEquals(
                33,
                IntStream.range(0, model.lines().size())
                        .mapToLong(i -> row(i).count())
                        .sum());
        model.filter().setCondition("data.amount > 80 && data.nosuch > 1");
        assertTrue(
                model.filter().countProperty().get().contains("10 lacked data.nosuch"),
                model.filter().countProperty().get());
    }

    @Test
    void a_group_by_a_list_has_no_rows_that_a_condition_could_name() {
        model.keys().getFirst().set("tags");
        assertNull(model.source(row(0)));
    }

    @Test
    void sorting_and_filtering_go_over_all_groups() {
        model.keys().getFirst().set("amount");
        model.sortBy(Comparator.comparing((GroupRow row) -> Integer.valueOf(row.keys()[0].toString()))
                .reversed());
        assertEquals("90", row(0).keys()[0].toString());
        model.filter().setCondition("amount < 70");
        assertEquals("69", row(0).keys()[0].toString());
        model.filter().setCondition("amount <");
        assertFalse(model.filter().problemProperty().get().isEmpty());
        assertEquals("69", row(0).keys()[0].toString());
    }

    @Test
    void curves_are_counts_by_the_first_field_or_a_sum_by_currency_over_the_whole_log() {
        Curves counts = models.overTime().curvesProperty().get();
        assertEquals(90, counts.places().length);
        assertEquals(
                List.of("open", "late", "paid"),
                counts.curves().stream().map(Curve::name).toList());
        assertEquals(30, counts.curves().getFirst().values()[29]);
        assertEquals(0, counts.curves().getFirst().values()[89]);
        assertTrue(counts.stacked());
        goTo(5);
        assertEquals(counts, models.overTime().curvesProperty().get());
        model.sumProperty().set("amount");
        Curves sums = models.overTime().curvesProperty().get();
        assertFalse(sums.stacked());
        assertTrue(sums.curves().stream().map(Curve::name).toList().contains("EUR"));
        assertEquals(
                3 + 6 + 9,
                sums.curves().stream()
                        .filter(curve -> curve.name().equals("EUR"))
                        .findFirst()
                        .orElseThrow()
                        .values()[8]);
    }

    private List<String> rows() {
        return IntStream.range(0, model.lines().size())
                .mapToObj(i -> Shown.cell(row(i).keys()[0]) + " " + row(i).count())
                .toList();
    }

    private GroupRow row(int line) {
        return model.lines().get(line).shownProperty().get();
    }

    private void goTo(long ordinal) {
        playhead.moveTo(ordinal);
        following.showNow();
    }
}
