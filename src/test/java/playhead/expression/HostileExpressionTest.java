package playhead.expression;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import playhead.samples.CpuTime;

class HostileExpressionTest {
    private final Rows row = new Rows("huge", "long", "s", "list")
            .on("{\"huge\":1e999999999,\"long\":1e99999999999999," + "\"s\":\"" + "a".repeat(5_000) + "\",\"list\":["
                    + "1,".repeat(2_999) + "1]}");

    @Test
    void deep_nesting_is_refused() {
        assertTrue(row.refusal("(".repeat(3_000) + "1" + ")".repeat(3_000) + " == 1")
                .contains("nested deeper than 64"));
        assertTrue(
                row.refusal("[".repeat(100) + "1" + "]".repeat(100) + " == 1").contains("nested deeper"));
        assertTrue(
                row.refusal("1" + " + 1".repeat(2_000) + " == 1").contains("nested deeper"),
                row.refusal("1" + " + 1".repeat(2_000) + " == 1"));
        assertTrue(row.refusal("s" + ".a".repeat(4_000) + " == 1").startsWith("line 1"));
        assertTrue(row.refusal("!".repeat(4_000) + "true").length() < 200);
        assertTrue(row.refusal("-".repeat(4_000) + "1 == 1").length() < 200);
        assertTrue(row.refusal("1 == 1 ? ".repeat(1_000)).length() < 200);
    }

    @Test
    void long_texts_and_many_nodes_are_refused() {
        assertTrue(row.refusal("s == '" + "x".repeat(10_000) + "'").contains("longer than 10,000"));
        assertTrue(row.refusal("[" + "1,".repeat(4_990) + "1] == s").startsWith("line 1"));
        assertTrue(row.refusal("s in [" + "'a',".repeat(1_000) + "'b']").equals("none"));
    }

    @Test
    void a_wide_condition_is_no_deep_one() {
        assertEquals("none", row.refusal("s == 'a'" + " || s == 'b'".repeat(700)));
    }

    @Test
    void huge_numbers_stay_small() throws Throwable {
        CpuTime.assertUnder(ofSeconds(5), () -> {
            assertTrue(row.test("huge > 5 && huge != 0 && -5 < huge"));
            assertFalse(row.test("long > 5"));
            assertEquals("!a number has more than 1,000 digits or an exponent beyond ±1,000", row.rule("huge + 1"));
            assertEquals("!a number has more than 1,000 digits or an exponent beyond ±1,000", row.rule("int(huge)"));
            assertEquals("!`long` is a number with too large an exponent", row.rule("long + 1"));
            assertTrue(row.rule("1e999999999 + 1").startsWith("refused"));
            assertTrue(row.rule("double('1e999999999')").startsWith("refused"));
            String squared = "1.000001";
            for (int i = 0; i < 12; i++) {
                squared = "(" + squared + ")*1e300";
            }
            assertTrue(row.rule(squared).startsWith("!a number has more"), row.rule(squared));
            assertEquals("1E+1000", row.rule("1e500 * 1e500"));
        });
    }

    @Test
    void regular_expressions_take_linear_time() throws Throwable {
        CpuTime.assertUnder(ofSeconds(5), () -> {
            assertFalse(row.test("s.matches('(.*a){12}b$')"));
            assertFalse(row.test("s.matches('(a+)+b$')"));
        });
        assertTrue(row.refusal("s.matches('((a{1000}){1000}){1000}')").contains("repeats more than"));
        assertTrue(row.refusal("s.matches('(a')").contains("the pattern cannot be read"));
        assertTrue(row.refusal("s.matches('(a)\\\\1')").contains("the pattern cannot be read"));
        assertTrue(row.refusal("s.matches(s)").contains("written as a text"));
    }

    @Test
    void long_loops_end() throws Throwable {
        CpuTime.assertUnder(ofSeconds(10), () -> {
            assertEquals(
                    "!loops take more than 100,000 steps",
                    row.rule("list.all(a, list.all(b, list.all(c, a + b + c > 0)))"));
            assertEquals("!loops take more than 100,000 steps", row.rule("list.all(a, !list.exists(b, a + b > 9))"));
            Missing missing = new Missing();
            assertFalse(row.test("list.all(a, list.all(b, a + b > 0))", missing));
            assertEquals(
                    "[1 row failed: loops take more than 100,000 steps]",
                    missing.gaps().toString());
            assertTrue(row.rule("list.map(a, s + s)").startsWith("!texts of more than"));
            assertTrue(row.rule("list.map(a, s)").length() > 10_000_000);
            assertTrue(row.rule("list.map(a, [s, s])").startsWith("!the result is larger"));
            assertTrue(row.rule("list.map(a, list[0])").length() < 10_000);
        });
    }

    @Test
    void odd_texts_are_refused_without_a_trace() {
        for (String odd : new String[] {
            "\u0000",
            "'",
            "a.b.",
            "f[",
            "f[]",
            "f[1]",
            "f",
            "has()",
            "has(1)",
            "x.y(",
            "\ud800",
            "{1:2}[1] == 2",
            "b'a' == b'b'",
            "Message{a: 1} == 1",
            "list.map(1, 2) == []",
            "list.exists(x)",
            "true ? 1",
            "sum()",
            "1 < 2 < 3",
            "timestamp('x') > 1",
            "'a' < 1",
            "null > 1",
            "s.getHours('Nowhere') == 1",
            "1u == 1u && s.foo()",
            "99999999999999999999 == 1",
            "0x10 == 16 && x"
        }) {
            String refusal = row.refusal(odd);
            assertTrue(refusal.startsWith("line ") || refusal.equals("none"), odd + ": " + refusal);
            assertFalse(refusal.contains("Exception") || refusal.contains("\n"), odd + ": " + refusal);
        }
    }
}
