package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.importing.pipeline.ImportProgress;

/** Rules over a real workspace: the values at their places, the rows behind them, and that holding against them stops. */
class AuditTest {
    private static final int EVENTS = 9_000;

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void import_orders() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int n = 1; n <= EVENTS; n++) {
            lines.add("""
                {"stream":"order-%d","type":"T%d","time":"2026-03-01T%02d:%02d:%02dZ","actor":"%s","data":{"amount":%d}}\
                """.formatted(n % 50, n % 3, n / 3600, n / 60 % 60, n % 60, n % 4 == 0 ? "" : "ann", n % 11));
        }
        Path log = Files.write(folder.resolve("log.ndjson"), lines);
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "tester", folder.resolve("application"));
        given(workspaces.importInto(
                folder.resolve("log.playhead"), ImportOptions.of(List.of(log)), ImportProgress.NONE));
        workspace = given(workspaces.open(folder.resolve("log.playhead")));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value, List<String> warnings) -> value;
            case Answer.Refused<T> refused -> fail(refused.toString());
        };
    }

    private Audit audit(String rules) throws Exception {
        return given(workspace.audit(Replay.RECORDED).with(Files.writeString(folder.resolve("r.yaml"), rules)));
    }

    private static String shown(Object[] values) {
        return String.join(" ", Arrays.stream(values).map(Objects::toString).toList());
    }

    @Test
    void the_values_at_a_place_are_those_of_the_state_after_its_event() throws Exception {
        Audit audit = audit("rules: [{ name: low, entity: order, always: 'amount < 10 && version > 0' }]\n");
        Verdict verdict = audit.verdicts(EVENTS).getFirst();
        assertTrue(verdict.breaks().size() > 100, verdict.breaks().size() + " places");
        RuleValues values = audit.values(verdict.rule());
        assertEquals(List.of("amount", "version"), values.names());
        List<String> read = new ArrayList<>();
        values.at(verdict.breaks()).forEach(row -> read.add(shown(row)));
        List<String> expected = new ArrayList<>();
        verdict.breaks().forEach(place -> expected.add("10 " + ((place.position() - 1) / 50 + 1)));
        assertEquals(expected, read);
    }

    @Test
    void the_values_of_a_whole_type_are_sums_up_to_the_place_in_any_order() throws Exception {
        Audit audit = audit("rules: [{ name: sum, entity: order, always: 'sum(amount) < 260' }]\n");
        Verdict verdict = audit.verdicts(EVENTS).getFirst();
        List<Occasion> places = new ArrayList<>(verdict.breaks()).reversed();
        assertTrue(places.size() > 3, places.toString());
        List<String> expected = new ArrayList<>();
        for (Occasion place : places) {
            int sum = 0;
            for (long n = Math.max(1, place.position() - 49); n <= place.position(); n++) {
                sum += (int) (n % 11);
            }
            expected.add(Integer.toString(sum));
        }
        RuleValues values = audit.values(verdict.rule());
        assertEquals(List.of("sum(amount)"), values.names());
        assertEquals(expected, values.at(places).stream().map(AuditTest::shown).toList());
    }

    @Test
    void the_values_of_an_event_are_its_own_and_what_is_absent_has_none() throws Exception {
        Audit audit = audit(
                "rules: [{ name: who, events: [T1, T2], always: 'actor == \"ann\" || has(data.amount) && data.who =="
                        + " 1' }]\n");
        Verdict verdict = audit.verdicts(EVENTS).getFirst();
        assertEquals(4, verdict.breaks().getFirst().position());
        RuleValues values = audit.values(verdict.rule());
        assertEquals(List.of("actor", "data.amount", "data.who"), values.names());
        assertEquals(
                "null 4 null", shown(values.at(verdict.breaks().subList(0, 1)).getFirst()));
    }

    @Test
    void what_is_true_of_the_rows_behind_the_places_of_a_rule_over_events_finds_exactly_them() throws Exception {
        Audit audit = audit("rules: [{ name: who, events: [T1, T2], always: 'actor == \"ann\"' }]\n");
        Verdict verdict = audit.verdicts(EVENTS).getFirst();
        EventHits hits = given(workspace
                .session()
                .events(new EventQuery(Audit.broken(verdict.rule()), 1, EVENTS, null, Replay.RECORDED)));
        assertEquals(verdict.breaks().size(), hits.size());
        for (int i = 0; i < hits.size(); i++) {
            assertEquals(verdict.breaks().get(i).position(), hits.position(i));
        }
    }

    @Test
    void holding_a_log_against_its_rules_says_how_far_it_is_and_can_be_stopped() throws Exception {
        for (String rule : List.of(
                "{ name: each, entity: order, always: amount < 10 }",
                "{ name: whole, entity: order, always: 'sum(amount) < 300' }",
                "{ name: read, events: '*', always: data.amount < 10 }")) {
            Audit audit = audit("rules: [{ name: first, entity: order, always: amount < 11 }, " + rule + "]\n");
            List<Long> heard = new ArrayList<>();
            given(audit.verdicts(EVENTS, (done, total, found) -> {
                assertEquals(2 * EVENTS, total);
                heard.add(done);
                return true;
            }));
            assertTrue(heard.stream().anyMatch(done -> done >= EVENTS), rule + " " + heard);
            assertEquals(heard.stream().sorted().toList(), heard, rule);
            assertEquals(
                    new Answer.Refused<>("stopped", false),
                    audit.verdicts(EVENTS, (done, total, found) -> done < EVENTS),
                    rule);
        }
    }
}
