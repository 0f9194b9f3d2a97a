package playhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the commands say of sagas that nobody declared. */
class InferredSagasCommandTest extends ShopCommands {
    private Map<String, String> outcomes(String... more) {
        Map<String, String> outcomes = new TreeMap<>();
        sagas(more).map(new JsonMapper()::readTree).forEach(saga -> {
            String status = saga.path("status").asString();
            boolean ended = List.of("completed", "compensated", "failed").contains(status);
            outcomes.put(saga.path("id").asString(), saga.path("style").asString() + " " + (ended ? status : "open"));
        });
        return outcomes;
    }

    @Test
    void sagas_are_seen_that_nobody_declared_as_the_declaration_sees_them() {
        Map<String, String> inferred = outcomes();
        assertEquals(62, inferred.size());
        assertEquals(outcomes("--define", SAMPLES.resolve("shop.sagas.yaml").toString()), inferred);
    }

    @Test
    void what_is_learned_can_be_declared_and_says_the_same() throws Exception {
        Map<String, String> inferred = outcomes();
        Path learned = Files.writeString(temp.resolve("learned.yaml"), answer("sagas", shop, "--learn"));
        answer("define", shop, learned.toString());
        assertEquals(inferred, outcomes());
        assertTrue(answer("sagas", shop, "--json").contains("\"confidence\":1,"));
    }

    @Test
    void events_of_no_declared_saga_are_still_looked_through() throws Exception {
        String choreographed = """
            sagas:
              - name: orders
                start: OrderPlaced
                unless: SagaStarted
                steps: [ { name: reserve, effects: StockReserved } ]
                ends: { completed: OrderDelivered }
            """;
        Path half = Files.writeString(temp.resolve("half.yaml"), choreographed);
        String json = answer("sagas", shop, "--define", half.toString(), "--json");
        assertEquals(62, json.lines().count());
        assertTrue(json.contains("\"definition\":\"orders\"") && json.contains("order-saga OrderPlaced"), json);
    }

    @Test
    void paths_and_what_may_still_come_are_listed() {
        String variants = answer("sagas", shop, "--variants", "--format=ndjson");
        assertTrue(variants.lines().findFirst().orElseThrow().contains("\"outcomes\":{\"completed\":"), variants);
        int all = variants.lines()
                .mapToInt(line -> new JsonMapper().readTree(line).path("count").asInt())
                .sum();
        assertEquals(62, all);
        String open = outcomes().entrySet().stream()
                .filter(saga -> saga.getValue().equals("choreography open"))
                .findFirst()
                .orElseThrow()
                .getKey();
        assertTrue(answer("saga", shop, open, "--expected", "--json").contains("\"likelihood\":"));
        assertTrue(answer("saga", shop, open).contains("expected, not evidence: as "));
        assertTrue(answer("saga", shop, open, "--format", "svg").contains("Expected, not evidence: as "));
        assertTrue(answer("saga", shop, open, "--format", "mermaid").contains("expected, not evidence, as "));
        String ended = outcomes().entrySet().stream()
                .filter(saga -> saga.getValue().endsWith("completed"))
                .findFirst()
                .orElseThrow()
                .getKey();
        assertEquals("[]", answer("saga", shop, ended, "--expected", "--json").strip());
        assertFalse(answer("saga", shop, ended).contains("not evidence"));
    }

    @Test
    void a_baseline_decides_whether_a_silence_is_long() {
        long stuck = answer("sagas", shop, "--status", "stuck", "--format=ndjson")
                .lines()
                .count();
        long none = answer("sagas", shop, "--status", "stuck", "--baseline", "start..5", "--format=ndjson")
                .lines()
                .count();
        assertTrue(stuck > 0);
        assertEquals(0, none, "too little is known of waits");
        assertEquals(2, run("sagas", shop, "--baseline", "5"));
        assertEquals(2, run("sagas", shop, "--baseline", "9..5"));
        assertEquals(2, run("sagas", shop, "--learn", "--variants"));
    }

    @Test
    void a_log_without_flows_has_no_sagas_and_it_is_said_why() {
        String bank = temp.resolve("bank.playhead").toString();
        assertEquals(0, run("import", SAMPLES.resolve("bank.csv").toString(), "--into", bank), error());
        assertEquals("[]", answer("sagas", bank, "--json").strip());
        assertTrue(error().contains("no event names a correlation id"), error());
        assertEquals(1, run("sagas", bank, "--learn"));
    }
}
