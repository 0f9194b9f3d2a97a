package playhead.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import playhead.command.CommandLog;
import playhead.command.CommandRecord;
import playhead.command.CommandWatch;
import playhead.event.Event;
import playhead.lab.bus.Fault;
import playhead.lab.rules.Money;
import playhead.lab.rules.Step;
import playhead.lab.scenario.OrderFulfilment;
import playhead.lab.scenario.Scenario;
import playhead.lab.scenario.Transfers;
import playhead.store.EventStore;
import playhead.store.InMemoryEventStore;
import playhead.ui.text.Words;

/** Runs of the Lab without a workspace. */
class LabRunTest {
    private static LabSettings settings(Scenario scenario, boolean orchestrated, String fail, Set<Fault> faults) {
        return new LabSettings(scenario.name(), orchestrated, fail, LabSettings.COUNT, 7, faults);
    }

    private static EventStore play(Scenario scenario, LabSettings settings) {
        EventStore store = new InMemoryEventStore();
        new Lab(store).run(settings, scenario, CommandWatch.NONE).run();
        return store;
    }

    private static List<Event> events(EventStore store) {
        List<Event> events = new ArrayList<>();
        store.scan(1, store.end(), (position, event) -> events.add(event));
        return events;
    }

    @Test
    void every_second_saga_fails_at_the_chosen_step_and_leaves_no_trace_in_money_stock_and_shipments() {
        for (Scenario scenario : List.of(new OrderFulfilment(), new Transfers())) {
            for (boolean orchestrated : List.of(true, false)) {
                for (Step step : scenario.plan().steps()) {
                    LabSettings settings = settings(scenario, orchestrated, step.name(), Set.of());
                    EventStore store = play(scenario, settings);
                    Ledger ledger = new Ledger(store, scenario);
                    ledger.balances(20, orchestrated, settings.line());
                    assertEquals(10, ledger.count("completed"), settings.line());
                    assertTrue(
                            events(store).stream()
                                    .anyMatch(event -> event.type().equals(step.refused())),
                            settings.line());
                }
                LabSettings none = settings(scenario, orchestrated, null, Set.of());
                assertEquals(20, new Ledger(play(scenario, none), scenario).count("completed"), none.line());
            }
        }
    }

    @Test
    void the_same_settings_make_the_same_events_and_another_seed_makes_others() {
        Scenario scenario = new OrderFulfilment();
        LabSettings settings = settings(scenario, true, "payment", EnumSet.allOf(Fault.class));
        List<String> first = records(play(scenario, settings));
        assertEquals(first, records(play(scenario, settings)));
        LabSettings other = new LabSettings(scenario.name(), true, "payment", 20, 8, settings.faults());
        assertNotEquals(first, records(play(scenario, other)));
    }

    private static List<String> records(EventStore store) {
        return events(store).stream().map(Event::toString).toList();
    }

    @Test
    void a_run_that_is_over_goes_on_with_nothing() {
        Scenario scenario = new Transfers();
        LabSettings settings = settings(scenario, false, "deposit", EnumSet.of(Fault.LOST, Fault.CRASH));
        EventStore store = play(scenario, settings);
        long end = store.end();
        int commands = new CommandLog(store).all().size();
        LabReport again =
                new Lab(store).run(settings, scenario, CommandWatch.NONE).run();
        assertEquals(end, store.end());
        assertEquals(commands, again.commands());
        assertEquals(20, again.completed() + again.compensated());
    }

    @Test
    void a_run_that_stops_anywhere_is_gone_on_with_from_the_log_alone() {
        Scenario scenario = new OrderFulfilment();
        for (boolean orchestrated : List.of(true, false)) {
            LabSettings settings = settings(scenario, orchestrated, "shipping", EnumSet.of(Fault.DUPLICATE));
            for (int stop = 0; stop < 120; stop += 7) {
                EventStore store = new InMemoryEventStore();
                for (int part = 0; part < 4; part++) {
                    LabRun run = new Lab(store).run(settings, scenario, CommandWatch.NONE);
                    for (int i = 0; i < stop && run.step(); i++) {
                        continue;
                    }
                }
                new Lab(store).run(settings, scenario, CommandWatch.NONE).run();
                new Ledger(store, scenario).balances(20, orchestrated, "stopped every " + stop);
            }
        }
    }

