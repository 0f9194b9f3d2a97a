package playhead.expression;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import playhead.event.ByteBuilder;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/**
 * Finds the value at a path in canonical JSON without making objects, once a document. Keys are compared as escaped
 * bytes: canonical form has one escape for each character. For one thread.
 */
final class JsonPath {
    private static final int UNKNOWN = -2;
    private static final int ABSENT = -1;

    private final byte[][] keys;
    private final JsonCursor cursor = new JsonCursor();
    private byte[] json;
    private int from = UNKNOWN;
    private int to;

    JsonPath(List<String> parts) {
        keys = parts.stream().map(JsonPath::escaped).toArray(byte[][]::new);
    }

    /** Puts the path on a document. */
    void on(Json document) {
        json = document.bytes();
        from = UNKNOWN;
    }

    Row.Kind kind() {
        if (from == UNKNOWN) {
            find();
        }
        return from == ABSENT ? Row.Kind.ABSENT : JsonValues.kind(json, from, to);
    }

    boolean bool() {
        return json[start()] == 't';
    }

    long number() {
        return JsonValues.number(json, start(), to);
    }

    BigDecimal decimal() {
        return JsonValues.decimal(json, start(), to);
    }

    /** Whether this canonical JSON stands there. */
    boolean is(Json value) {
        return Arrays.equals(json, start(), to, value.bytes(), 0, value.length());
    }

    String text() {
        return JsonText.unquote(json, start(), to);
    }

    Json json() {
        return Json.copyOf(json, start(), to);
    }

    private int start() {
        if (from == UNKNOWN) {
            find();
        }
        return from;
    }

    private void find() {
        int at = 0;
        int end = json.length;
        for (byte[] key : keys) {
            if (json[at] != '{' || !enter(at, end, key)) {
                from = ABSENT;
                return;
            }
            at = cursor.valueFrom();
            end = cursor.valueTo();
        }
        from = at;
        to = end;
    }

    private boolean enter(int at, int end, byte[] key) {
        cursor.enter(json, at, end);
        while (cursor.next()) {
            if (Arrays.equals(json, cursor.keyFrom(), cursor.keyTo(), key, 0, key.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] escaped(String key) {
        ByteBuilder out = new ByteBuilder(key.length() + 2);
        JsonText.quote(key, out);
        return Arrays.copyOfRange(out.array(), 1, out.size() - 1);
    }
}
