package playhead.expression;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.event.ByteBuilder;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/** Between canonical JSON and the values of expressions. Lists and objects inside stay JSON until they are opened. */
final class JsonValues {
    private static final int LARGEST_RESULT = 16 << 20;
    private static final int DIGITS_OF_A_SURE_LONG = 18;

    private JsonValues() {}

    /** The kind of the canonical value in the range. */
    static Row.Kind kind(byte[] json, int from, int to) {
        return switch (json[from]) {
            case '"' -> Row.Kind.TEXT;
            case '{' -> Row.Kind.OBJECT;
            case '[' -> Row.Kind.LIST;
            case 't', 'f' -> Row.Kind.BOOLEAN;
            case 'n' -> Row.Kind.NULL;
            default -> isSureLong(json, from, to) ? Row.Kind.LONG : Row.Kind.DECIMAL;
        };
    }

    /** The value of a range of kind {@link Row.Kind#LONG}. */
    static long number(byte[] json, int from, int to) {
        boolean negative = json[from] == '-';
        long value = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            value = value * 10 + (json[i] - '0');
        }
        return negative ? -value : value;
    }

    /** The number in the range; fails with NumberFormatException when its exponent is beyond an int. */
    static BigDecimal decimal(byte[] json, int from, int to) {
        return new BigDecimal(new String(json, from, to - from, StandardCharsets.US_ASCII));
    }

    /** The value in the range. */
    static Object read(byte[] json, int from, int to) {
        return switch (kind(json, from, to)) {
            case TEXT -> JsonText.unquote(json, from, to);
            case BOOLEAN -> json[from] == 't';
            case LONG -> number(json, from, to);
            case DECIMAL -> readDecimal(json, from, to);
            case LIST, OBJECT -> Json.copyOf(json, from, to);
            case NULL, ABSENT -> Null.LITERAL;
        };
    }

    private static Object readDecimal(byte[] json, int from, int to) {
        try {
            return decimal(json, from, to);
        } catch (NumberFormatException e) {
            return Failure.because("a number's exponent is too large");
        }
    }

    /** The elements if the value is a list, the keys if it is an object, else null. Reading is charged to the scope. */
    static List<Object> elements(Object value, Scope scope) {
        if (value instanceof List<?> list) {
            return java.util.Collections.unmodifiableList(list);
        }
        if (value instanceof Map<?, ?> map) {
            return new ArrayList<>(map.keySet());
        }
        if (!(value instanceof Json json)) {
            return null;
        }
        charge(json, scope);
        List<Object> elements = new ArrayList<>();
        JsonCursor cursor = new JsonCursor();
        cursor.enter(json.bytes(), 0, json.length());
        boolean list = json.bytes()[0] == '[';
        while (cursor.next()) {
            elements.add(list ? read(json.bytes(), cursor.valueFrom(), cursor.valueTo()) : cursor.key());
        }
        return elements;
    }

    /** The members if the value is an object, else null. */
    static Map<String, Object> members(Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> members.put((String) k, v));
            return members;
        }
        if (!(value instanceof Json json) || json.bytes()[0] != '{') {
            return null;
        }
        JsonCursor cursor = new JsonCursor();
        cursor.enter(json.bytes(), 0, json.length());
        while (cursor.next()) {
            members.put(cursor.key(), read(json.bytes(), cursor.valueFrom(), cursor.valueTo()));
        }
        return members;
    }

    /** The member with this key, or Java null when there is none or the value is no object. */
    static Object member(Object value, String key, Scope scope) {
        if (value instanceof Map<?, ?> map) {
            return map.get(key);
        }
        if (!(value instanceof Json json) || json.bytes()[0] != '{') {
            return null;
        }
        charge(json, scope);
        JsonCursor cursor = new JsonCursor();
        cursor.enter(json.bytes(), 0, json.length());
        while (cursor.next()) {
            if (cursor.key().equals(key)) {
                return read(json.bytes(), cursor.valueFrom(), cursor.valueTo());
            }
        }
        return null;
    }

    private static void charge(Json json, Scope scope) {
        if (scope != null) {
            scope.read(json.length());
        }
    }

    /** Appends the canonical JSON of a value that is no failure; {@link Spent} when it grows beyond 16 MiB. */
    static void write(Object value, ByteBuilder out) {
        if (out.size() > LARGEST_RESULT) {
            throw new Spent("the result is larger than 16 MiB");
        }
        switch (value) {
            case Null _ -> out.addUtf8("null");
            case String s -> JsonText.quote(s, out);
            case EventTime t -> JsonText.quote(t.print(), out);
            case java.time.Duration d -> JsonText.quote(Times.print(d), out);
            case Json json -> out.add(json.bytes());
            case Long n -> out.addUtf8(Long.toString(n));
            case BigDecimal n -> out.addUtf8(Numbers.print(n));
            case List<?> list -> {
                out.add('[');
                for (int i = 0; i < list.size(); i++) {
                    write(list.get(i), i == 0 ? out : out.add(','));
                }
                out.add(']');
            }
            case Map<?, ?> map -> {
                out.add('{');
                boolean first = true;
                for (Map.Entry<?, ?> member : map.entrySet()) {
                    JsonText.quote((String) member.getKey(), first ? out : out.add(','));
                    write(member.getValue(), out.add(':'));
                    first = false;
                }
                out.add('}');
            }
            default -> out.addUtf8(value.toString());
        }
    }

    private static boolean isSureLong(byte[] json, int from, int to) {
        if (to - from > DIGITS_OF_A_SURE_LONG) {
            return false;
        }
        for (int i = json[from] == '-' ? from + 1 : from; i < to; i++) {
            if (json[i] < '0' || json[i] > '9') {
                return false;
            }
        }
        return true;
    }
}