    @Test
    void of_two_transfers_that_race_for_one_version_the_loser_is_rejected_and_tried_again() {
        Scenario scenario = new Transfers(new Money(60_000));
        LabSettings settings = new LabSettings("transfers", true, null, 60, 3, EnumSet.of(Fault.RACE, Fault.REORDER));
        EventStore store = play(scenario, settings);
        List<CommandRecord> all = new CommandLog(store).all();
        List<CommandRecord> losers = all.stream()
                .filter(record -> !record.accepted() && record.reason().contains(" is at version "))
                .toList();
        assertTrue(
                losers.stream().anyMatch(record -> record.request().type().equals("WithdrawMoney")),
                "no two withdrawals raced");
        for (CommandRecord loser : losers) {
            assertTrue(
                    all.stream()
                            .anyMatch(record -> record.first() >= loser.first()
                                    && record.request().consumed() != null
                                    && record.request()
                                            .type()
                                            .equals(loser.request().type())
                                    && loser.request()
                                            .correlationId()
                                            .equals(record.request().correlationId())),
                    loser::toString);
        }
        Ledger ledger = new Ledger(store, scenario);
        ledger.balances(60, true, settings.line());
        assertTrue(ledger.count("cancelled") > 0, "nobody ran out of money");
        assertEquals(ledger.money()[0], ledger.money()[1]);
    }

    @Test
    void no_account_is_ever_overdrawn_beyond_its_limit() {
        Scenario scenario = new Transfers(new Money(60_000));
        LabSettings settings = new LabSettings("transfers", false, null, 80, 5, EnumSet.of(Fault.RACE, Fault.LATE));
        EventStore store = play(scenario, settings);
        BigDecimal least = new BigDecimal("-100.00");
        boolean overdrawn = false;
        for (Event event : events(store)) {
            if (event.stream().type().equals("account")) {
                String data = event.data().toString();
                String text = data.replaceAll(".*\"balance\":([-0-9.]+).*", "$1");
                if (!text.equals(data)) {
                    BigDecimal balance = new BigDecimal(text);
                    assertTrue(balance.compareTo(least) >= 0, data);
                    overdrawn |= balance.signum() < 0;
                }
            }
        }
        assertTrue(overdrawn, "no account came near its limit");
    }

    @Test
    void the_window_says_of_each_fault_what_the_command_line_says() {
        Words words = new Words(Locale.ENGLISH);
        for (Fault fault : Fault.values()) {
            assertEquals(fault.shows(), words.text("lab.fault." + fault.word()));
        }
    }

    @Test
    void the_clock_jumps_to_the_next_deadline() {
        Scenario scenario = new OrderFulfilment();
        LabSettings settings = settings(scenario, true, null, EnumSet.of(Fault.TIMEOUT));
        EventStore store = new InMemoryEventStore();
        LabRun run = new Lab(store).run(settings, scenario, CommandWatch.NONE);
        assertTrue(run.jumpToDeadline());
        assertEquals("StepTimedOut", store.at(store.end() - 1).type());
        int deadlines = 1;
        while (run.jumpToDeadline()) {
            deadlines++;
        }
        assertTrue(deadlines >= 3, deadlines + " deadlines");
        assertFalse(run.step());
        new Ledger(store, scenario).balances(20, true, settings.line());
    }

    @Test
    void every_event_says_who_did_it_in_which_case_and_what_caused_it() {
        Scenario scenario = new OrderFulfilment();
        List<Event> events = events(play(scenario, settings(scenario, false, "payment", Set.of())));
        Set<String> ids = new java.util.HashSet<>();
        for (Event event : events) {
            assertTrue(event.actor().startsWith("service:"), event::toString);
            assertTrue(ids.add(event.id()), event::toString);
            event.causationIds().forEach(cause -> assertTrue(ids.contains(cause), event::toString));
            boolean first = event.type().equals("OrderPlaced") || event.correlationId() == null;
            assertEquals(first ? 0 : 1, event.causationIds().size(), event::toString);
        }
        assertTrue(
                events.stream().filter(event -> event.correlationId() != null).count() >= 100);
    }
}
