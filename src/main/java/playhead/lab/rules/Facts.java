package playhead.lab.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.event.JsonWriter;

/** Named values in their order: texts, whole numbers, money and lists of texts. Immutable; the same as a flat JSON object. */
public final class Facts {
    /** No value. */
    public static final Facts NONE = new Facts(new LinkedHashMap<>());

    private final Map<String, Object> values;

    private Facts(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** What a JSON object says; a number with a point is money. */
    public static Facts of(Json json) {
        return of(json.bytes(), 0, json.length());
    }

    /** What the JSON object in this range says. */
    public static Facts of(byte[] json, int from, int to) {
        LinkedHashMap<String, Object> values = new LinkedHashMap<>();
        JsonCursor member = new JsonCursor();
        member.enter(json, from, to);
        while (member.next()) {
            values.put(member.key(), value(json, member));
        }
        return new Facts(values);
    }

    private static Object value(byte[] json, JsonCursor member) {
        return switch (member.kind()) {
            case '"' -> JsonText.unquote(json, member.valueFrom(), member.valueTo());
            case '[' -> texts(json, member);
            default -> {
                String number = new String(
                        json, member.valueFrom(), member.valueTo() - member.valueFrom(), StandardCharsets.US_ASCII);
                yield number.indexOf('.') < 0 ? (Object) Long.valueOf(number) : Money.parse(number);
            }
        };
    }

    private static List<String> texts(byte[] json, JsonCursor member) {
        List<String> texts = new ArrayList<>();
        JsonCursor element = new JsonCursor();
        element.enter(json, member.valueFrom(), member.valueTo());
        while (element.next()) {
            texts.add(JsonText.unquote(json, element.valueFrom(), element.valueTo()));
        }
        return List.copyOf(texts);
    }

    /** With a text. */
    public Facts with(String key, String value) {
        return put(key, value);
    }

    /** With a whole number. */
    public Facts with(String key, long value) {
        return put(key, value);
    }

    /** With an amount. */
    public Facts with(String key, Money value) {
        return put(key, value);
    }

    /** With a list of texts. */
    public Facts with(String key, List<String> value) {
        return put(key, List.copyOf(value));
    }

    /** With all of these; where both have a key, theirs counts. */
    public Facts and(Facts others) {
        LinkedHashMap<String, Object> more = new LinkedHashMap<>(values);
        more.putAll(others.values);
        return new Facts(more);
    }

    /** Only those with these keys. */
    public Facts only(Collection<String> keys) {
        LinkedHashMap<String, Object> fewer = new LinkedHashMap<>(values);
        fewer.keySet().retainAll(keys);
        return new Facts(fewer);
    }

    /** All but those with these keys. */
    public Facts without(Collection<String> keys) {
        LinkedHashMap<String, Object> fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeAll(keys);
        return new Facts(fewer);
    }

    private Facts put(String key, Object value) {
        LinkedHashMap<String, Object> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new Facts(more);
    }

    /** Whether there is such a value. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** All keys in their order. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** A value as it is: a text, a {@link Long}, {@link Money} or a list of texts; null if there is none. */
    public Object value(String key) {
        return values.get(key);
    }

    /** A text, or null. */
    public String text(String key) {
        return values.get(key) instanceof String text ? text : null;
    }

    /** A whole number; 0 if there is none. */
    public long number(String key) {
        return values.get(key) instanceof Long number ? number : 0;
    }

    /** An amount, which may be written as a whole number; nothing if there is none. */
    public Money money(String key) {
        return switch (values.get(key)) {
            case Money money -> money;
            case Long whole -> Money.ZERO.plus(new Money(100).times(whole));
            case null, default -> Money.ZERO;
        };
    }

    /** A list of texts; empty if there is none. */
    public List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(text -> (String) text).toList()
                : List.of();
    }

    /** As a JSON object. */
    public Json json() {
        JsonWriter w = new JsonWriter().object();
        values.forEach((key, value) -> {
            w.name(key);
            switch (value) {
                case String text -> w.text(text);
                case List<?> texts -> {
                    w.array();
                    texts.forEach(text -> w.text((String) text));
                    w.end();
                }
                default -> w.literal(value.toString());
            }
        });
        return w.end().toJson();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return json().toString();
    }
}
