package playhead.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import playhead.branch.Branch;
import playhead.command.Basis;
import playhead.command.CommandWatch;
import playhead.command.Outcome;
import playhead.command.Redecided;
import playhead.event.Event;
import playhead.lab.bus.Fault;
import playhead.lab.rules.Facts;
import playhead.lab.rules.Rule;
import playhead.lab.rules.RuleValues;
import playhead.lab.scenario.OrderFulfilment;
import playhead.lab.scenario.Scenario;
import playhead.lab.scenario.Transfers;
import playhead.store.EventStore;
import playhead.store.InMemoryEventStore;

/** Decisions of the Lab, made again by other rules. */
class LabDecisionsTest {
    private final EventStore store = new InMemoryEventStore();

    private LabDecisions play(Scenario scenario, LabSettings settings) {
        new Lab(store).run(settings, scenario, CommandWatch.NONE).run();
        return new Lab(store).decisions(List.of(scenario), store.end());
    }

    private static List<Redecided> all(LabDecisions made, RuleValues values, Basis basis) {
        List<Redecided> all = new ArrayList<>();
        made.again(values, basis, all::add);
        return all;
    }

    private static RuleValues values(LabDecisions made, String name, String value) {
        Rule rule = made.rules().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertNull(rule.problem(value));
        return RuleValues.STANDARD.with(rule, value);
    }

    @Test
    void the_same_rules_decide_the_same_whatever_went_wrong() {
        for (Scenario scenario : List.of(new OrderFulfilment(), new Transfers())) {
            for (boolean orchestrated : List.of(true, false)) {
                EventStore fresh = new InMemoryEventStore();
                LabSettings settings = new LabSettings(
                        scenario.name(),
                        orchestrated,
                        scenario.plan().steps().get(1).name(),
                        12,
                        3,
                        EnumSet.allOf(Fault.class));
                new Lab(fresh).run(settings, scenario, CommandWatch.NONE).run();
                LabDecisions made = new Lab(fresh).decisions(List.of(scenario), fresh.end());
                for (Basis basis : Basis.values()) {
                    List<Redecided> all = all(made, RuleValues.STANDARD, basis);
                    assertTrue(all.size() > 60, settings.line());
                    assertTrue(
                            all.stream().noneMatch(one -> one.flips() || !one.sameData()),
                            settings.line() + " " + basis);
                }
            }
        }
    }

    @Test
    void with_another_overdraft_limit_just_the_payments_flip_that_it_covers() {
        Scenario scenario = new OrderFulfilment();
        LabDecisions made =
                play(scenario, new LabSettings(scenario.name(), true, "payment", 20, 7, EnumSet.noneOf(Fault.class)));
        List<String> expected = new ArrayList<>();
        Map<String, Long> balances = new HashMap<>();
        store.scan(1, store.end(), (position, event) -> {
            Facts data = Facts.of(event.data());
            if (data.has("balance")) {
                balances.put(event.stream().id(), data.money("balance").cents());
            }
            if (event.type().equals("PaymentDeclined")
                    && balances.get(event.stream().id()) - data.money("total").cents() >= -10_000) {
                expected.add(data.text("order"));
            }
            return true;
        });
        assertFalse(expected.isEmpty());
        List<Redecided> flips = all(made, values(made, "overdraftLimit", "100"), Basis.RECORDED).stream()
                .filter(Redecided::flips)
                .toList();
        assertEquals(
                expected,
                flips.stream()
                        .map(flip -> flip.recorded().request().correlationId())
                        .toList());
        flips.forEach(flip -> {
            assertEquals(Outcome.DECLINED, flip.before().outcome());
            assertNotNull(flip.before().reason());
            assertEquals(Outcome.ACCEPTED, flip.after().outcome());
            assertEquals(
                    List.of("PaymentTaken"),
                    flip.now().stream().map(Event::type).toList());
        });
    }

    @Test
    void consequences_are_followed_through_the_saga_only_when_asked_for() {
        Scenario scenario = new OrderFulfilment();
        LabDecisions made =
                play(scenario, new LabSettings(scenario.name(), false, null, 6, 7, EnumSet.noneOf(Fault.class)));
        RuleValues none = values(made, "overdraftLimit", "0");
        assertEquals(
                0,
                all(made, none, Basis.FOLLOWED).stream()
                        .filter(Redecided::flips)
                        .count());
        RuleValues empty = values(made, "safetyStock", "1000");
        List<Redecided> alone = all(made, empty, Basis.RECORDED).stream()
                .filter(Redecided::flips)
                .toList();
        assertEquals(List.of(6L, 0L), List.of(count(alone, Outcome.DECLINED), count(alone, Outcome.NOT_GIVEN)));
        List<Redecided> followed = all(made, empty, Basis.FOLLOWED).stream()
                .filter(Redecided::flips)
                .toList();
        assertEquals(6, count(followed, Outcome.DECLINED));
        // Payment, shipping and the end of each order were asked for by what no longer happens.
        assertEquals(18, count(followed, Outcome.NOT_GIVEN));
    }

