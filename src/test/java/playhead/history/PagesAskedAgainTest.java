package playhead.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.Condition;
import playhead.expression.Missing;
import playhead.expression.Names;
import playhead.expression.Row;

/** A page that was asked for often, at many positions, is the one that a look at every row makes. */
class PagesAskedAgainTest {
    /** So often is a page asked for before it surely comes from known stays, plus some. */
    private static final int OFTEN = 20;

    private static final List<String> FIELDS = List.of(
            "a", "b", "n", "amount", "text", "a.b", "f[\"Währung\"]", "f[\"in\"]", "version", "lastPosition", "entity");
    private static final List<String> SORTS = List.of(
            "a",
            "b",
            "n",
            "amount",
            "text",
            "a.b",
            "version",
            "entity",
            "lastPosition",
            "lastType",
            "lastActor",
            "type",
            "c");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equals_a_look_at_every_row_of_a_random_log(long seed) {
        Random random = new Random(seed);
        TimeIndex index = log(seed, seed < 3).index();
        int withGaps = 0;
        for (int i = 0; i < 25; i++) {
            withGaps += check(index, random, condition(random, 0));
        }
        assertTrue(withGaps > 50, withGaps + " pages had gaps");
    }

    /** A random log; with long values, which stay in their events and are judged anew each time, or without. */
    private static TestLog log(long seed, boolean ofShortValues) {
        TestLog log = TestLog.random(seed, 1_500, 30);
        return ofShortValues
                ? new TestLog(log.lines.stream()
                        .map(line -> line.replace("long ünïcödé 😀 \\n ", ""))
                        .toList())
                : log;
    }

    @Test
    void nearly_all_conditions_over_short_values_need_no_second_look() {
        Random random = new Random(4);
        TimeIndex index = log(4, true).index();
        KnownStays known = new KnownStays(index, index.type("thing"));
        int found = 0;
        for (int i = 0; i < 40; i++) {
            StateQuery query = StateQuery.of("thing", 9)
                    .where(new Judging(condition(random, 1)))
                    .sortedBy(SORTS.get(i % SORTS.size()), true);
            for (int ask = 0; ask < OFTEN; ask++) {
                known.of(query, ids(index.type("thing"), index));
            }
            found += known.of(query, ids(index.type("thing"), index)) == null ? 0 : 1;
        }
        assertTrue(found > 35, found + " of 40");
    }

    private static IdOrder ids(TypeIndex type, TimeIndex index) {
        return type.ids(
                member -> index.schema().entity(type.type().member(member)).id());
    }

    @Test
    void equals_it_over_an_index_that_goes_on_after_a_merged_part() {
        Random random = new Random(5);
        TestLog whole = log(5, true);
        TestLog grown = new TestLog(whole.lines.subList(0, 1_200));
        IndexBuilder builder = grown.builder();
        builder.merged();
        whole.lines.subList(1_200, 1_500).forEach(grown::add);
        builder.catchUp();
        TimeIndex index = builder.snapshot();
        for (int i = 0; i < 15; i++) {
            check(index, random, condition(random, 0));
        }
    }

    @Test
    void equals_it_where_one_column_holds_every_kind_of_number_and_text() {
        Random random = new Random(8);
        TestLog log = new TestLog();
        String[] values = {
            "1",
            "1.0",
            "1.00",
            "100.10",
            "100.1",
            "99",
            "-5",
            "0.5",
            "9000000000000000000000",
            "\"100.10\"",
            "\"7\"",
            "null",
            "true",
            "1e5",
            "12345678901234567",
            "-12345678901234567",
            "[1]",
            "\"\"",
            "2.50",
            "3.75"
        };
        for (int i = 0; i < 1_500; i++) {
            String late = i > 1_000 ? ",\"late\":" + random.nextInt(5) : "";
            String effect = random.nextInt(30) == 0 ? "DELETE" : "MERGE";
            log.add("{\"stream\":\"sum-" + random.nextInt(40) + "\",\"type\":\"T\",\"id\":\"e" + i
                    + "\",\"time\":null,\"actor\":null,\"effect\":\"" + effect + "\",\"data\":{\"money\":"
                    + values[random.nextInt(values.length)] + ",\"price\":" + random.nextInt(900) + "."
                    + (10 + random.nextInt(90)) + ",\"cents\":" + (random.nextInt(900) - 450)
                    + late + "},\"metadata\":{}}");
        }
        TimeIndex index = log.index();
        List<String> conditions = List.of(
                "money > 1",
                "money == 100.1",
                "money != \"7\" && late > 2",
                "price >= 450.5",
                "cents < 0 || late == 1",
                "!(money == null)",
                "has(late)",
                "money == \"100.10\"",
                "late");
        List<String> sorts = List.of("money", "price", "cents", "late");
        for (String condition : conditions) {
            for (String sort : sorts) {
                checkSorted(index, random, condition, sort);
            }
        }
    }

