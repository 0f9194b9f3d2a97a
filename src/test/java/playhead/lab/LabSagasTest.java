package playhead.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import playhead.command.CommandWatch;
import playhead.lab.bus.Fault;
import playhead.lab.rules.Facts;
import playhead.lab.rules.Step;
import playhead.lab.saga.PlanDefinition;
import playhead.lab.scenario.OrderFulfilment;
import playhead.lab.scenario.Scenario;
import playhead.lab.scenario.Transfers;
import playhead.saga.FlowLog;
import playhead.saga.ReadColumns;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.Sources;
import playhead.saga.StepStatus;
import playhead.saga.define.SagaDefinitions;
import playhead.saga.define.SagaFile;
import playhead.saga.track.Tracker;
import playhead.store.EventStore;
import playhead.store.InMemoryEventStore;

/** Sagas that the Lab really played, followed by the log alone, against what its engines report. */
class LabSagasTest {
    private static final int CASES = 8;

    @Test
    void every_saga_stands_as_the_engines_report_under_each_fault_and_all_together() {
        List<Set<Fault>> faults = new ArrayList<>(List.of(Set.of(), EnumSet.allOf(Fault.class)));
        EnumSet.allOf(Fault.class).forEach(fault -> faults.add(Set.of(fault)));
        Map<SagaStatus, Integer> seen = new HashMap<>();
        long seed = 11;
        for (Scenario scenario : List.of(new OrderFulfilment(), new Transfers())) {
            List<String> failing = new ArrayList<>(
                    scenario.plan().steps().stream().map(Step::name).toList());
            failing.add(null);
            for (boolean orchestrated : new boolean[] {true, false}) {
                for (Set<Fault> some : faults) {
                    String fail = failing.get((int) (seed % failing.size()));
                    check(scenario, new LabSettings(scenario.name(), orchestrated, fail, CASES, seed++, some), seen);
                }
            }
        }
        assertTrue(seen.size() == 3, seen.toString());
    }

    private static void check(Scenario scenario, LabSettings settings, Map<SagaStatus, Integer> seen) {
        EventStore store = new InMemoryEventStore();
        LabReport report =
                new Lab(store).run(settings, scenario, CommandWatch.NONE).run();
        SagaList list = list(scenario, settings, store);
        String name = settings.line();
        assertEquals(report.sagas(), list.size(), name);
        Map<SagaStatus, Integer> by = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            Saga saga = list.saga(i);
            by.merge(saga.row().status(), 1, Integer::sum);
            steps(scenario, store, saga, name);
        }
        by.forEach((status, count) -> seen.merge(status, count, Integer::sum));
        assertEquals(report.completed(), by.getOrDefault(SagaStatus.COMPLETED, 0), name + by);
        assertEquals(report.compensated(), by.getOrDefault(SagaStatus.COMPENSATED, 0), name + by);
        assertEquals(report.failed(), by.getOrDefault(SagaStatus.FAILED, 0), name + by);
    }

    /** What the services wrote about a case: done, undone, refused, or not undone after all. */
    private static void steps(Scenario scenario, EventStore store, Saga saga, String name) {
        String noun = scenario.plan().words().noun();
        String id = saga.row().id();
        Set<List<Long>> pairs = new HashSet<>();
        for (Step step : scenario.plan().steps()) {
            long[] done = new long[4];
            store.scan(1, store.end(), (position, event) -> {
                Facts facts =
                        event.data().toString().contains("\"" + noun + "\"") ? Facts.of(event.data()) : Facts.NONE;
                if (id.equals(facts.text(noun))) {
                    String type = event.type();
                    int at = type.equals(step.done())
                            ? 0
                            : type.equals(step.undone()) && !facts.has("reason")
                                    ? 1
                                    : type.equals(step.refused()) ? 2 : type.equals(step.undoFailed()) ? 3 : -1;
                    if (at >= 0) {
                        done[at] = position;
                    }
                }
                return true;
            });
            if (done[1] > 0) {
                pairs.add(List.of(done[0], done[1]));
            }
            StepStatus status = saga.steps().stream()
                    .filter(shown -> shown.name().equals(step.name()))
                    .map(SagaStep::status)
                    .findFirst()
                    .orElseThrow();
            String shown = name + id + step.name() + saga;
            if (done[3] > 0) {
                assertEquals(StepStatus.FAILED, status, shown);
            } else if (done[1] > 0) {
                assertEquals(StepStatus.COMPENSATED, status, shown);
            } else if (done[0] > 0) {
                assertEquals(StepStatus.SUCCEEDED, status, shown);
            } else if (done[2] > 0) {
                assertTrue(status == StepStatus.FAILED || status == StepStatus.COMPENSATED, shown);
            } else {
                assertTrue(status != StepStatus.SUCCEEDED && status != StepStatus.PENDING, shown);
            }
        }
        Set<List<Long>> found = new HashSet<>();
        saga.compensations().stream()
                .filter(undo -> undo.by() > 0)
                .forEach(undo -> found.add(List.of(undo.undoes(), undo.by())));
        assertEquals(pairs, found, name + id + saga.compensations());
    }

    private static SagaList list(Scenario scenario, LabSettings settings, EventStore store) {
        SagaFile.Reading read = SagaFile.read(new PlanDefinition(scenario.plan(), settings.orchestrated()).yaml());
        assertEquals(List.of(), read.problems());
        FlowLog log = FlowLog.of(store, new ReadColumns(store, store.end()));
        return Tracker.of(SagaDefinitions.NONE.with(read.sagas()), log, Sources.ONE)
                .at(store.end());
    }
}
