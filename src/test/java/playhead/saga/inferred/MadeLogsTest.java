package playhead.saga.inferred;

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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.EventSource;
import playhead.saga.Compensation;
import playhead.saga.FlowLog;
import playhead.saga.ReadColumns;
import playhead.saga.Saga;
import playhead.saga.SagaStatus;
import playhead.saga.Sources;
import playhead.saga.track.NdjsonLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is seen in made logs when nothing is declared, against what made them says. */
class MadeLogsTest {
    @TempDir
    Path folder;

    @Test
    void outcomes_and_pairs_are_those_of_the_truth() throws Exception {
        Path log = make(20_000, 7);
        check(log, new NdjsonLog(log), 0.99, 0.99);
    }

    @Test
    void names_and_words_that_say_nothing_leave_the_outcomes() throws Exception {
        Path log = make(20_000, 31);
        check(log, new NdjsonLog(new ScrambledLog().of(log, false)), 0.95, 0.95);
        check(log, new NdjsonLog(new ScrambledLog().of(log, true)), 0.95, 0.95);
    }

    @Test
    void what_the_orchestrator_asked_for_under_one_step_is_a_pair_although_the_streams_are_others() throws Exception {
        Path log = make(20_000, 5);
        check(log, new NdjsonLog(new ScrambledLog().of(ScrambledLog.moved(log), true)), 0.95, 0.95);
    }

    @Test
    @Tag("long")
    void larger_logs_are_read_as_well() throws Exception {
        for (int seed : new int[] {1, 2, 3, 4}) {
            Path log = make(100_000, seed);
            check(log, new NdjsonLog(log), 0.99, 0.99);
            check(log, new NdjsonLog(new ScrambledLog().of(log, true)), 0.95, 0.95);
        }
    }

