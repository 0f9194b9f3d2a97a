package playhead.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.expression.Aggregate;
import playhead.expression.Row;

/** The questions against answers worked out naively from states, one position at a time. */
class QuestionsTest {
    private final TestLog log = TestLog.random(21, 1_500, 25);
    private final TimeIndex index = log.index();

    @Test
    void history_leads_from_nothing_to_every_state_and_blame_names_the_last_word() {
        for (int entity = 0; entity < 8; entity++) {
            EntityHistory history = new EntityHistory(index, entity);
            Map<FieldPath, Json> state = new HashMap<>();
            int version = 0;
            for (HistoryRow row : history.rows(index.end())) {
                assertEquals(++version, row.version());
                assertEquals(log.at(row.position()).type(), row.type());
                assertEquals(log.at(row.position()).actor(), row.actor());
                for (FieldChange change : row.changes()) {
                    assertEquals(state.get(change.field()), change.old());
                    state.put(change.field(), change.now());
                }
                StateRow there = index.row(entity, row.position());
                assertEquals(row.version(), there.version());
                for (int i = 0; i < there.values().length; i++) {
                    assertEquals(there.values()[i], state.get(there.columns().get(i)));
                }
            }
            assertEquals(index.version(entity, index.end()), version);
            for (BlameRow blame : history.blame(index.end())) {
                assertEquals(index.row(entity, index.end()).value(blame.field()), blame.value());
                String key = blame.field().parts().getFirst();
                assertTrue(
                        log.at(blame.position()).data().toString().contains(playhead.event.JsonText.quoted(key) + ":"),
                        blame.toString());
            }
        }
    }

    @Test
    void bisect_over_an_entity_and_a_type_finds_every_flip() {
        RowFilter largeAmount = names -> {
            int slot = names.slot("amount");
            return row -> (row.kind(slot) == Row.Kind.LONG || row.kind(slot) == Row.Kind.DECIMAL)
                    && row.decimal(slot).signum() > 0;
        };
        int entity = 0;
        while (new Bisect(index).overEntity(entity, largeAmount).flips().size() < 2) {
            entity++;
        }
        List<Long> expected = new ArrayList<>();
        List<Long> expectedForType = new ArrayList<>();
        boolean held = false;
        boolean typeHeld = false;
        FieldPath amount = FieldPath.of("amount");
        StatePages pages = new StatePages(index);
        for (long at = 1; at <= index.end(); at++) {
            boolean holds = positive(index.row(entity, at).value(amount));
            boolean any = false;
            for (StateRow row : pages.page(
                            StateQuery.of(index.schema().entity(entity).type(), at))
                    .rows()) {
                any |= positive(row.value(amount));
            }
            if (holds != held) {
                expected.add(at);
                held = holds;
            }
            if (any != typeHeld) {
                expectedForType.add(at);
                typeHeld = any;
            }
        }
        Bisection one = new Bisect(index).overEntity(entity, largeAmount);
        assertEquals(expected, one.flips().stream().map(Flip::position).toList());
        assertEquals(index.row(entity, expected.getFirst() - 1), one.before());
        assertEquals(index.row(entity, expected.getFirst()), one.after());
        Bisection type =
                new Bisect(index).overType(index.schema().entity(entity).type(), largeAmount);
        assertEquals(expectedForType, type.flips().stream().map(Flip::position).toList());
        assertNull(new Bisect(index).overEntity(entity, names -> row -> false).first());
    }

    @Test
    void bisect_tells_how_far_it_is_and_stops_when_it_shall() {
        RowFilter never = names -> row -> false;
        int entity = index.touched(1)[0];
        String type = index.schema().entity(entity).type();
        List<Long> told = new ArrayList<>();
        WalkWatch goOn = (done, total, found) -> told.add(total);
        assertEquals(List.of(), new Bisect(index, goOn).overType(type, never).flips());
        assertEquals(List.of(index.end()), told);
        WalkWatch stop = (done, total, found) -> false;
        assertNull(new Bisect(index, stop).overType(type, never));
        assertNull(new Bisect(index, stop).overEntity(entity, never));
    }

    private static boolean positive(Json value) {
        return value != null
                && ValueOrder.group(value.bytes()[0]) == ValueOrder.NUMBER
                && new BigDecimal(value.toString()).signum() > 0;
    }

    @Test
    void bisect_by_aggregates_finds_where_a_sum_passes_a_limit() {
        RowFilter sum = names -> {
            int slot = names.aggregateSlot(new Aggregate(Aggregate.Function.SUM, "amount"));
            int most = names.aggregateSlot(new Aggregate(Aggregate.Function.MAX, "amount"));
            int count = names.aggregateSlot(new Aggregate(Aggregate.Function.COUNT, ""));
            return row -> row.decimal(slot).signum() > 0
                    && row.decimal(count).intValue() > 3
                    && row.kind(most) != Row.Kind.ABSENT
                    && row.decimal(most).signum() > 0;
        };
        List<Long> expected = new ArrayList<>();
        boolean held = false;
        for (long at = 1; at <= index.end(); at++) {
            List<GroupRow> groups =
                    new Group(index).states("thing", List.of("type"), new Group.Measures("amount", null), at, null);
            boolean holds = !groups.isEmpty()
                    && groups.getFirst().sum().signum() > 0
                    && groups.getFirst().count() > 3
                    && groups.getFirst().max().signum() > 0;
            if (holds != held) {
                expected.add(at);
                held = holds;
            }
        }
        assertTrue(expected.size() > 2);
        assertEquals(
                expected,
                new Bisect(index)
                        .overType("thing", sum).flips().stream()
                                .map(Flip::position)
                                .toList());
    }

