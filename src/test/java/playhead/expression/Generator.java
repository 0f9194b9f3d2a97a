package playhead.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import playhead.event.Json;

/** Random expressions and rows over a, b (numbers), s, t (texts), p (truth), l (a list of numbers). */
final class Generator {
    static final String[] NAMES = {"a", "b", "s", "t", "p", "l"};
    private final Random random;
    private final boolean plain;

    /** @param plain only what CEL itself understands the same way: whole numbers, nothing missing, no division */
    Generator(long seed, boolean plain) {
        random = new Random(seed);
        this.plain = plain;
    }

    String truth(int depth) {
        if (depth <= 0) {
            return pick("p", "true", "false", number(0) + comparison() + number(0), text(0) + comparison() + text(0));
        }
        int d = depth - 1;
        return switch (random.nextInt(plain ? 11 : 13)) {
            case 0, 1 -> "(" + truth(d) + " && " + truth(d) + ")";
            case 2, 3 -> "(" + truth(d) + " || " + truth(d) + ")";
            case 4 -> "!(" + truth(d) + ")";
            case 5, 6 -> "(" + number(d) + comparison() + number(d) + ")";
            case 7 -> "(" + text(d) + comparison() + text(d) + ")";
            case 8 -> "(" + text(d) + ")." + pick("startsWith", "contains") + "(" + text(0) + ")";
            case 9 -> "(" + number(d) + " in " + list(d) + ")";
            case 10 -> list(d) + "." + pick("exists", "all") + "(x, x" + comparison() + number(0) + ")";
            case 11 -> "has(" + pick(NAMES) + ")";
            default -> "(" + pick(NAMES) + pick(" == ", " != ") + "null)";
        };
    }

    String number(int depth) {
        if (depth <= 0) {
            return pick("a", "b", plain ? "7" : wild(), Integer.toString(random.nextInt(7)));
        }
        int d = depth - 1;
        return switch (random.nextInt(6)) {
            case 0, 1 -> "(" + number(d) + pick(" + ", " - ") + number(d) + ")";
            case 2 -> "(" + number(d) + (plain ? " % " : pick(" * ", " / ", " % ")) + number(d) + ")";
            case 3 -> "(" + truth(d) + " ? " + number(d) + " : " + number(d) + ")";
            case 4 -> "(" + text(d) + ").size()";
            default -> "-(" + number(d) + ")";
        };
    }

    String text(int depth) {
        if (depth <= 0) {
            return pick("s", "t", "'x'", "''");
        }
        int d = depth - 1;
        return random.nextBoolean()
                ? "(" + text(d) + " + " + text(d) + ")"
                : "(" + truth(d) + " ? " + text(d) + " : " + text(d) + ")";
    }

    private String list(int depth) {
        return random.nextBoolean() ? "l" : "[" + number(depth - 1) + ", " + number(0) + "]";
    }

    /** A row as canonical JSON; fields may be missing, null or of another type unless plain. */
    String row() {
        StringJoiner members = new StringJoiner(",", "{", "}");
        for (String name : NAMES) {
            if (!plain && random.nextInt(8) == 0) {
                continue;
            }
            String value = switch (name) {
                case "a", "b" -> plain ? Integer.toString(random.nextInt(9) - 3) : wild();
                case "s", "t" -> pick("\"\"", "\"x\"", "\"xy\"", "\"ä\"");
                case "p" -> pick("true", "false");
                default -> pick("[]", "[1]", "[1,2,3]", "[0,5]");
            };
            if (!plain && random.nextInt(10) == 0) {
                value = pick("null", "\"x\"", "1", "true");
            }
            members.add("\"" + name + "\":" + value);
        }
        return members.toString();
    }

    /** The row's members for an interpreter: BigDecimal, text, truth, list, NULL. */
    static Map<String, Object> variables(String row) {
        Map<String, Object> variables = new HashMap<>();
        JsonValues.members(Json.canonical(row)).forEach((k, v) -> variables.put(k, plain(v)));
        return variables;
    }

    private static Object plain(Object value) {
        return value instanceof Null
                ? NaiveInterpreter.NULL
                : Numbers.isNumber(value)
                        ? Numbers.decimal(value)
                        : value instanceof Json
                                ? JsonValues.elements(value, null).stream()
                                        .map(Generator::plain)
                                        .toList()
                                : value;
    }

    private String wild() {
        return pick("0", "1", "2.50", "0.1", "100.10", "9223372036854775807", "4611686018427387904", "3", "1e3", "0.0");
    }

    private String comparison() {
        return pick(" == ", " != ", " < ", " <= ", " > ", " >= ");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