    @Test
    void what_follows_for_ever_is_bounded_and_said_to_be() {
        Scenario scenario = new OrderFulfilment();
        LabDecisions made =
                play(scenario, new LabSettings(scenario.name(), true, "payment", 4, 7, EnumSet.noneOf(Fault.class)));
        Map<String, Long> last = new HashMap<>();
        store.scan(1, store.end(), (position, event) -> {
            boolean completed = "completed".equals(Facts.of(event.data()).text("outcome"));
            last.merge(event.type(), completed ? 0 : position, Math::max);
            return true;
        });
        // The orchestrator does not know that it is over, and what is compensated is not compensated twice: it asks for
        // ever.
        Rerun endless = made.rerun(Branch.at(store.end()).skip(last.get("SagaEnded")), RuleValues.STANDARD);
        assertTrue(endless.bounded());
        assertEquals(LabDecisions.MOST_FOLLOWED, endless.followed());
        Rerun ends = made.rerun(Branch.at(store.end()).skip(last.get("StockReleased")), RuleValues.STANDARD);
        assertFalse(ends.bounded());
        assertTrue(ends.followed() > 0);
        Rerun again = made.rerun(Branch.at(store.end()).skip(last.get("StockReleased")), RuleValues.STANDARD);
        assertEquals(ends.course(), again.course());
    }

    private static long count(List<Redecided> flips, Outcome outcome) {
        return flips.stream().filter(flip -> flip.after().outcome() == outcome).count();
    }

    @Test
    void all_runs_of_a_log_are_decided_again_or_the_one_that_is_chosen() {
        Scenario shop = new OrderFulfilment();
        Scenario bank = new Transfers();
        List<Scenario> scenarios = List.of(shop, bank, shop);
        List<LabSettings> settings = List.of(
                new LabSettings(shop.name(), true, "payment", 8, 7, EnumSet.of(Fault.DUPLICATE)),
                new LabSettings(bank.name(), false, "withdraw", 6, 7, EnumSet.noneOf(Fault.class)),
                new LabSettings(shop.name(), false, "payment", 6, 8, EnumSet.noneOf(Fault.class)));
        List<Integer> alone = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            EventStore fresh = new InMemoryEventStore();
            new Lab(fresh)
                    .run(settings.get(i), scenarios.get(i), CommandWatch.NONE)
                    .run();
            LabDecisions made = new Lab(fresh).decisions(List.of(scenarios.get(i)), fresh.end());
            alone.add(flips(made, "overdraftLimit", "100").size());
            new Lab(store)
                    .run(settings.get(i), scenarios.get(i), CommandWatch.NONE)
                    .run();
        }
        LabDecisions made = new Lab(store).decisions(scenarios, store.end());
        assertEquals(
                settings, made.runs().stream().map(LabDecisions.Run::settings).toList());
        List<Redecided> flips = flips(made, "overdraftLimit", "100");
        assertTrue(alone.stream().allMatch(count -> count > 0), alone::toString);
        for (int run = 1; run <= 3; run++) {
            int number = run;
            assertEquals(alone.get(run - 1), (int)
                    flips.stream().filter(flip -> flip.run() == number).count());
            assertEquals(
                    flips.stream().filter(flip -> flip.run() == number).toList(),
                    flips(made.only(run), "overdraftLimit", "100"));
        }
        // Only the shop's runs have a rule for the shelf, and only the first one has an orchestrator.
        assertEquals(Set.of(1, 3), runs(flips(made, "safetyStock", "1000")));
        assertEquals(List.of("transferLimit", "overdraftLimit"), names(made.only(2)));
        assertEquals(
                List.of("safetyStock", "overdraftLimit", "largestParcel", "transferLimit", "requests"), names(made));
        for (Basis basis : Basis.values()) {
            assertTrue(all(made, RuleValues.STANDARD, basis).stream().noneMatch(one -> one.flips() || !one.sameData()));
        }
    }

    private static List<Redecided> flips(LabDecisions made, String rule, String value) {
        return all(made, values(made, rule, value), Basis.RECORDED).stream()
                .filter(Redecided::flips)
                .toList();
    }

    private static Set<Integer> runs(List<Redecided> flips) {
        return flips.stream().map(Redecided::run).collect(Collectors.toSet());
    }

    private static List<String> names(LabDecisions made) {
        return made.rules().stream().map(Rule::name).toList();
    }

    @Test
    void a_value_that_a_rule_cannot_have_says_what_it_can() {
        Scenario scenario = new Transfers();
        LabDecisions made =
                play(scenario, new LabSettings(scenario.name(), true, null, 1, 1, EnumSet.noneOf(Fault.class)));
        assertEquals(3, made.rules().size());
        for (Rule rule : made.rules()) {
            assertNotNull(rule.problem("-1"), rule.name());
            assertNotNull(rule.problem("1e400"), rule.name());
            assertNotNull(rule.problem("x"), rule.name());
            assertNotNull(rule.problem("1.005"), rule.name());
            assertNull(rule.problem(rule.most().toPlainString()), rule.name());
            assertEquals(
                    RuleValues.STANDARD, RuleValues.STANDARD.with(rule, "7").with(rule, rule.standard()));
        }
    }
}
