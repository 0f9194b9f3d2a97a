package playhead.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/** The fields of a JSON object, read with a name and a kind; what is not as asked for is a {@link MalformedPayload}. */
public final class Payload {
    private final Map<String, Json> fields = new LinkedHashMap<>();

    /** @param object canonical */
    public Payload(Json object) {
        if (object.length() < 2 || object.bytes()[0] != '{') {
            throw new MalformedPayload("the payload is no object");
        }
        JsonCursor cursor = new JsonCursor();
        cursor.enter(object.bytes(), 0, object.length());
        while (cursor.next()) {
            fields.put(cursor.key(), Json.copyOf(object.bytes(), cursor.valueFrom(), cursor.valueTo()));
        }
    }

    /** Names in their order. */
    public Set<String> names() {
        return fields.keySet();
    }

    /** Whether there is such a field with a value other than null. */
    public boolean has(String name) {
        Json value = fields.get(name);
        return value != null && value.bytes()[0] != 'n';
    }

    /** A value of any kind. */
    public Json value(String name) {
        Json value = fields.get(name);
        if (value == null) {
            throw new MalformedPayload("\"" + name + "\" is missing");
        }
        return value;
    }

    /** A text. */
    public String text(String name) {
        return text(value(name), name);
    }

    /** A text, or another one when it is missing or null. */
    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    /** A number, exact. */
    public BigDecimal decimal(String name) {
        Json value = value(name);
        byte first = value.bytes()[0];
        if (first != '-' && (first < '0' || first > '9')) {
            throw new MalformedPayload("\"" + name + "\" is no number");
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw new MalformedPayload("\"" + name + "\" is no number");
        }
    }

    /** A whole number. */
    public long whole(String name) {
        try {
            return decimal(name).longValueExact();
        } catch (ArithmeticException e) {
            throw new MalformedPayload("\"" + name + "\" is no whole number");
        }
    }

    /** An object. */
    public Payload object(String name) {
        Json value = value(name);
        if (value.bytes()[0] != '{') {
            throw new MalformedPayload("\"" + name + "\" is no object");
        }
        return new Payload(value);
    }

    /** The elements of an array; none when it is missing. */
    public List<Json> list(String name) {
        if (!fields.containsKey(name)) {
            return List.of();
        }
        Json value = value(name);
        if (value.bytes()[0] != '[') {
            throw new MalformedPayload("\"" + name + "\" is no array");
        }
        List<Json> elements = new ArrayList<>();
        JsonCursor cursor = new JsonCursor();
        cursor.enter(value.bytes(), 0, value.length());
        while (cursor.next()) {
            elements.add(Json.copyOf(value.bytes(), cursor.valueFrom(), cursor.valueTo()));
        }
        return elements;
    }

    private static String text(Json value, String name) {
        if (value.bytes()[0] != '"') {
            throw new MalformedPayload("\"" + name + "\" is no text");
        }
        return JsonText.unquote(value.bytes(), 0, value.length());
    }
}
