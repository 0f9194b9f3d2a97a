package playhead.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ClosuresTest {
    @Test
    void closures_agree_with_a_walk_over_the_tree() throws Exception {
        agreeWithWalk(1_000, 1);
    }

    @Test
    @Tag("long")
    void closures_agree_with_a_walk_over_the_tree_long() throws Exception {
        agreeWithWalk(20_000, 2);
    }

    @Test
    void closures_agree_with_the_runtime_of_cel() throws Exception {
        agreeWithCel(300, 3);
    }

    @Test
    @Tag("long")
    void closures_agree_with_the_runtime_of_cel_long() throws Exception {
        agreeWithCel(10_000, 4);
    }

    private static void agreeWithWalk(int expressions, long seed) throws Exception {
        Generator generator = new Generator(seed, false);
        Rows rows = new Rows(Generator.NAMES);
        int compiled = 0;
        int values = 0;
        for (int i = 0; i < expressions; i++) {
            String text = i % 3 == 0 ? generator.number(4) : i % 3 == 1 ? generator.text(3) : generator.truth(4);
            boolean truth = i % 3 == 2;
            if (!(new Compiler(rows).rule(text) instanceof Compilation.Compiled<Rule>)) {
                continue;
            }
            compiled++;
            Syntax syntax = CelSyntax.parse(text);
            for (int j = 0; j < 5; j++) {
                String row = generator.row();
                rows.on(row);
                String expected = walked(syntax, row);
                values += expected.startsWith("!") ? 0 : 1;
                assertSame(expected, rows.rule(text), text + " on " + row);
                if (truth) {
                    assertEquals(
                            new NaiveInterpreter(Generator.variables(row), true).test(syntax),
                            rows.test(text),
                            "as a condition: " + text + " on " + row);
                }
            }
        }
        assertTrue(compiled > expressions / 2, compiled + " compiled");
        assertTrue(values > expressions / 2, values + " values");
    }

    private static String walked(Syntax syntax, String row) {
        try {
            Object value = new NaiveInterpreter(Generator.variables(row), false).eval(syntax);
            return value == NaiveInterpreter.NULL
                    ? "null"
                    : value instanceof String s ? '"' + s + '"' : value.toString();
        } catch (NaiveInterpreter.Wrong e) {
            return "!";
        }
    }

    private static void assertSame(String expected, String actual, String about) {
        boolean number =
                !expected.isEmpty() && "-0123456789".indexOf(expected.charAt(0)) >= 0 && !actual.startsWith("!");
        if (number) {
            assertEquals(
                    0,
                    new BigDecimal(expected).compareTo(new BigDecimal(actual)),
                    about + ": " + expected + " / " + actual);
        } else {
            assertEquals(expected, actual.startsWith("!") ? "!" : actual, about);
        }
    }

    private static void agreeWithCel(int expressions, long seed) throws Exception {
        Generator generator = new Generator(seed, true);
        Rows rows = new Rows(Generator.NAMES);
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("a", SimpleType.INT)
                .addVar("b", SimpleType.INT)
                .addVar("s", SimpleType.STRING)
                .addVar("t", SimpleType.STRING)
                .addVar("p", SimpleType.BOOL)
                .addVar("l", ListType.create(SimpleType.INT))
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        for (int i = 0; i < expressions; i++) {
            String text = i % 3 == 0 ? generator.number(3) : i % 3 == 1 ? generator.text(3) : generator.truth(3);
            CelRuntime.Program program =
                    runtime.createProgram(compiler.compile(text).getAst());
            for (int j = 0; j < 3; j++) {
                String row = generator.row();
                String expected;
                try {
                    Object value = program.eval(celVariables(row));
                    expected = value instanceof String s ? '"' + s + '"' : value.toString();
                } catch (CelEvaluationException e) {
                    expected = "!";
                }
                assertSame(expected, rows.on(row).rule(text), text + " on " + row);
            }
        }
    }

    private static Map<String, Object> celVariables(String row) {
        Map<String, Object> variables = new HashMap<>();
        Generator.variables(row)
                .forEach((k, v) -> variables.put(
                        k,
                        v instanceof BigDecimal n
                                ? n.longValue()
                                : v instanceof List<?> l
                                        ? l.stream()
                                                .map(x -> ((BigDecimal) x).longValue())
                                                .toList()
                                        : v));
        return variables;
    }
}
