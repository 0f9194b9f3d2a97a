package playhead.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private final Rows row = new Rows(
                    "amount",
                    "status",
                    "flag",
                    "nothing",
                    "items",
                    "address.city",
                    "home",
                    "time",
                    "case:concept:name",
                    "Währung",
                    "Alter Wert",
                    "\"a.b\"",
                    "in",
                    "gone")
            .on("""
                {"amount":100.10,"status":"open","flag":true,"nothing":null,\
                "items":[{"price":5},{"price":20,"name":"b"}],"address.city":"Ulm","home":{"city":{"zip":"89073"}},\
                "time":"2025-03-01T10:00:00.5+01:00","case:concept:name":"A1","Währung":"EUR","Alter Wert":7,\
                "\\"a.b\\"":1,"in":3}\
                """);

    @Test
    void numbers_are_compared_by_value_whatever_their_form() {
        assertTrue(row.test("amount == 100.1"));
        assertTrue(row.test("amount == 100.100 && 100.10 <= amount && amount != 100"));
        assertTrue(row.test("amount > 100 && amount < 101 && 100 < amount"));
        assertTrue(row.test("1 == 1.0 && 0.1 + 0.2 == 0.3 && 9007199254740993 != 9007199254740992.0"));
        assertTrue(row.test("12345678901234567890.12 == 12345678901234567890.120"));
        assertFalse(row.test("12345678901234567890.12 == 12345678901234567890.13"));
        assertTrue(row.test("- 1.5 == 0 - 1.5 && -2 < -1"));
    }

    @Test
    void names_of_every_kind_are_found() {
        assertTrue(row.test("f[\"case:concept:name\"] == \"A1\" && f[\"Währung\"] == 'EUR' && f[\"Alter Wert\"] == 7"));
        assertTrue(row.test("f[\"a.b\"] == 1 && f['in'] == 3 && f.amount > 1"));
        assertTrue(row.test("address.city == \"Ulm\" && f[\"address.city\"] == 'Ulm' && f.address.city == 'Ulm'"));
        assertTrue(row.test("home.city.zip == \"89073\" && home[\"city\"].zip.startsWith('89')"));
        assertTrue(row.test("items[1].name == \"b\" && items[0].price + items[1].price == 25"));
        assertEquals(
                Map.of(5, "address.city", 1, "status"),
                row.condition("address.city == status || f.status == ''")
                        .usage()
                        .slots());
    }

    @Test
    void what_is_missing_makes_a_comparison_false_and_is_counted_once_a_row() {
        Missing missing = new Missing();
        assertFalse(row.test("gone > 5", missing));
        assertTrue(row.test("gone > 5 || !(gone < 5)", missing));
        assertFalse(row.test("nothing == \"x\" || nothing != \"x\"", missing));
        assertFalse(row.test("status > 5", missing));
        assertFalse(row.test("size(gone) > 0 || gone.startsWith(\"a\") || gone in [1] || gone", missing));
        assertEquals(
                "[3 rows lacked `gone`, 1 row had null in `nothing`, 1 row had another type in `status`]",
                missing.gaps().toString());
        assertEquals(3, missing.rows("gone"));
    }

    @Test
    void null_is_found_only_when_asked_for_and_absent_is_not_null() {
        assertTrue(row.test("nothing == null && status != null && !(status == null)"));
        assertFalse(row.test("gone == null || gone != null"));
        assertTrue(row.test("has(f.nothing) && has(nothing) && !has(gone) && has(address.city) && !has(f[\"gone\"])"));
        assertTrue(row.test("has(home.city.zip) && !has(home.city.street) && !has(home.x.y)"));
    }

    @Test
    void times_are_compared_as_instants() {
        assertTrue(row.test("time > timestamp(\"2025-03-01T09:00:00Z\") && time > \"2025-03-01T09:00:00.499Z\""));
        assertTrue(row.test("time == \"2025-03-01T09:00:00.5Z\" && time >= '2025-03-01' && '2026-01-01' > time"));
        assertTrue(row.test("time - timestamp('2025-03-01') == duration('9h0.5s') && time.getHours() == 9"));
        assertTrue(row.test("time.getHours('Europe/Berlin') == 10 && time.getDayOfWeek() == 6"));
        assertEquals(
                "line 1, column 6: \"soon\" is no ISO time such as 2025-01-31T08:00:00Z", row.refusal("time > 'soon'"));
    }

    @Test
    void lists_are_walked() {
        assertTrue(row.test("items.exists(i, i.price > 10) && !items.all(i, i.price > 10)"));
        assertTrue(row.test("items.exists_one(i, has(i.name)) && size(items.filter(i, i.price < 10)) == 1"));
        assertTrue(row.test("items.map(i, i.price * 2) == [10, 40] && items.map(i, i.price > 9, i.name) == ['b']"));
        assertTrue(row.test("status in ['open', 'new'] && !(status in []) && 'city' in home"));
        assertTrue(row.test("home.all(k, k == 'city')"));
    }

    @Test
    void functions_work_on_texts_and_numbers() {
        assertTrue(row.test("status.startsWith('op') && status.endsWith('en') && status.contains('pe')"));
        assertTrue(row.test("status.matches('^o.*n$') && matches(status, 'pe') && status.upperAscii() == 'OPEN'"));
        assertTrue(row.test("size(status) == 4 && status.size() == 4 && status + '!' == 'open!'"));
        assertTrue(row.test(
                "int(amount) == 100 && int('12') == 12 && double('1.5') == 1.5 && string(amount) == '100.10'"));
        assertTrue(row.test("min(amount, 5) == 5 && max(1, 2.5) == 2.5 && abs(0 - 3) == 3 && max(['a', 'b']) == 'b'"));
        assertTrue(row.test("flag ? amount > 100 : false"));
    }

    @Test
    void equalities_that_must_hold_are_exposed() {
        assertEquals(
                List.of("status=\"open\"", "amount=100"),
                row
                        .condition("status == 'open' && (flag || amount == 1) && 100.0 == amount && !(status == 'x')")
                        .usage()
                        .equalities()
                        .stream()
                        .map(e -> e.name() + "=" + e.constant())
                        .toList());
    }

    @Test
    void refusals_say_where_and_why() {
        assertEquals("line 1, column 1: there is no name `amuont` here; near: amount", row.refusal("amuont > 5"));
        assertEquals(
                "line 2, column 3: there is no name `Status` here; near: status",
                row.refusal("flag &&\n  Status == 'x'"));
        assertEquals(
                "line 1, column 3: + takes two numbers or two texts; string(x) makes a text of a number",
                row.refusal("1 + 'b' == ''"));
        assertEquals("line 1, column 9: the expression ends too early", row.refusal("amount >"));
        assertEquals("line 1, column 10: not expected here: '*'", row.refusal("amount + * 1 == 1"));
        assertEquals("line 1, column 1: the expression is empty", row.refusal(" "));
        assertEquals("line 1, column 1: true or false is needed here, not a number", row.refusal("1"));
        assertEquals(
                "line 1, column 19: there is no function `startWith`; near: startsWith",
                row.refusal("f.status.startWith('a')"));
        assertEquals(
                "line 1, column 4: sum() is for conditions over a type of entities", row.refusal("sum(amount) > 1"));
    }
}
