package playhead.expression;

import com.google.re2j.PatternSyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import playhead.event.EventTime;
import playhead.event.Json;

/** The functions that expressions may call. */
enum Function {
    SIZE("size", "gm", 1, 1, Type.NUMBER, "a text, list or object"),
    STARTS_WITH("startsWith", "m", 2, 2, Type.BOOLEAN, "two texts"),
    ENDS_WITH("endsWith", "m", 2, 2, Type.BOOLEAN, "two texts"),
    CONTAINS("contains", "m", 2, 2, Type.BOOLEAN, "two texts"),
    MATCHES("matches", "gm", 2, 2, Type.BOOLEAN, "a text"),
    LOWER("lowerAscii", "m", 1, 1, Type.TEXT, "a text"),
    UPPER("upperAscii", "m", 1, 1, Type.TEXT, "a text"),
    INT("int", "g", 1, 1, Type.NUMBER, "a number, text or time"),
    DOUBLE("double", "g", 1, 1, Type.NUMBER, "a number or text"),
    STRING("string", "g", 1, 1, Type.TEXT, "a number, text, time, duration or truth value"),
    TIMESTAMP("timestamp", "g", 1, 1, Type.TIME, "an ISO time such as 2025-01-31T08:00:00Z"),
    DURATION("duration", "g", 1, 1, Type.DURATION, "a duration such as 1h30m"),
    ABS("abs", "g", 1, 1, Type.NUMBER, "a number"),
    MIN("min", "g", 1, 100, Type.ANY, "values of one type"),
    MAX("max", "g", 1, 100, Type.ANY, "values of one type"),
    YEAR("getFullYear", "m", 1, 2, Type.NUMBER, "a time"),
    MONTH("getMonth", "m", 1, 2, Type.NUMBER, "a time"),
    DAY("getDate", "m", 1, 2, Type.NUMBER, "a time"),
    WEEKDAY("getDayOfWeek", "m", 1, 2, Type.NUMBER, "a time"),
    HOURS("getHours", "m", 1, 2, Type.NUMBER, "a time"),
    MINUTES("getMinutes", "m", 1, 2, Type.NUMBER, "a time"),
    SECONDS("getSeconds", "m", 1, 2, Type.NUMBER, "a time");

    private final String shown;
    private final String forms;
    private final int least;
    private final int most;
    private final Type result;
    private final String needs;

    Function(String shown, String forms, int least, int most, Type result, String needs) {
        this.shown = shown;
        this.forms = forms;
        this.least = least;
        this.most = most;
        this.result = result;
        this.needs = needs;
    }

    /** The function of this name, or null. */
    static Function of(String name) {
        return Arrays.stream(values())
                .filter(f -> f.shown.equals(name))
                .findFirst()
                .orElse(null);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(f -> f.shown).toList();
    }

    boolean isMethod() {
        return forms.indexOf('m') >= 0;
    }

