package playhead.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.command.CommandLog;
import playhead.command.CommandRecord;
import playhead.command.CommandWatch;
import playhead.event.Event;
import playhead.lab.bus.Fault;
import playhead.lab.scenario.OrderFulfilment;
import playhead.lab.scenario.Scenario;
import playhead.lab.scenario.Transfers;
import playhead.store.EventStore;
import playhead.store.InMemoryEventStore;
import playhead.workspace.Answer;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Several runs in one log, one behind the other. */
class LabRunsTest {
    private final Scenario shop = new OrderFulfilment();
    private final Scenario bank = new Transfers();

    @TempDir
    Path folder;

    private static LabSettings settings(Scenario scenario, boolean orchestrated, String fail, int count, long seed) {
        return new LabSettings(scenario.name(), orchestrated, fail, count, seed, EnumSet.of(Fault.CRASH, Fault.LOST));
    }

    private static LabRun run(EventStore store, Scenario scenario, LabSettings settings) {
        return new Lab(store).run(settings, scenario, CommandWatch.NONE);
    }

    private static List<String> events(EventStore store) {
        List<String> events = new ArrayList<>();
        if (store.end() > 0) {
            store.scan(1, store.end(), (position, event) -> events.add(event.toString()));
        }
        return events;
    }

    @Test
    void further_runs_have_cases_and_streams_of_their_own_and_leave_no_trace_in_those_before() {
        EventStore store = new InMemoryEventStore();
        LabSettings first = settings(shop, true, "payment", 8, 7);
        run(store, shop, first).run();
        List<String> alone = events(store);
        LabReport second =
                run(store, shop, settings(shop, true, "stock", 20, 8)).run();
        LabReport third = run(store, shop, settings(shop, true, null, 12, 7)).run();
        assertEquals(alone, events(store).subList(0, alone.size()));
        assertEquals(20, second.sagas());
        assertEquals(10, second.compensated());
        assertEquals(12, third.completed());
        assertEquals(0, second.open() + third.open());
        new Ledger(store, shop).balances(8 + 20 + 12, true, "three runs");
        Set<String> ids = new HashSet<>();
        Event[] before = {null};
        store.scan(1, store.end(), (position, event) -> {
            assertTrue(ids.add(event.id()), event::toString);
            assertTrue(before[0] == null || event.time().compareTo(before[0].time()) >= 0, event::toString);
            before[0] = event;
            return true;
        });
        Set<String> commands = new HashSet<>();
        for (CommandRecord record : new CommandLog(store).all()) {
            assertTrue(commands.add(record.request().id()), record::toString);
        }
        assertEquals(3, new Lab(store).runs().size());
        assertEquals(
                Set.of("order-0001", "order-0008", "order-0009", "order-0028", "order-0029", "order-0040"),
                new HashSet<>(new Ledger(store, shop)
                        .outcomes().keySet().stream()
                                .filter(id -> List.of("0001", "0008", "0009", "0028", "0029", "0040", "0041")
                                        .contains(id.substring(6)))
                                .toList()));
    }

    @Test
    void shop_and_bank_in_both_styles_follow_each_other_in_one_log() {
        EventStore store = new InMemoryEventStore();
        int[] cases = {0};
        for (boolean orchestrated : List.of(true, false)) {
            for (Scenario scenario : List.of(shop, bank)) {
                String last = scenario.plan().steps().getLast().name();
                LabReport report = run(store, scenario, settings(scenario, orchestrated, last, 10, 3))
                        .run();
                assertEquals(10, report.sagas(), report::toString);
                assertEquals(5, report.completed(), report::toString);
                assertEquals(5, report.compensated(), report::toString);
                cases[0] += report.sagas();
            }
        }
        assertEquals(40, cases[0]);
    }

    @Test
    void a_later_run_that_stops_anywhere_is_gone_on_with_and_one_that_is_over_brings_nothing() {
        for (int stop = 1; stop < 160; stop += 13) {
            EventStore store = new InMemoryEventStore();
            LabSettings first = settings(shop, true, "payment", 6, 7);
            LabReport told = run(store, shop, first).run();
            LabSettings second = settings(shop, true, "shipping", 6, 9);
            for (int part = 0; part < 3; part++) {
                LabRun run = run(store, shop, second);
                for (int i = 0; i < stop && run.step(); i++) {
                    continue;
                }
            }
            run(store, shop, second).run();
            new Ledger(store, shop).balances(12, true, "stopped every " + stop);
            long end = store.end();
            LabReport again = run(store, shop, first).run();
            assertEquals(told.completed(), again.completed());
            assertEquals(told.events(), again.events());
            assertEquals(told.commands(), again.commands());
            assertEquals(6, run(store, shop, second).run().sagas());
            assertEquals(end, store.end());
        }
    }

    @Test
    void a_workspace_takes_another_run_only_when_the_one_before_is_over() throws Exception {
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "tester", folder.resolve("state"));
        LabSettings first = new LabSettings("order-fulfilment", true, null, 3, 1, Set.of());
        LabSettings second = new LabSettings("transfers", false, null, 3, 1, Set.of());
        Path root = folder.resolve("lab.playhead");
        try (Workspace workspace = given(workspaces.openOrCreate(root))) {
            LabRun run = given(workspace.changes().then(changes -> changes.play(first)));
            for (int i = 0; i < 30; i++) {
                assertTrue(run.step());
            }
            long end = workspace.end();
            Answer<LabRun> early = workspace.changes().then(changes -> changes.play(second));
            assertTrue(
                    early instanceof Answer.Refused<LabRun>(String why, boolean usage) && why.contains("is not over"),
                    early::toString);
            assertEquals(end, workspace.end());
            assertEquals(
                    1,
                    workspace.commands().stream()
                            .filter(record -> record.request().type().equals("StartLab"))
                            .count());
        }
        assertEquals(3, given(workspaces.lab(root, first)).completed());
        LabReport bank = given(workspaces.lab(root, second));
        assertEquals(3, bank.completed());
        LabReport again = given(workspaces.lab(root, second));
        assertEquals(bank.events(), again.events());
        assertFalse(bank.events() == given(workspaces.lab(root, first)).events());
    }

    private static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T>(T value, var warnings)) {
            return value;
        }
        throw new AssertionError(answer.toString());
    }
}