    @Test
    void a_page_asked_for_often_comes_from_known_stays() {
        TestLog log = TestLog.random(3, 2_000, 30);
        TimeIndex index = log.index();
        TypeIndex type = index.type("thing");
        KnownStays known = new KnownStays(index, type);
        StateQuery query =
                StateQuery.of("thing", 7).where(new Judging("version > 2")).sortedBy("version", true);
        IdOrder ids = ids(type, index);
        assertEquals(null, known.of(query, ids));
        Stays stays = null;
        for (int i = 0; stays == null && i < OFTEN; i++) {
            stays = known.of(query.at(i), ids);
        }
        assertEquals(stays, known.of(query.where(new Judging("version > 2")).page(3, 4), ids));
        assertEquals(null, known.of(query.where(new Judging("version > 3")), ids));
        assertEquals(null, known.of(query.withDeleted(), ids));
        assertEquals(null, known.of(query.where(names -> row -> true), ids));
        assertEquals(stays, known.of(query, ids));
    }

    private static int check(TimeIndex index, Random random, String condition) {
        return checkSorted(
                index, random, condition, random.nextInt(4) == 0 ? null : SORTS.get(random.nextInt(SORTS.size())));
    }

    /** Answers how many pages had something that could not be judged. */
    private static int checkSorted(TimeIndex index, Random random, String condition, String sort) {
        StatePages again = new StatePages(index);
        String type = random.nextInt(4) == 0
                ? null
                : random.nextBoolean() ? "thing" : index.typeNames().getFirst();
        boolean descending = random.nextBoolean();
        boolean deleted = random.nextInt(3) == 0;
        int withGaps = 0;
        for (int i = 0; i < OFTEN + 8; i++) {
            long at = i == OFTEN ? 0 : i == OFTEN + 1 ? index.end() : random.nextLong(index.end() + 1);
            Judging before = condition == null ? null : new Judging(condition);
            Judging now = condition == null ? null : new Judging(condition);
            StateQuery query = new StateQuery(
                    type, at, null, sort, sort != null && descending, random.nextInt(8), random.nextInt(20), deleted);
            StatePage expected = new StatePages(index).page(query.where(before == null ? null : before::bind));
            StatePage actual = again.page(query.where(now));
            String which = condition + " by " + sort + (descending ? " descending" : "") + " at " + at;
            assertEquals(expected.total(), actual.total(), which);
            assertEquals(expected.rows(), actual.rows(), which);
            if (condition != null) {
                assertEquals(before.gaps(), now.gaps(), which);
                withGaps += now.gaps().isEmpty() ? 0 : 1;
            }
        }
        return withGaps;
    }

    /** A random condition, or null for none. */
    private static String condition(Random random, int depth) {
        if (depth == 0 && random.nextInt(10) == 0) {
            return null;
        }
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        return switch (random.nextInt(depth < 2 ? 11 : 8)) {
            case 0 -> field + " > " + random.nextInt(50);
            case 1 -> field + " == \"text " + random.nextInt(20) + "\"";
            case 2 -> field + " != \"text 1\"";
            case 3 -> "has(" + field + ")";
            case 4 -> field + " <= " + random.nextInt(100) + ".5";
            case 5 -> field + " == null";
            case 6 -> "lastType == \"T" + random.nextInt(6) + "\"";
            case 7 -> field + " == " + FIELDS.get(random.nextInt(5));
            case 8 -> "(" + condition(random, depth + 1) + " && " + condition(random, depth + 1) + ")";
            case 9 -> "(" + condition(random, depth + 1) + " || " + condition(random, depth + 1) + ")";
            default -> "!(" + condition(random, depth + 1) + ")";
        };
    }

    /** A compiled condition over states. */
    private static final class Judging implements StateCondition {
        private final String text;
        private final List<Missing> counted = new ArrayList<>();
        private final List<Missing.Gap> before = new ArrayList<>();

        Judging(String text) {
            this.text = text;
        }

        @Override
        public Object meaning() {
            return text;
        }

        @Override
        public Predicate<Row> bind(Names names) {
            Condition condition = condition(names);
            Missing missing = new Missing();
            counted.add(missing);
            return row -> condition != null && condition.test(row, missing);
        }

        @Override
        public Condition condition(Names names) {
            return new Compiler(names).condition(text) instanceof Compilation.Compiled<Condition>(Condition condition)
                    ? condition
                    : null;
        }

        @Override
        public void judged(List<Missing.Gap> gaps) {
            before.addAll(gaps);
        }

        List<Missing.Gap> gaps() {
            List<Missing.Gap> all = new ArrayList<>(before);
            counted.forEach(missing -> all.addAll(missing.gaps()));
            return all;
        }
    }
}
