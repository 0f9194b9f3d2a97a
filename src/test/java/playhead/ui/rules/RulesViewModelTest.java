package playhead.ui.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.branch.Branch;
import playhead.branch.NamedBranch;
import playhead.readmodel.export.Sheet;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.job.Jobs;
import playhead.ui.replay.Playhead;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Replay;

class RulesViewModelTest {
    private final Playhead playhead = new Playhead();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean slow;
    private long nanos;
    private final Background background = new Background(this::work, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final Words words = new Words(Locale.ENGLISH);
    private final Jobs jobs = new Jobs(background, words, () -> nanos);
    private final RulesViewModel model =
            new RulesViewModel(background, jobs, playhead, new WallClock(words, ZoneOffset.UTC), words);

    @TempDir
    Path folder;

    private OpenWorkspace log;

    @BeforeEach
    void open() throws Exception {
        log = OpenWorkspace.of(folder, lines(30));
        playhead.open(log.session().end());
        model.open(log.session(), log::audit);
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

    /** The total of the shop with each number is the last digit of the event's. */
    private static List<String> lines(int events) {
        List<String> lines = new ArrayList<>();
        for (int n = 1; n <= events; n++) {
            lines.add(OpenWorkspace.event(n, "shop-" + n % 3, "Sold" + n % 2, "{\"total\":" + n % 10 + "}"));
        }
        return lines;
    }

    private void check(String rules) throws Exception {
        model.check(Files.writeString(folder.resolve("rules.yaml"), "rules:\n" + rules));
    }

    private List<Long> shown() {
        return model.places().all().stream().map(place -> place.at().position()).toList();
    }

    private String about() {
        return model.aboutProperty().get();
    }

    @Test
    void rules_are_listed_when_they_are_looked_at_and_judged_only_when_that_is_asked_for() throws Exception {
        check("  - { name: small, entity: shop, always: total < 9 }\n");
        assertEquals("one rule is broken at 3 places · the whole log, #30, RECORDED order", about());
        assertEquals(List.of(9L, 19L, 29L), shown());
        OpenWorkspace longer = OpenWorkspace.at(folder, OpenWorkspace.make(folder, "longer", lines(42)));
        model.grow(longer.session());
        assertEquals(
                "12 events came after the check · one rule is broken at 3 places · the whole log, #30, RECORDED order",
                about());
        assertEquals(List.of(9L, 19L, 29L), shown(), "what was found stays");
        model.open(longer.session(), longer::audit);
        assertEquals("", about(), "the file was tried on the other log");
        assertEquals(List.of(), shown());
        longer.close();
    }

    @Test
    void up_to_the_playhead_only_what_was_there_is_judged_and_that_is_said() throws Exception {
        check("  - { name: small, entity: shop, always: total < 9 }\n");
        playhead.moveTo(20);
        model.check(false);
        assertEquals(List.of(9L, 19L), shown());
        assertTrue(about().endsWith("up to #20, RECORDED order"), about());
        playhead.changeOrder(new Moment(20, Replay.OCCURRED));
        assertTrue(about().startsWith("checked in RECORDED order · "), about());
        model.check(true);
        assertTrue(about().endsWith("the whole log, #30, OCCURRED order"), about());
    }

    @Test
    void while_something_is_supposed_it_says_that_the_log_was_judged_as_recorded() throws Exception {
        check("  - { name: small, entity: shop, always: total < 9 }\n");
        playhead.supposed().show(new NamedBranch("without", "", Branch.at(30).skip(9, 9)));
        assertTrue(about().startsWith("the log as recorded, not the what-if · one rule is broken"), about());
        playhead.supposed().show(null);
        assertTrue(about().startsWith("one rule is broken"), about());
    }

    @Test
    void places_are_those_of_the_chosen_rule_that_fit_the_text_in_the_order_wanted() throws Exception {
        check("""
              - { name: small, entity: shop, always: total < 8 }
              - { name: odd, events: Sold0, always: data.total > 0 }
            """);
        assertEquals(List.of(8L, 9L, 10L, 18L, 19L, 20L, 28L, 29L, 30L), shown());
        model.chosenProperty().set(model.lines().get(1));
        assertEquals(List.of(10L, 20L, 30L), shown());
        model.chosenProperty().set(null);
        model.places().queryProperty().set(new PlaceQuery(null, "SHOP-2", null, false));
        assertEquals(List.of(8L, 20L, 29L), shown());
        model.places().queryProperty().set(new PlaceQuery(null, "sold1", PlaceColumn.ENTITY, true));
        assertEquals(List.of(29L, 19L, 9L), shown(), "shop-2, shop-1, shop-0");
        model.places().queryProperty().set(new PlaceQuery(null, "", PlaceColumn.RULE, false));
        assertEquals(List.of(10L, 20L, 30L, 8L, 9L, 18L, 19L, 28L, 29L), shown());
    }

    @Test
    void what_cannot_be_judged_holds_not_and_is_not_broken() throws Exception {
        check("""
              - { name: misspelt, entity: shop, always: totl < 8 }
              - { name: nobody, entity: boat, always: total < 8 }
              - { name: never, events: Sunk, always: data.total > 0 }
              - { name: fine, entity: shop, always: total < 10 }
            """);
        assertEquals(
                List.of(Outcome.PROBLEM, Outcome.NOTHING, Outcome.NOTHING, Outcome.HOLDS),
                model.lines().stream().map(RuleLine::outcome).toList());
        assertEquals(
                "one cannot be judged · 2 have nothing to judge · one holds · the whole log, #30, RECORDED order",
                about());
    }

    @Test
    void stopping_leaves_what_was_found_before_and_says_so() throws Exception {
        check("  - { name: small, entity: shop, always: total < 9 }\n");
        slow = true;
        model.check(true);
        assertNotNull(model.whyNot());
        assertEquals("the log is being checked …", about());
        nanos += 1_000_000_000L;
        jobs.pulse();
        jobs.shown().getFirst().cancel();
        waiting.forEach(Runnable::run);
        assertTrue(about().startsWith("stopped: what stands here is from before · one rule is broken"), about());
        assertEquals(List.of(9L, 19L, 29L), shown());
        assertNull(model.whyNot());
    }

    @Test
    void a_file_with_a_mistake_is_refused_and_says_where() throws Exception {
        check("  - { name: small, entity: shop, always: total < }\n");
        assertTrue(about().contains("line 2"), about());
        assertNull(model.findingsProperty().get());
        check("  - { name: small, entity: shop, always: total < 9 }\n");
        assertEquals(3, shown().size());
    }

    @Test
    void what_is_exported_are_the_places_shown_with_the_values_there() throws Exception {
        check("  - { name: small, entity: shop, always: total < 9 }\n");
        RulesOffer offer = new RulesOffer(model, model.findingsProperty().get());
        List<String> rows = new ArrayList<>();
        if (offer.places(List.of()).orElseThrow().all().get()
                instanceof Answer.Given<Sheet>(Sheet sheet, List<String> warnings)) {
            sheet.rows().each(cells -> rows.add(cells[1] + " " + cells[6] + " " + cells[7] + " " + cells[9]));
        }
        assertEquals(
                List.of(
                        "9 \"shop-0\" 12 {\"total\":9}",
                        "19 \"shop-1\" 22 {\"total\":9}",
                        "29 \"shop-2\" null {\"total\":9}"),
                rows);
    }

    @Test
    void what_sources_leave_open_is_said_with_what_was_found() throws Exception {
        List<String> gap = new ArrayList<>(lines(600));
        gap.addAll(lines(40_000).subList(39_900, 40_000));
        OpenWorkspace silent = OpenWorkspace.at(folder, OpenWorkspace.make(folder, "silent", gap));
        model.open(silent.session(), silent::audit);
        check("  - { name: small, entity: shop, always: total < 10 }\n");
        assertEquals(
                "What a source does not say cannot be judged. silent.ndjson: silent once, at most for 10 h 55 min",
                model.coverageProperty().get());
        silent.close();
    }
}
