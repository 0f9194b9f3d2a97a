package playhead.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import playhead.event.FieldPath;
import playhead.event.Json;

/** Sums, comparisons and causes against answers worked out naively from states. */
class AnalysisTest {
    private static final FieldPath AMOUNT = FieldPath.of("amount");

    private final TestLog log = TestLog.random(31, 1_500, 25);
    private final TimeIndex index = log.index();

    @Test
    void totals_are_what_the_states_say() {
        Totals totals = new Totals(index);
        StatePages pages = new StatePages(index);
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            StateQuery query = StateQuery.of("thing", random.nextLong(index.end() + 1));
            List<BigDecimal> numbers = numbers(pages.page(query).rows(), AMOUNT);
            StateTotals answer = totals.of(query.page(3, 2));
            assertEquals(pages.page(query).total(), answer.rows());
            // "Währung" is a currency: each of its values has a total of its own.
            List<ColumnTotal> amounts = answer.of(AMOUNT);
            assertEquals(
                    numbers.size(),
                    amounts.stream().mapToLong(ColumnTotal::count).sum());
            assertEquals(
                    0,
                    sum(numbers)
                            .compareTo(
                                    sum(amounts.stream().map(ColumnTotal::sum).toList())));
            if (!numbers.isEmpty()) {
                assertEquals(
                        numbers.stream().min(BigDecimal::compareTo),
                        amounts.stream().map(ColumnTotal::min).min(BigDecimal::compareTo));
                assertEquals(
                        numbers.stream().max(BigDecimal::compareTo),
                        amounts.stream().map(ColumnTotal::max).max(BigDecimal::compareTo));
            }
        }
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void what_names_things_is_not_summed_and_currencies_are_kept_apart() {
        TestLog money = new TestLog();
        String[] currencies = {"EUR", "USD", "EUR", null};
        for (int i = 0; i < 4; i++) {
            money.add("{\"stream\":\"pay-" + i + "\",\"type\":\"T\",\"id\":\"e" + i
                    + "\",\"time\":null,\"actor\":null,\"data\":{\"amount\":" + (i + 0.5) + ",\"accountNo\":7"
                    + (currencies[i] == null ? "" : ",\"currency\":\"" + currencies[i] + "\"")
                    + ",\"fee\":{\"amount\":1,\"currency\":\"CHF\"}},\"metadata\":{}}");
        }
        TimeIndex paid = money.index();
        StateTotals totals = new Totals(paid).of(StateQuery.of("pay", 4));
        assertEquals(List.of(FieldPath.of("accountNo")), totals.names());
        List<String> sums = totals.of(AMOUNT).stream()
                .map(total -> total.currency() + " " + total.sum())
                .toList();
        assertEquals(List.of("\"EUR\" 3.0", "\"USD\" 1.5", "null 3.5"), sums);
        assertEquals(
                "\"CHF\"",
                totals.of(FieldPath.parse("fee.amount")).getFirst().currency().toString());
        FieldUses.Use use = new FieldUses(paid, "pay").all().getFirst();
        assertEquals(FieldPath.of("currency"), use.currency());
    }

    @Test
    void a_comparison_has_the_rows_of_the_diff() {
        Random random = new Random(8);
        for (int i = 0; i < 60; i++) {
            long from = random.nextLong(index.end() + 1);
            long to = random.nextBoolean() ? random.nextLong(index.end() + 1) : Math.min(index.end(), from + 4);
            Comparison comparison = Comparison.of(index, from, to);
            List<DiffRow> rows = new ArrayList<>();
            for (Comparison.OfType type : comparison.types()) {
                assertEquals(type.size(), type.added() + type.removed() + type.changed());
                List<DiffRow> all = comparison.rows(type.type(), 0, Integer.MAX_VALUE);
                assertEquals(
                        type.added(),
                        all.stream()
                                .filter(row -> row.change() == DiffRow.Change.ADDED)
                                .count());
                assertEquals(
                        all.subList(Math.min(1, all.size()), Math.min(3, all.size())),
                        comparison.rows(type.type(), 1, 3));
                rows.addAll(all);
            }
            assertEquals(new Diff(index).rows(from, to), rows);
        }
    }

