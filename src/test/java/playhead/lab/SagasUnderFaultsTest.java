package playhead.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import playhead.command.CommandWatch;
import playhead.lab.bus.Fault;
import playhead.lab.rules.Money;
import playhead.lab.rules.Step;
import playhead.lab.scenario.OrderFulfilment;
import playhead.lab.scenario.Scenario;
import playhead.lab.scenario.Transfers;
import playhead.readmodel.service.MemoryServiceRows;
import playhead.readmodel.service.ServiceRows;
import playhead.readmodel.service.ServiceShelf;
import playhead.store.EventStore;
import playhead.store.InMemoryEventStore;

/** Sagas of both styles under everything that can go wrong: each is completed or compensated, never half. */
class SagasUnderFaultsTest {
    private static final int CASES = 10;

    @Test
    void every_saga_is_completed_or_compensated_for_50_seeds() {
        rounds(50);
    }

    @Test
    @Tag("long")
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void every_saga_is_completed_or_compensated_for_1000_seeds() {
        rounds(1_000);
    }

    private static void rounds(int seeds) {
        TreeMap<String, Long> seen = new TreeMap<>();
        for (long seed = 1; seed <= seeds; seed++) {
            for (Scenario scenario : new Scenario[] {new OrderFulfilment(), new Transfers(new Money(70_000))}) {
                for (boolean orchestrated : new boolean[] {true, false}) {
                    LabReport report = play(scenario, orchestrated, seed);
                    seen.merge("completed", (long) report.completed(), Long::sum);
                    seen.merge("compensated", (long) report.compensated(), Long::sum);
                    seen.merge("crashes", report.crashes(), Long::sum);
                    seen.merge("duplicates", report.duplicates(), Long::sum);
                    seen.merge("commands", report.commands(), Long::sum);
                }
            }
        }
        System.out.println(seeds + " seeds: " + seen);
        seen.values().forEach(count -> assertTrue(count >= seeds, seen::toString));
    }

    private static LabReport play(Scenario scenario, boolean orchestrated, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        Arrays.stream(Fault.values())
                .filter(fault -> fault != Fault.COMPENSATION && random.nextInt(100) < 60)
                .forEach(faults::add);
        int failing = random.nextInt(scenario.plan().steps().size() + 1);
        String fail = failing == scenario.plan().steps().size()
                ? null
                : scenario.plan().steps().get(failing).name();
        LabSettings settings = new LabSettings(scenario.name(), orchestrated, fail, CASES, seed, faults);
        String name = settings.line();
        EventStore store = new InMemoryEventStore();
        Services services = new Services(scenario, orchestrated);
        ServiceProjections shown = new ServiceProjections(store, shelf(), ServiceProjections.Watch.NONE);
        LabReport report = new Lab(store)
                .run(settings, scenario, services, CommandWatch.NONE, shown)
                .run();
        assertEquals(0, report.open(), name);
        Ledger ledger = new Ledger(store, scenario);
        ledger.balances(CASES, orchestrated, name);
        assertEquals(ledger.count("completed"), report.completed(), name);
        services.all()
                .values()
                .forEach(service -> assertEquals(service.folded(store, 1, store.end()), service.states(), name));
        ServiceProjections anew = new ServiceProjections(store, shelf(), ServiceProjections.Watch.NONE);
        for (String service : services.all().keySet()) {
            assertEquals(0, shown.lag(service), name);
            assertEquals(anew.rows(service), shown.rows(service), name);
        }
        return report;
    }

    private static ServiceShelf shelf() {
        Map<String, ServiceRows> all = new HashMap<>();
        return service -> all.computeIfAbsent(service, name -> new MemoryServiceRows());
    }

    @Test
    void failed_compensations_end_a_saga_as_failed_and_leave_only_what_could_not_be_undone() {
        for (long seed = 1; seed <= 20; seed++) {
            for (boolean orchestrated : new boolean[] {true, false}) {
                Scenario scenario = new OrderFulfilment();
                Set<Fault> faults = EnumSet.allOf(Fault.class);
                LabSettings settings = new LabSettings("order-fulfilment", orchestrated, "shipping", 12, seed, faults);
                EventStore store = new InMemoryEventStore();
                LabReport report = new Lab(store)
                        .run(settings, scenario, CommandWatch.NONE)
                        .run();
                assertEquals(0, report.open(), settings.line());
                assertTrue(report.failed() > 0, settings.line());
                Ledger ledger = new Ledger(store, scenario);
                ledger.outcomes().forEach((id, outcome) -> {
                    for (Step step : scenario.plan().steps()) {
                        boolean left = outcome.equals("completed")
                                || outcome.equals("failed") && step.name().equals("stock");
                        assertEquals(left, ledger.has(id, step.name()), settings.line() + id + step.name());
                    }
                });
            }
        }
    }
}
