package playhead.fold.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.samples.CpuTime;

class RuleProjectionTest {
    static final String ACCOUNT = """
        projections:
          - entity: account
            columns: { owner: text, balance: { type: decimal, initial: 0 }, deposits: { type: integer, initial: 0 } }
            on:
              AccountOpened:  { owner: data.owner }
              MoneyDeposited: { balance: balance + data.amount, deposits: deposits + 1 }
              Transferred:
                from: { balance: balance - data.amount }      # by the role of the reference
                to:   { balance: balance + data.amount }
              AccountClosed:  delete
        """;

    @Test
    void accounts_follow_deposits_and_transfers_by_role() {
        TinyFold fold = new TinyFold(ACCOUNT);
        fold.fold("AccountOpened", "account/a", "{\"owner\":\"Ann\"}");
        fold.fold("AccountOpened", "account/b", "{\"owner\":\"Bob\"}");
        fold.fold("MoneyDeposited", "account/a", "{\"amount\":0.1}");
        fold.fold("MoneyDeposited", "account/a", "{\"amount\":0.20}");
        fold.fold("Transferred", "transfer/t", "{\"amount\":0.25}", "from:account/a", "to:account/b");
        assertEquals("{balance=0.05, deposits=2, owner=\"Ann\"}", fold.state("account/a"));
        assertEquals("{balance=0.25, deposits=0, owner=\"Bob\"}", fold.state("account/b"));
        fold.fold("AccountClosed", "account/b", "{}");
        assertEquals("none", fold.state("account/b"));
        fold.fold("MoneyDeposited", "account/b", "{\"amount\":7}");
        assertEquals("{balance=7, deposits=1}", fold.state("account/b"));
        assertEquals(List.of("other t"), fold.touched);
        assertEquals(List.of(), fold.failures);
    }

    @Test
    void a_transfer_to_oneself_leaves_the_balance() {
        TinyFold fold = new TinyFold(ACCOUNT);
        fold.fold("MoneyDeposited", "account/a", "{\"amount\":10}");
        fold.fold("Transferred", "transfer/t", "{\"amount\":4}", "from:account/a", "to:account/a");
        assertEquals("{balance=10, deposits=1}", fold.state("account/a"));
    }

    @Test
    void a_failing_rule_stops_its_entity_and_no_other() {
        TinyFold fold = new TinyFold(ACCOUNT);
        fold.fold("MoneyDeposited", "account/a", "{\"amount\":10}");
        fold.fold("MoneyDeposited", "account/b", "{\"amount\":10}");
        fold.fold("MoneyDeposited", "account/a", "{\"amount\":\"x\"}");
        fold.fold("Transferred", "transfer/t", "{\"amount\":4}", "from:account/a", "to:account/b");
        fold.fold("MoneyDeposited", "account/b", "{}");
        assertEquals("{balance=10, deposits=1}", fold.state("account/a"));
        assertEquals("{balance=14, deposits=1}", fold.state("account/b"));
        assertEquals(
                List.of(
                        "a at 3: rule account: MoneyDeposited: balance: `data.amount` is text, beside a number at +",
                        "b at 5: rule account: MoneyDeposited: balance: `data.amount` is absent"),
                fold.failures);
    }

    @Test
    void values_of_another_type_than_the_column_are_failures() {
        TinyFold fold = new TinyFold("""
            projections:
              - entity: x
                columns: { t: text, i: integer, d: decimal, b: boolean, w: time, j: json }
                on:
                  T: { t: data.v }
                  I: { i: data.v }
                  D: { d: data.v }
                  B: { b: data.v }
                  W: { w: data.v }
                  J: { j: data.v }
            """);
        String[] good = {
            "T \"a\"", "I 5", "I 5.0", "D 100.10", "B false", "W \"2025-01-31T08:00:00Z\"", "J [1]", "I null"
        };
        String[] bad = {"T 5", "I 5.5", "I 1e999999999", "D \"5\"", "B 0", "W \"soon\""};
        for (String one : good) {
            fold.fold(one.substring(0, 1), "x/1", "{\"v\":" + one.substring(2) + "}");
        }
        assertEquals(List.of(), fold.failures);
        assertEquals("{b=false, d=100.10, i=null, j=[1], t=\"a\", w=\"2025-01-31T08:00:00Z\"}", fold.state("x/1"));
        for (int i = 0; i < bad.length; i++) {
            fold.fold(bad[i].substring(0, 1), "x/bad" + i, "{\"v\":" + bad[i].substring(2) + "}");
        }
        assertEquals(bad.length, fold.failures.size(), fold.failures.toString());
        assertEquals("bad0 at 9: rule x: T: t: 5 is not of type text", fold.failures.getFirst());
    }