    @Test
    void groups_have_exact_sums() {
        for (long at : new long[] {1, 400, index.end()}) {
            Map<String, BigDecimal> sums = new TreeMap<>();
            Map<String, Long> counts = new TreeMap<>();
            for (StateRow row :
                    new StatePages(index).page(StateQuery.of(null, at)).rows()) {
                String key = row.ref().type() + " " + plain(row.fieldsJson(), "in");
                Json amount = row.value(FieldPath.of("amount"));
                boolean number = amount != null && ValueOrder.group(amount.bytes()[0]) == ValueOrder.NUMBER;
                counts.merge(key, 1L, Long::sum);
                sums.merge(key, number ? new BigDecimal(amount.toString()) : BigDecimal.ZERO, BigDecimal::add);
            }
            Map<String, Long> actualCounts = new TreeMap<>();
            for (GroupRow row : new Group(index)
                    .states(null, List.of("type", "in"), new Group.Measures("amount", null), at, null)) {
                String type = row.keys()[0].toString().replace("\"", "");
                actualCounts.put(type + " " + key(row), row.count());
                assertEquals(0, sums.get(type + " " + key(row)).compareTo(row.sum()));
            }
            assertEquals(counts, actualCounts);
        }
        List<GroupRow> events =
                new Group(index).events(List.of("type"), new Group.Measures(null, null), index.end(), null);
        assertEquals(index.end(), events.stream().mapToLong(GroupRow::count).sum());
    }

    private static String key(GroupRow row) {
        return plain(row.keys()[1] == null ? Json.EMPTY : Json.canonical("{\"in\":" + row.keys()[1] + "}"), "in");
    }

    /** Equal numbers are one group; absent is not null. */
    private static String plain(Json fields, String field) {
        Map<?, ?> map = StateOracle.JSON.readValue(fields.toString(), Map.class);
        Object value = map.get(field);
        return !map.containsKey(field)
                ? "absent"
                : value instanceof Number
                        ? new BigDecimal(value.toString()).stripTrailingZeros().toString()
                        : String.valueOf(value);
    }

    @Test
    void a_sorted_and_filtered_page_is_the_same_as_sorting_everything() {
        Random random = new Random(9);
        StatePages pages = new StatePages(index);
        for (int i = 0; i < 60; i++) {
            long at = random.nextLong(index.end() + 1);
            String field = List.of("a", "text", "amount", "n", "a.b", "version", "entity")
                    .get(random.nextInt(7));
            boolean descending = random.nextBoolean();
            String type = random.nextBoolean() ? "thing" : null;
            List<StateRow> all =
                    new ArrayList<>(pages.page(StateQuery.of(type, at)).rows());
            all.sort((a, b) -> SortKey.compareRows(a, b, FieldPath.parse(field), field, descending));
            int offset = random.nextInt(10);
            int limit = 1 + random.nextInt(12);
            StatePage page = pages.page(
                    StateQuery.of(type, at).sortedBy(field, descending).page(offset, limit));
            assertEquals(all.size(), page.total());
            assertEquals(
                    all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size())),
                    page.rows(),
                    field);
        }
        StatePage deleted = pages.page(StateQuery.of(null, index.end()).withDeleted());
        assertEquals(index.schema().entityCount(), deleted.total());
    }

    @Test
    void states_over_time_are_the_groups_at_each_position() {
        StateOverTime over = StateOverTime.of(index, "thing", FieldPath.of("n"), 13, 1_000);
        for (int i = 0; i < over.positions().length; i++) {
            Map<String, Integer> expected = new TreeMap<>();
            for (StateRow row : new StatePages(index)
                    .page(StateQuery.of("thing", over.positions()[i]))
                    .rows()) {
                if (row.value(FieldPath.of("n")) != null) {
                    expected.merge(row.value(FieldPath.of("n")).toString(), 1, Integer::sum);
                }
            }
            Map<String, Integer> actual = new TreeMap<>();
            int at = i;
            over.counts().forEach((value, counts) -> {
                if (counts[at] > 0) {
                    actual.put(value.toString(), counts[at]);
                }
            });
            assertEquals(expected, actual);
        }
        assertEquals(index.end(), over.positions()[over.positions().length - 1]);
    }

    @Test
    void a_time_is_the_greatest_position_not_after_it() {
        TimeAxis axis = new TimeAxis(index, false);
        for (long second = 1_700_000_000L - 2; second < 1_700_000_000L + 2_000; second += 37) {
            long position = 0;
            for (long at = 1; at <= log.end(); at++) {
                if (log.at(at).time() != null && log.at(at).time().seconds() <= second) {
                    position = at;
                }
            }
            long later = 0;
            for (long at = 1; at <= position; at++) {
                later += log.at(at).time() != null && log.at(at).time().seconds() > second ? 1 : 0;
            }
            assertEquals(new TimeAxis.Found(position, later), axis.position(second, 0));
        }
    }
}
