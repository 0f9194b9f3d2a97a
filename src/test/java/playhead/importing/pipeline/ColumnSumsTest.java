package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import playhead.fold.ColumnNames;

class ColumnSumsTest {
    @Test
    void sums_are_exact_whatever_the_size_of_the_numbers() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            ColumnSum sum = new ColumnSum();
            BigDecimal expected = BigDecimal.ZERO;
            BigDecimal least = null;
            BigDecimal greatest = null;
            int n = 1 + random.nextInt(20);
            for (int i = 0; i < n; i++) {
                BigDecimal value = new BigDecimal(
                        new BigInteger(1 + random.nextInt(random.nextInt(4) == 0 ? 90 : 30), random),
                        random.nextInt(12));
                value = random.nextBoolean() ? value.negate() : value;
                String text = random.nextInt(5) == 0 ? value.toString() : value.toPlainString();
                byte[] json = text.getBytes(StandardCharsets.US_ASCII);
                sum.add(json, 0, json.length);
                expected = expected.add(value);
                least = least == null ? value : least.min(value);
                greatest = greatest == null ? value : greatest.max(value);
            }
            assertEquals(n, sum.count());
            assertEquals(0, expected.compareTo(sum.sum()), "seed " + seed);
            assertEquals(0, least.compareTo(sum.min()), "seed " + seed);
            assertEquals(0, greatest.compareTo(sum.max()), "seed " + seed);
        }
    }

    @Test
    void a_number_with_a_monstrous_exponent_costs_nothing() {
        ColumnSum sum = new ColumnSum();
        for (String text : List.of("1", "1e999999999", "1e-999999999", "0e999999999")) {
            byte[] json = text.getBytes(StandardCharsets.US_ASCII);
            sum.add(json, 0, json.length);
        }
        assertEquals(2, sum.count());
        assertEquals(0, BigDecimal.ONE.compareTo(sum.sum()));
    }

    @Test
    void keys_that_come_as_expected_or_not_give_the_same_sums() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            ColumnSums guessing = new ColumnSums(Set.of());
            ColumnSums looking = new ColumnSums(Set.of());
            for (int i = 0; i < 40; i++) {
                byte[] json = object(random, 0).getBytes(StandardCharsets.UTF_8);
                guessing.add("Said", json);
                looking.add("Said" + i, json);
            }
            assertEquals(
                    List.copyOf(looking.sums().keySet()),
                    List.copyOf(guessing.sums().keySet()),
                    "seed " + seed);
            guessing.sums().forEach((column, sum) -> {
                assertEquals(looking.sums().get(column).sum(), sum.sum(), column);
                assertEquals(looking.sums().get(column).count(), sum.count(), column);
            });
        }
    }

    /** Keys mostly in one order, some left out, some more, with values of any kind. */
    private static String object(Random random, int depth) {
        StringBuilder text = new StringBuilder("{");
        for (String key : List.of("a", "bb", "a b", "c\\n", "ä", "dd", "e", "ff", "g")) {
            if (random.nextInt(5) == 0) {
                continue;
            }
            text.append(text.length() > 1 ? "," : "").append('"').append(key);
            text.append(random.nextInt(12) == 0 ? "x" + random.nextInt(3) : "").append("\":");
            switch (random.nextInt(depth < 3 ? 6 : 5)) {
                case 0 -> text.append("null");
                case 1 -> text.append("\"7\"");
                case 2 -> text.append("[1,{\"a\":2}]");
                case 3, 4 -> text.append(random.nextInt(1_000) - 500);
                default -> text.append(object(random, depth + 1));
            }
        }
        return text.append('}').toString();
    }

    @Test
    void nested_columns_are_dotted_and_what_names_things_is_left_out() {
        ColumnSums sums = new ColumnSums(Set.of("a.debtor", "payer"));
        for (String json : List.of(
                "{\"a\":{\"b\":1,\"id\":7,\"debtor\":9},\"payer\":17,\"x.y\":2,\"orderId\":3,\"n\":null}",
                "{\"x.y\":5,\"a\":{\"b\":\"text\"},\"list\":[1,2],\"paid\":4}",
                "{\"a\":{\"b\":2}}")) {
            sums.add("Said", json.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(List.of("a.b", "\"x.y\"", "paid"), List.copyOf(sums.sums().keySet()));
        assertEquals("3", sums.sums().get("a.b").sum().toPlainString());
        assertEquals("7", sums.sums().get("\"x.y\"").sum().toPlainString());
    }

    @Test
    void names_of_things_are_known_by_their_last_word() {
        for (String name : List.of(
                "id",
                "orderId",
                "customerID",
                "part_no",
                "Account Number",
                "zip-code",
                "ref",
                "phone",
                "home_phone",
                "zip",
                "PLZ",
                "iban",
                "order_no",
                "Kundennummer",
                "sku")) {
            assertTrue(ColumnNames.isNaming(name), name);
        }
        for (String name : List.of("amount", "paid", "piano", "bid", "idle", "nodes", "")) {
            assertFalse(ColumnNames.isNaming(name), name);
        }
    }
}