    @Test
    void right_hand_sides_see_the_state_before_the_event() {
        TinyFold fold = new TinyFold("""
            projections:
              - entity: x
                columns: { a: { type: integer, initial: 1 }, b: { type: integer, initial: 2 }, c: text }
                on:
                  Swapped: { a: b, b: a }
                  Named: { c: "has(c) ? c + '!' : data.name" }
            """);
        fold.fold("Unnamed", "x/1", "{\"a\":99}");
        assertEquals("{a=1, b=2}", fold.state("x/1"));
        fold.fold("Swapped", "x/1", "{}");
        fold.fold("Named", "x/1", "{\"name\":\"n\"}");
        fold.fold("Named", "x/1", "{}");
        assertEquals("{a=2, b=1, c=\"n!\"}", fold.state("x/1"));
    }

    @Test
    void forms_without_code_keep_count_and_sum() {
        TinyFold fold = new TinyFold("""
            projections:
              - entity: x
                columns: { by: text, at: time, where: text, times: integer, total: decimal, pos: integer }
                on:
                  Moved:
                    by: { keep: actor }
                    at: { keep: time }
                    where: { keep: data.where }
                    times: { count: true }
                    total: { sum: data.amount }
                    pos: event.position
            """);
        fold.fold("Moved", "x/1", "{\"where\":\"here\",\"amount\":1.5}");
        fold.fold("Moved", "x/1", "{\"amount\":2.5}");
        assertEquals(
                "{at=\"1970-01-01T00:00:00Z\", by=\"ann\", pos=2, times=2, total=4, where=\"here\"}",
                fold.state("x/1"));
    }

    @Test
    void objects_become_nested_fields_and_replace_what_stood_there() {
        TinyFold fold = new TinyFold("""
            projections:
              - entity: x
                on: { Moved: { address: data.address } }
            """);
        fold.fold("Moved", "x/1", "{\"address\":{\"city\":\"Ulm\",\"geo\":{\"lat\":1}}}");
        assertEquals("{address.city=\"Ulm\", address.geo.lat=1}", fold.state("x/1"));
        fold.fold("Moved", "x/1", "{\"address\":{\"city\":\"Bonn\"}}");
        assertEquals("{address.city=\"Bonn\"}", fold.state("x/1"));
        fold.fold("Moved", "x/1", "{\"address\":null}");
        assertEquals("{address=null}", fold.state("x/1"));
    }

    @Test
    void a_later_definition_of_an_entity_replaces_the_earlier() {
        Definitions both = Definitions.NONE.with(file(ACCOUNT)).with(file("""
            projections:
              - { entity: account, columns: { n: integer }, on: {} }
              - { entity: order, columns: { n: integer }, on: {} }
            """));
        assertEquals(
                List.of("account", "order"),
                both.projections().stream().map(ProjectionDefinition::entity).toList());
        assertEquals(1, both.projection("account").columns().size());
    }

    @Test
    void two_rules_an_event_stay_within_a_second_and_a_half_a_million() {
        TinyFold fold = new TinyFold(ACCOUNT);
        playhead.event.Event[] events = new playhead.event.Event[1_000];
        for (int i = 0; i < events.length; i++) {
            events[i] = TinyFold.event("MoneyDeposited", "account/a" + i, "{\"customer\":\"c\",\"amount\":" + i + "}");
        }
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 12; round++) {
            long start = CpuTime.nanos();
            for (int i = 0; i < 50_000; i++) {
                fold.fold(events[i % events.length]);
            }
            best = Math.min(best, (CpuTime.nanos() - start) / 50_000.0);
        }
        System.out.println(
                "rules: " + Math.round(best) + " ns an event with two expressions, maps of the test included");
        assertTrue(best < 15_000, best + " ns");
    }

    private static ProjectionFile file(String yaml) {
        return ((ProjectionFile.Accepted) ProjectionFile.read(yaml)).file();
    }
}