    boolean isGlobal() {
        return forms.indexOf('g') >= 0;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    Type result() {
        return result;
    }

    /** What it takes, for refusals. */
    String needs() {
        return shown + " needs " + needs;
    }

    /** A call of it; IllegalArgumentException with a reason when a constant argument can never be right. */
    Node node(List<Node> arguments) {
        Node first = arguments.getFirst();
        Object constant = first.constant();
        return switch (this) {
            case MATCHES -> new FunctionCall(this, List.of(first), matcher(arguments.get(1)));
            case TIMESTAMP, DURATION, STRING, INT, DOUBLE, ABS, SIZE, LOWER, UPPER -> {
                FunctionCall call = new FunctionCall(this, arguments, values -> one(values[0]));
                if (constant == null) {
                    yield call;
                }
                Object value = call.eval(null, null);
                if (value instanceof Failure failure) {
                    throw new IllegalArgumentException(failure.reason());
                }
                yield new Constant(value);
            }
            case STARTS_WITH, ENDS_WITH, CONTAINS -> new FunctionCall(this, arguments, this::texts);
            case MIN, MAX -> new FunctionCall(this, arguments, this::extreme);
            default -> calendar(arguments);
        };
    }

    private static FunctionCall.Body matcher(Node pattern) {
        if (!(pattern.constant() instanceof String regex)) {
            throw new IllegalArgumentException("matches needs its pattern written as a text");
        }
        try {
            Pattern compiled = Pattern.of(regex);
            return values -> values[0] instanceof String s ? compiled.isFoundIn(s) : null;
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("the pattern cannot be read: " + e.getDescription(), e);
        }
    }

    private Object one(Object value) {
        return switch (this) {
            case SIZE -> size(value);
            case LOWER -> value instanceof String s ? ascii(s, 'A', 'Z', 32) : null;
            case UPPER -> value instanceof String s ? ascii(s, 'a', 'z', -32) : null;
            case INT ->
                value instanceof String s
                        ? wholeOf(Numbers.parse(s, "text"))
                        : value instanceof EventTime t ? (Object) t.seconds() : wholeOf(value);
            case DOUBLE ->
                value instanceof String s ? Numbers.parse(s, "text") : Numbers.isNumber(value) ? value : null;
            case STRING -> string(value);
            case TIMESTAMP -> value instanceof String s ? Times.parse(s) : value instanceof EventTime t ? t : null;
            case DURATION -> value instanceof String s ? Times.duration(s) : value instanceof Duration d ? d : null;
            case ABS -> !Numbers.isNumber(value) ? null : Numbers.signum(value) < 0 ? Numbers.negate(value) : value;
            default -> throw new IllegalStateException(name());
        };
    }

    private Object texts(Object[] values) {
        if (!(values[0] instanceof String s) || !(values[1] instanceof String part)) {
            return null;
        }
        return switch (this) {
            case STARTS_WITH -> s.startsWith(part);
            case ENDS_WITH -> s.endsWith(part);
            default -> s.contains(part);
        };
    }

    private Object extreme(Object[] given) {
        List<Object> values = given.length == 1 ? JsonValues.elements(given[0], null) : Arrays.asList(given);
        if (values == null || values.isEmpty()) {
            return null;
        }
        Object best = null;
        for (Object value : values) {
            Type type = Type.of(value);
            boolean ordered = type == Type.NUMBER || type == Type.TEXT || type == Type.TIME || type == Type.DURATION;
            if (!ordered || (best != null && Type.of(best) != type)) {
                return null;
            }
            if (best == null || (this == MIN ? Values.order(value, best) < 0 : Values.order(value, best) > 0)) {
                best = value;
            }
        }
        return best;
    }

    private Node calendar(List<Node> arguments) {
        ZoneId zone;
        try {
            zone = arguments.size() == 1
                    ? null
                    : ZoneId.of(String.valueOf(arguments.get(1).constant()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "there is no time zone " + arguments.get(1).label(), e);
        }
        ToLongFunction<ZonedDateTime> part = switch (this) {
            case YEAR -> ZonedDateTime::getYear;
            case MONTH -> t -> t.getMonthValue() - 1;
            case DAY -> ZonedDateTime::getDayOfMonth;
            case WEEKDAY -> t -> t.getDayOfWeek().getValue() % 7;
            case HOURS -> ZonedDateTime::getHour;
            case MINUTES -> ZonedDateTime::getMinute;
            default -> ZonedDateTime::getSecond;
        };
        return new FunctionCall(this, List.of(arguments.getFirst()), values -> {
            Object at = values[0] instanceof String s ? Times.parse(s) : values[0];
            return at instanceof EventTime t ? part.applyAsLong(Times.calendar(t, zone)) : null;
        });
    }

    private static Object wholeOf(Object number) {
        return number instanceof Failure ? number : Numbers.isNumber(number) ? Numbers.whole(number) : null;
    }

    private static Object size(Object value) {
        if (value instanceof String s) {
            return (long) s.codePointCount(0, s.length());
        }
        boolean many = value instanceof List<?> || value instanceof java.util.Map<?, ?> || value instanceof Json;
        return many ? (Object) (long) JsonValues.elements(value, null).size() : null;
    }

    private static Object string(Object value) {
        return switch (value) {
            case String s -> s;
            case Boolean b -> b.toString();
            case EventTime t -> t.print();
            case Duration d -> Times.print(d);
            default -> Numbers.isNumber(value) ? Numbers.print(value) : null;
        };
    }

    private static String ascii(String s, char from, char to, int shift) {
        StringBuilder changed = new StringBuilder(s.length());
        s.chars().forEach(c -> changed.append((char) (c >= from && c <= to ? c + shift : c)));
        return changed.toString();
    }
}
