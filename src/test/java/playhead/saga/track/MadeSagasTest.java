package playhead.saga.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.EventSource;
import playhead.saga.Compensation;
import playhead.saga.FlowLog;
import playhead.saga.ReadColumns;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.SagaStatus;
import playhead.saga.Sources;
import playhead.saga.define.SagaDefinitions;
import playhead.saga.define.SagaFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Declared sagas of made logs against what made them says. */
class MadeSagasTest {
    @TempDir
    Path folder;

    @Test
    void status_and_pairs_of_every_saga_are_those_of_the_truth() throws Exception {
        for (String seed : List.of("7", "23")) {
            Path log = make(folder.resolve(seed), 30_000, "--seed", seed);
            check(new NdjsonLog(log), truth(log));
        }
    }

    @Test
    void at_any_position_sagas_are_those_of_the_first_events_alone() throws Exception {
        NdjsonLog log = new NdjsonLog(make(folder, 6_000));
        Tracker tracker = tracker(log, log.end());
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            long at = random.nextLong(log.end() + 1);
            SagaList whole = tracker.at(at);
            SagaList alone = tracker(log, at).at(at);
            assertEquals(alone.size(), whole.size());
            for (int saga = 0; saga < whole.size(); saga++) {
                assertEquals(alone.row(saga), whole.row(saga));
                if (saga % 7 == i % 7) {
                    assertEquals(alone.saga(saga), whole.saga(saga));
                }
            }
        }
    }

    @Test
    void going_on_and_back_step_by_step_tells_what_following_anew_does() throws Exception {
        NdjsonLog log = new NdjsonLog(make(folder, 6_000));
        FlowLog flows = FlowLog.of(log, new ReadColumns(log, log.end()));
        Tracker walking = Tracker.of(definitions(), flows, Sources.ONE);
        Random random = new Random(4);
        long at = log.end() / 2;
        int stuck = 0;
        for (int step = 0; step < 120; step++) {
            int far = step % 5 == 0 ? 900 : 4;
            at = Math.clamp(at + random.nextInt(far) - far / 3, 0, log.end());
            SagaList walked = walking.at(at);
            SagaList anew = Tracker.of(definitions(), flows, Sources.ONE).at(at);
            assertEquals(anew.size(), walked.size());
            for (int saga = 0; saga < anew.size(); saga++) {
                assertEquals(anew.row(saga), walked.row(saga), "at " + at);
                assertEquals(saga, walked.find(anew.row(saga).id()));
                stuck += walked.status(saga) == SagaStatus.STUCK ? 1 : 0;
            }
        }
        assertTrue(stuck > 10, "no deadline passed on the way: " + stuck);
        assertTrue(walking.bytes() > 10_000 && walking.bytes() < 1_000 * log.end(), walking.bytes() + " bytes");
    }

    private static void check(NdjsonLog log, JsonNode truth) {
        SagaList list = tracker(log, log.end()).at(log.end());
        Map<String, JsonNode> expected = new HashMap<>();
        truth.path("sagas")
                .forEach(saga -> expected.put(saga.path("correlationId").asString(), saga));
        assertEquals(expected.size(), list.size());
        Instant end = Instant.parse(truth.path("lastTime").asString());
        Map<String, Integer> kinds = new TreeMap<>();
        for (int i = 0; i < list.size(); i++) {
            Saga saga = list.saga(i);
            JsonNode told = expected.get(saga.row().id());
            String outcome = told.path("outcome").asString();
            SagaStatus status = saga.row().status();
            kinds.merge(outcome, 1, Integer::sum);
            String shown = saga.row() + " " + told;
            switch (outcome) {
                case "completed" -> assertEquals(SagaStatus.COMPLETED, status, shown);
                case "compensated" -> assertEquals(SagaStatus.COMPENSATED, status, shown);
                default -> {
                    assertTrue(!status.ended(), shown);
                    long last = log.at(saga.row().last()).time().seconds();
                    boolean old = end.getEpochSecond() - last >= 8 * 86_400;
                    assertTrue(!old || status == SagaStatus.STUCK, shown);
                }
            }
            if (saga.row().events() > 4) {
                assertEquals(
                        told.path("kind").asString().substring(0, 5),
                        saga.row().style().text().substring(0, 5));
            }
            assertEquals(pairs(told), pairs(saga, log), shown);
            assertEquals(List.of(), saga.findings(), shown);
        }
        assertTrue(kinds.size() >= 3, kinds.toString());
    }

    private static Set<List<String>> pairs(JsonNode told) {
        Set<List<String>> pairs = new HashSet<>();
        told.path("pairs")
                .forEach(pair ->
                        pairs.add(List.of(pair.path(0).asString(), pair.path(1).asString())));
        return pairs;
    }

    private static Set<List<String>> pairs(Saga saga, EventSource log) {
        Set<List<String>> pairs = new HashSet<>();
        for (Compensation undo : saga.compensations()) {
            if (undo.by() > 0) {
                pairs.add(List.of(log.at(undo.undoes()).id(), log.at(undo.by()).id()));
            }
        }
        return pairs;
    }

    private static Tracker tracker(EventSource log, long end) throws RuntimeException {
        return Tracker.of(definitions(), FlowLog.of(log, new ReadColumns(log, end)), Sources.ONE);
    }

    private static SagaDefinitions definitions() {
        try {
            SagaFile.Reading read = SagaFile.read(Files.readString(Path.of("sample-data/order-fulfilment.sagas.yaml")));
            assertEquals(List.of(), read.problems());
            return SagaDefinitions.NONE.with(read.sagas());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode truth(Path log) throws Exception {
        return new JsonMapper().readTree(Files.readString(log.resolveSibling("shop.truth.json")));
    }

    private static Path make(Path into, int events, String... more) throws Exception {
        String shared =
                System.getProperty("PLAYHEAD_SHARED", System.getenv().getOrDefault("PLAYHEAD_SHARED", "../shared"));
        Path script = Path.of(shared, "tools", "make_log.py");
        Assumptions.assumeTrue(Files.exists(script), "skipped: no " + script);
        List<String> command = new ArrayList<>(
                List.of("python3", script.toString(), "--events", Integer.toString(events), "--out", into.toString()));
        command.addAll(List.of("--formats", "ndjson"));
        command.addAll(List.of(more));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Assumptions.assumeTrue(exit == 0, "skipped: make_log.py failed");
        return into.resolve("shop.ndjson");
    }
}