    @Test
    void at_any_position_sagas_are_those_of_the_first_events_alone() throws Exception {
        NdjsonLog log = new NdjsonLog(make(5_000, 3));
        Inference inference = inference(log, log.end());
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            long at = i < 10 ? i * 7 : random.nextLong(log.end() + 1);
            InferredSagas whole = inference.at(at, Baseline.WHOLE);
            InferredSagas alone = inference(log, at).at(at, Baseline.WHOLE);
            assertEquals(alone.size(), whole.size(), "at " + at);
            for (int saga = 0; saga < whole.size(); saga++) {
                assertEquals(alone.row(saga), whole.row(saga), "at " + at);
                if (saga % 7 == i % 7) {
                    assertEquals(alone.saga(saga), whole.saga(saga), "at " + at);
                    assertEquals(alone.expected(saga), whole.expected(saga), "at " + at);
                }
            }
        }
    }

    @Test
    void going_on_and_back_step_by_step_tells_what_learning_anew_does() throws Exception {
        Path made = make(4_000, 11);
        walk(new NdjsonLog(made), Sources.ONE, 20);
        walk(new NdjsonLog(new ScrambledLog().of(made, true)), Sources.ONE, 12);
    }

    @Test
    @Tag("long")
    void going_on_and_back_for_long_and_in_several_sources_tells_what_learning_anew_does() throws Exception {
        Path made = make(6_000, 12);
        walk(new NdjsonLog(made), Sources.ONE, 300);
        walk(new NdjsonLog(new ScrambledLog().of(made, true)), Sources.ONE, 200);
        walk(
                new NdjsonLog(made),
                new Sources() {
                    @Override
                    public int count() {
                        return 2;
                    }

                    @Override
                    public String name(int source) {
                        return "source " + source;
                    }

                    @Override
                    public int of(long position) {
                        return position < 2_500 ? (int) position % 2 : 0;
                    }
                },
                100);
    }

    private static void walk(NdjsonLog log, Sources sources, int steps) {
        FlowLog flows = FlowLog.of(log, new ReadColumns(log, log.end()));
        Inference walking = new Inference(flows);
        Random random = new Random(5);
        long at = log.end() / 2;
        int found = 0;
        for (int step = 0; step < steps; step++) {
            int far = step % 5 == 0 ? 400 : 4;
            at = Math.clamp(at + random.nextInt(far) - far / 3, 0, log.end());
            InferredSagas walked = walking.at(at, Baseline.WHOLE, sources);
            InferredSagas anew = new Inference(flows).at(at, Baseline.WHOLE, sources);
            assertEquals(anew.size(), walked.size(), "at " + at);
            for (int saga = 0; saga < anew.size(); saga++) {
                assertEquals(anew.row(saga), walked.row(saga), "at " + at);
                if ((saga + step) % 11 == 0) {
                    assertEquals(anew.saga(saga), walked.saga(saga), "at " + at);
                }
            }
            assertEquals(anew.definition(), walked.definition(), "at " + at);
            found += anew.size();
        }
        assertTrue(found > 1_000, "too few to tell: " + found);
    }

    @Test
    void a_step_keeps_no_more_than_a_few_places_of_the_log() throws Exception {
        NdjsonLog log = new NdjsonLog(make(4_000, 11));
        Inference inference = inference(log, log.end());
        for (long at = 1; at <= log.end(); at += 40) {
            InferredSagas sagas = inference.at(at, Baseline.WHOLE);
            for (int saga = 0; saga < sagas.size(); saga++) {
                sagas.row(saga);
            }
        }
        assertTrue(inference.bytes() > 10_000, inference.bytes() + " bytes");
        assertTrue(inference.bytes() < 1_000 * log.end(), inference.bytes() + " bytes");
    }

    private static Inference inference(EventSource log, long end) {
        return new Inference(FlowLog.of(log, new ReadColumns(log, end)));
    }

    private void check(Path made, EventSource log, double outcomes, double pairs) throws Exception {
        InferredSagas sagas = inference(log, log.end()).at(log.end(), Baseline.WHOLE);
        JsonNode truth = new JsonMapper().readTree(Files.readString(made.resolveSibling("shop.truth.json")));
        Map<String, JsonNode> expected = new HashMap<>();
        truth.path("sagas")
                .forEach(saga -> expected.put(saga.path("correlationId").asString(), saga));
        Instant end = Instant.parse(truth.path("lastTime").asString());
        int right = 0;
        Set<List<String>> found = new HashSet<>();
        Set<List<String>> told = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (JsonNode saga : truth.path("sagas")) {
            saga.path("pairs")
                    .forEach(pair -> told.add(
                            List.of(pair.path(0).asString(), pair.path(1).asString())));
        }
        for (int i = 0; i < sagas.size(); i++) {
            Saga saga = sagas.saga(i);
            JsonNode of = expected.get(saga.row().id());
            assertTrue(of != null, "no saga: " + saga.row());
            if (isRight(saga, of, end, log)) {
                right++;
            } else {
                wrong.add(saga.row() + " " + of);
            }
            for (Compensation undo : saga.compensations()) {
                if (undo.by() > 0 && undo.undoes() > 0) {
                    found.add(List.of(
                            log.at(undo.undoes()).id(), log.at(undo.by()).id()));
                }
            }
        }
        assertTrue(
                right >= outcomes * expected.size(),
                right + " of " + expected.size() + " " + wrong.stream().limit(5).toList());
        int seen = found.size();
        found.retainAll(told);
        assertTrue(found.size() >= pairs * told.size(), found.size() + " of " + told.size());
        assertTrue(found.size() >= pairs * seen, found.size() + " of " + seen + " that were seen");
    }

    private static boolean isRight(Saga saga, JsonNode told, Instant end, EventSource log) {
        SagaStatus status = saga.row().status();
        boolean style = told.path("kind").asString().startsWith("orch")
                == saga.row().style().text().startsWith("orch");
        return style
                && switch (told.path("outcome").asString()) {
                    case "completed" -> status == SagaStatus.COMPLETED;
                    case "compensated" -> status == SagaStatus.COMPENSATED;
                    case "stuck" -> {
                        long last = log.at(saga.row().last()).time().seconds();
                        yield status == SagaStatus.STUCK || !status.ended() && end.getEpochSecond() - last < 8 * 86_400;
                    }
                    default -> !status.ended();
                };
    }

    private Path make(int events, int seed) throws Exception {
        return make(folder, events, seed);
    }

    /** A made log and what is true of it. */
    static Path make(Path folder, int events, int seed) throws Exception {
        String shared =
                System.getProperty("PLAYHEAD_SHARED", System.getenv().getOrDefault("PLAYHEAD_SHARED", "../shared"));
        Path script = Path.of(shared, "tools", "make_log.py");
        Assumptions.assumeTrue(Files.exists(script), "skipped: no " + script);
        List<String> command = List.of(
                "python3",
                script.toString(),
                "--events",
                "" + events,
                "--seed",
                "" + seed,
                "--out",
                folder.toString(),
                "--formats",
                "ndjson");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Assumptions.assumeTrue(exit == 0, "skipped: make_log.py failed");
        return folder.resolve("shop.ndjson");
    }
}
