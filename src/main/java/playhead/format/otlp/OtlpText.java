package playhead.format.otlp;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import playhead.event.ByteBuilder;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.format.json.Scalars;

/** Finds what stands where in a text of OTLP JSON. For one thread. */
final class OtlpText {
    private static final long NANOS = 1_000_000_000L;

    private final byte[] json;

    OtlpText(byte[] json) {
        this.json = json;
    }

    /** Part of the text. */
    record Range(int from, int to) {}

    byte[] bytes() {
        return json;
    }

    String text(Range object, String name) {
        Range value = member(object, name);
        return value == null ? null : Scalars.text(json, value.from, value.to);
    }

    Range member(Range object, String name) {
        Range[] found = new Range[1];
        members(object, (key, value) -> found[0] = key.equals(name) ? value : found[0]);
        return found[0];
    }

    void members(Range object, BiConsumer<String, Range> visitor) {
        if (json[object.from] == '{') {
            JsonCursor cursor = new JsonCursor();
            cursor.enter(json, object.from, object.to);
            while (cursor.next()) {
                visitor.accept(cursor.key(), new Range(cursor.valueFrom(), cursor.valueTo()));
            }
        }
    }

    void each(Range list, Consumer<Range> visitor) {
        if (list != null && json[list.from] == '[') {
            JsonCursor cursor = new JsonCursor();
            cursor.enter(json, list.from, list.to);
            while (cursor.next()) {
                visitor.accept(new Range(cursor.valueFrom(), cursor.valueTo()));
            }
        }
    }

    /** A text among the attributes of an object, null when it is none of them. */
    String attribute(Range object, String key) {
        String[] found = new String[1];
        each(object == null ? null : member(object, "attributes"), one -> {
            Range value = member(one, "value");
            if (value != null && key.equals(text(one, "key"))) {
                found[0] = text(value, "stringValue");
            }
        });
        return found[0];
    }

    /**
     * Appends keys with their values, which stand in an object that names their type; a key that comes again is left out.
     *
     * @param keys those that are there already; grows
     */
    void attributes(Range list, List<String> keys, ByteBuilder out) {
        each(list, one -> {
            String key = text(one, "key");
            Range value = member(one, "value");
            if (key != null && value != null && !keys.contains(key)) {
                JsonText.quote(key, keys.isEmpty() ? out : out.add(','));
                plain(value, out.add(':'));
                keys.add(key);
            }
        });
    }

    /** Appends a value without the object that names its type, also where it holds others. */
    void plain(Range value, ByteBuilder out) {
        Range[] only = new Range[1];
        String[] type = new String[1];
        members(value, (name, inner) -> {
            type[0] = name;
            only[0] = inner;
        });
        String digits = "intValue".equals(type[0]) ? Scalars.text(json, only[0].from, only[0].to) : null;
        if (digits != null && digits.matches("-?(0|[1-9][0-9]{0,18})")) {
            out.addUtf8(digits);
        } else if (only[0] == null) {
            out.addUtf8("null");
        } else if (type[0].equals("arrayValue")) {
            list(member(only[0], "values"), out);
        } else if (type[0].equals("kvlistValue")) {
            out.add('{');
            attributes(member(only[0], "values"), new ArrayList<>(), out);
            out.add('}');
        } else {
            out.add(json, only[0].from, only[0].to);
        }
    }

    private void list(Range values, ByteBuilder out) {
        out.add('[');
        boolean[] comma = new boolean[1];
        each(values, one -> {
            plain(one, comma[0] ? out.add(',') : out);
            comma[0] = true;
        });
        out.add(']');
    }

    /** Nanoseconds since 1970 as the time that they are, null for 0; what is no such number is left as it is, to be refused. */
    static String instant(String nanos) {
        try {
            long all = nanos == null ? 0 : Long.parseLong(nanos);
            return all == 0
                    ? null
                    : Instant.ofEpochSecond(Math.floorDiv(all, NANOS), Math.floorMod(all, NANOS))
                            .toString();
        } catch (NumberFormatException | DateTimeException notNanos) {
            return nanos;
        }
    }

    /** How a span is called in its trace. */
    static String id(String trace, String span) {
        return trace == null || span == null ? span : trace + "/" + span;
    }
}
