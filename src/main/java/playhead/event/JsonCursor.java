package playhead.event;

import java.util.Arrays;

/**
 * Walks the members of a canonical JSON object or the elements of a canonical array without making objects.
 * Trusts its input: only for text that was made canonical here. For one thread; reusable.
 *
 * <pre>{@code
 * JsonCursor c = new JsonCursor();
 * c.enter(bytes, from, to);
 * while (c.next()) { c.keyFrom ... c.valueFrom ... }
 * }</pre>
 */
public final class JsonCursor {
    private byte[] json;
    private int at;
    private boolean object;

    private int keyFrom;
    private int keyTo;
    private int valueFrom;
    private int valueTo;

    /** Starts before the first member of the object or array that fills the range. */
    public void enter(byte[] canonical, int from, int to) {
        json = canonical;
        object = canonical[from] == '{';
        at = from + 1;
        if (to - from < 2 || (!object && canonical[from] != '[')) {
            throw new IllegalArgumentException("no object or array");
        }
    }

    /** Moves to the next member or element; false at the end. */
    public boolean next() {
        byte b = json[at];
        if (b == '}' || b == ']') {
            return false;
        }
        if (b == ',') {
            at++;
        }
        if (object) {
            keyFrom = at + 1;
            keyTo = endOfString(json, at) - 1;
            at = keyTo + 2;
        }
        valueFrom = at;
        valueTo = endOfValue(json, at);
        at = valueTo;
        return true;
    }

    /**
     * Moves to the next member if its key is the one that is expected; else stays, and answers false. Objects only.
     *
     * @param expected the key with its quotation marks and the colon
     */
    public boolean next(byte[] expected) {
        int from = json[at] == ',' ? at + 1 : at;
        int to = from + expected.length;
        if (to > json.length || !Arrays.equals(json, from, to, expected, 0, expected.length)) {
            return false;
        }
        keyFrom = from + 1;
        keyTo = to - 2;
        valueFrom = to;
        valueTo = endOfValue(json, to);
        at = valueTo;
        return true;
    }

    /** Start of the key between its quotation marks, as escaped in the text. Objects only. */
    public int keyFrom() {
        return keyFrom;
    }

    /** End of the key between its quotation marks. Objects only. */
    public int keyTo() {
        return keyTo;
    }

    /** The key as text. Objects only. */
    public String key() {
        return JsonText.unescape(json, keyFrom, keyTo);
    }

    /** Start of the value. */
    public int valueFrom() {
        return valueFrom;
    }

    /** End of the value. */
    public int valueTo() {
        return valueTo;
    }

    /** First byte of the value: one of <code>{ [ " t f n -</code> or a digit. */
    public byte kind() {
        return json[valueFrom];
    }

    /** End (exclusive) of the canonical value that starts here. */
    public static int endOfValue(byte[] json, int from) {
        return switch (json[from]) {
            case '"' -> endOfString(json, from);
            case '{', '[' -> endOfNested(json, from);
            default -> endOfPlain(json, from);
        };
    }

    private static int endOfPlain(byte[] json, int from) {
        int at = from;
        while (at < json.length && json[at] != ',' && json[at] != '}' && json[at] != ']') {
            at++;
        }
        return at;
    }

    private static int endOfString(byte[] json, int from) {
        int at = JsonScan.plainUntil(json, from + 1, json.length);
        while (json[at] != '"') {
            at = JsonScan.plainUntil(json, at + (json[at] == '\\' ? 2 : 1), json.length);
        }
        return at + 1;
    }

    private static int endOfNested(byte[] json, int from) {
        int depth = 0;
        int at = from;
        do {
            switch (json[at]) {
                case '"' -> at = endOfString(json, at) - 1;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            at++;
        } while (depth > 0);
        return at;
    }
}