    @Test
    void sums_over_time_split_by_another_field_are_the_groups_at_each_position() {
        FieldPath by = FieldPath.of("text");
        StateOverTime over = StateOverTime.of(index, "thing", by, AMOUNT, 17, 1_000);
        StateOverTime whole = StateOverTime.of(index, "thing", null, AMOUNT, 17, 1_000);
        for (int i = 0; i < over.positions().length; i++) {
            int at = i;
            List<StateRow> rows = new StatePages(index)
                    .page(StateQuery.of("thing", over.positions()[i]))
                    .rows();
            Map<String, BigDecimal> expected = new TreeMap<>();
            rows.stream()
                    .filter(row -> row.value(by) != null)
                    .forEach(row -> numbers(List.of(row), AMOUNT)
                            .forEach(number -> expected.merge(row.value(by).toString(), number, BigDecimal::add)));
            expected.values().removeIf(sum -> sum.signum() == 0);
            Map<String, BigDecimal> actual = new TreeMap<>();
            over.sums().forEach((value, sums) -> {
                if (sums[at].signum() != 0) {
                    actual.put(value.toString(), sums[at]);
                }
            });
            assertEquals(expected.keySet(), actual.keySet());
            expected.forEach((key, sum) -> assertEquals(0, sum.compareTo(actual.get(key)), key));
            assertEquals(rows.size(), whole.counts().get(StateOverTime.ALL)[i]);
            BigDecimal sum = numbers(rows, AMOUNT).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, sum.compareTo(whole.sums().get(StateOverTime.ALL)[i]));
        }
    }

    @Test
    void values_beyond_the_limit_are_one_and_nothing_is_lost() {
        FieldPath field = FieldPath.of("n");
        StateOverTime few = StateOverTime.of(index, "thing", field, 9, 2);
        StateOverTime all = StateOverTime.of(index, "thing", field, 9, 1_000);
        assertTrue(few.counts().size() <= 3 && few.counts().containsKey(null));
        for (int i = 0; i < few.positions().length; i++) {
            int at = i;
            assertEquals(
                    all.counts().values().stream()
                            .mapToInt(counts -> counts[at])
                            .sum(),
                    few.counts().values().stream()
                            .mapToInt(counts -> counts[at])
                            .sum());
        }
    }

    @Test
    void different_values_are_counted_in_each_group() {
        long different = new Group(index, true)
                .states("thing", List.of("text"), new Group.Measures(null, null), index.end(), null).stream()
                        .filter(group -> !group.keys()[0].toString().equals("null"))
                        .count();
        assertTrue(different > 3);
        GroupRow row = new Group(index)
                .states("thing", List.of("type"), new Group.Measures(null, "text"), index.end(), null)
                .getFirst();
        assertEquals(different, row.distinct());
    }

    @Test
    void events_grouped_from_the_index_alone_are_the_groups_of_the_events() {
        Map<String, Long> expected = new TreeMap<>();
        for (long at = 1; at <= 1_000; at++) {
            expected.merge(log.at(at).type() + " " + log.at(at).actor(), 1L, Long::sum);
        }
        Map<String, Long> actual = new TreeMap<>();
        new Group(index)
                .events(List.of("type", "actor"), new Group.Measures(null, null), 1_000, null)
                .forEach(row -> actual.put((row.keys()[0] + " " + row.keys()[1]).replace("\"", ""), row.count()));
        assertEquals(expected, actual);
    }

    @Test
    void causes_and_effects_are_followed_both_ways_and_circles_end() {
        TestLog chain = caused("a", null, "b", "a", "c", "b", "d", "b", "x", "lost");
        Causality around = Causes.of(chain, 5).around(2);
        assertEquals("b", around.causes().id());
        assertEquals(List.of("a"), ids(around.causes()));
        assertEquals(List.of("c", "d"), ids(around.effects()));
        CauseNode lost = Causes.of(chain, 5).around(5).causes().next().getFirst();
        assertEquals(0, lost.position());
        assertEquals("lost", lost.id());
        TestLog circle = caused("p", "q", "q", "p");
        CauseNode p = Causes.of(circle, 2).around(1).causes();
        assertEquals("q", p.next().getFirst().id());
        CauseNode again = p.next().getFirst().next().getFirst();
        assertTrue(again.again());
        assertEquals(List.of(), again.next());
    }

    @Test
    void a_cause_of_very_many_effects_shows_the_first_of_them_and_counts_the_others() {
        String[] pairs = new String[10_002];
        pairs[0] = "root";
        for (int i = 2; i < pairs.length; i += 2) {
            pairs[i] = "e" + i;
            pairs[i + 1] = "root";
        }
        CauseNode root = Causes.of(caused(pairs), pairs.length / 2).around(1).effects();
        assertEquals(Causes.WIDEST, root.next().size());
        assertEquals("e2", root.next().getFirst().id());
        assertEquals(5_000 - Causes.WIDEST, root.more());
    }

    @Test
    void a_long_chain_of_causes_ends_where_it_is_deep_enough() {
        String[] pairs = new String[400];
        for (int i = 0; i < pairs.length; i += 2) {
            pairs[i] = "e" + i;
            pairs[i + 1] = i == 0 ? null : "e" + (i - 2);
        }
        CauseNode node = Causes.of(caused(pairs), 200).around(200).causes();
        int depth = 0;
        while (!node.next().isEmpty()) {
            node = node.next().getFirst();
            depth++;
        }
        assertEquals(Causes.DEEPEST, depth);
        assertEquals(1, node.more());
        assertFalse(node.again());
    }

    private static List<String> ids(CauseNode node) {
        return node.next().stream().map(CauseNode::id).toList();
    }

    /** Pairs of an id and the id of its cause, or null. */
    private static TestLog caused(String... pairs) {
        TestLog log = new TestLog();
        for (int i = 0; i < pairs.length; i += 2) {
            String cause = pairs[i + 1] == null ? "" : ",\"causationId\":\"" + pairs[i + 1] + "\"";
            log.add("{\"stream\":\"s-1\",\"type\":\"T\",\"id\":\"" + pairs[i] + "\",\"time\":null,\"actor\":null"
                    + cause + ",\"data\":{},\"metadata\":{}}");
        }
        return log;
    }

    private static List<BigDecimal> numbers(List<StateRow> rows, FieldPath field) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (StateRow row : rows) {
            Json value = row.value(field);
            if (value != null && ValueOrder.group(value.bytes()[0]) == ValueOrder.NUMBER) {
                numbers.add(new BigDecimal(value.toString()));
            }
        }
        return numbers;
    }
}
