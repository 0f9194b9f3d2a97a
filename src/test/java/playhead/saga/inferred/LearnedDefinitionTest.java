package playhead.saga.inferred;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.EventSource;
import playhead.saga.Compensation;
import playhead.saga.FlowLog;
import playhead.saga.ReadColumns;
import playhead.saga.SagaList;
import playhead.saga.SagaStatus;
import playhead.saga.Sources;
import playhead.saga.define.SagaDefinitions;
import playhead.saga.define.SagaFile;
import playhead.saga.track.NdjsonLog;
import playhead.saga.track.Tracker;

/** A definition that was learned is one that can be declared, and says of the log what it was learned from. */
class LearnedDefinitionTest {
    @TempDir
    Path folder;

    @Test
    void sagas_of_a_made_log_stand_as_before_when_what_was_learned_is_declared() throws Exception {
        NdjsonLog log = new NdjsonLog(MadeLogsTest.make(folder, 12_000, 5));
        same(log, true);
    }

    @Test
    void also_when_its_names_say_nothing() throws Exception {
        Path made = MadeLogsTest.make(folder, 12_000, 6);
        same(new NdjsonLog(new ScrambledLog().of(made, true)), true);
    }

    @Test
    void ways_to_end_stand_in_the_same_order_in_every_process() throws Exception {
        NdjsonLog log = new NdjsonLog(MadeLogsTest.make(folder, 12_000, 5));
        FlowLog flows = FlowLog.of(log, new ReadColumns(log, log.end()));
        String yaml = new Inference(flows).at(log.end(), Baseline.WHOLE).definition();
        int most = 0;
        for (String part : yaml.split("\\n    ends:\\n")) {
            List<String> ways = part.lines()
                    .takeWhile(line -> line.startsWith("      "))
                    .map(line -> line.strip().split(":")[0])
                    .toList();
            List<String> sorted = new ArrayList<>(ways);
            sorted.sort(Comparator.comparing(this::ordinal));
            assertEquals(sorted, ways);
            most = Math.max(most, ways.size());
        }
        assertTrue(most > 1, yaml);
    }

    private int ordinal(String outcome) {
        return Stream.of(SagaStatus.values())
                .filter(status -> status.text().equals(outcome))
                .findFirst()
                .orElseThrow()
                .ordinal();
    }

    @Test
    void an_orchestrator_that_names_its_steps_is_written_with_messages() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 4; i++) {
            String run = "run-" + i;
            log.add(run, "TransferStarted").saying("{'step':'debit'}").add(run, "StepRequested");
            log.saying("{'step':'debit'}")
                    .add(run, "StepSucceeded")
                    .saying("{'step':'credit'}")
                    .add(run, "StepRequested");
            if (i == 2) {
                log.saying("{'step':'credit'}").add(run, "StepFailed").saying("{'step':'debit'}");
                log.add(run, "CompensationRequested").saying("{'step':'debit'}").add(run, "StepCompensated");
                log.add(run, "TransferFailed");
            } else {
                log.saying("{'step':'credit'}").add(run, "StepSucceeded").add(run, "TransferCompleted");
            }
        }
        same(log, true);
        String yaml = log.sagas().definition();
        assertTrue(yaml.contains("correlation: stream"), yaml);
        assertTrue(yaml.contains("by: data.step"), yaml);
    }

    @Test
    void names_that_yaml_would_misread_are_quoted() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 4; i++) {
            log.flow("f" + i).add("order-" + i, "order placed: \"web\"").add("stock-" + i, "true");
            log.add("card-" + i, "card #charged").add("order-" + i, "- done");
        }
        same(log, false);
    }

    @Test
    void nothing_is_learned_where_nothing_has_ended() {
        assertNull(new HandLog().flow("a").add("order-1", "OrderPlaced").sagas().definition());
    }

    private static void same(EventSource log, boolean undone) {
        FlowLog flows = FlowLog.of(log, new ReadColumns(log, log.end()));
        InferredSagas inferred = new Inference(flows).at(log.end(), Baseline.WHOLE);
        String yaml = inferred.definition();
        SagaFile.Reading read = SagaFile.read(yaml);
        assertEquals(List.of(), read.problems(), yaml);
        SagaList declared = Tracker.of(SagaDefinitions.NONE.with(read.sagas()), flows, Sources.ONE)
                .at(log.end());
        Map<String, String> expected = outcomes(inferred, log);
        assertTrue(!undone || expected.values().stream().anyMatch(one -> one.startsWith("compensated [[")), yaml);
        assertEquals(expected, outcomes(declared, log), yaml);
    }

    private static Map<String, String> outcomes(SagaList list, EventSource log) {
        Map<String, String> outcomes = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            List<List<String>> pairs = new ArrayList<>();
            for (Compensation one : list.saga(i).compensations()) {
                if (one.by() > 0 && one.undoes() > 0) {
                    pairs.add(
                            List.of(log.at(one.undoes()).id(), log.at(one.by()).id()));
                }
            }
            String status = list.row(i).status().ended() ? list.row(i).status().text() : "open";
            if (!status.equals("open")) {
                outcomes.put(list.row(i).id(), status + " " + pairs);
            }
        }
        return outcomes;
    }
}
