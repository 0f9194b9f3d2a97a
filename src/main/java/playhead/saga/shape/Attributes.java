package playhead.saga.shape;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/**
 * Looks into the attributes of an event of a history.
 *
 * @param json a JSON object
 */
record Attributes(Json json) {
    private static final int DEEPEST = 32;

    /** The text or number at a path of keys; null when there is none, or an empty one. */
    String text(String... path) {
        int[] at = find(path);
        if (at == null) {
            return null;
        }
        byte[] bytes = json.bytes();
        return switch (bytes[at[0]]) {
            case '{', '[', 'n', 't', 'f' -> null;
            case '"' -> at[1] - at[0] == 2 ? null : JsonText.unquote(bytes, at[0], at[1]);
            default -> new String(bytes, at[0], at[1] - at[0], StandardCharsets.US_ASCII);
        };
    }

    /** Whether there is an object at a path. */
    boolean has(String... path) {
        int[] at = find(path);
        return at != null && json.bytes()[at[0]] == '{';
    }

    /** The whole number at a path, or 0. */
    int number(String... path) {
        String text = text(path);
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** What the first payload at a path holds as text, which is written in base 64; empty when it is not. */
    String payload(String... path) {
        int[] at = find(path);
        if (at == null || json.bytes()[at[0]] != '{') {
            return "";
        }
        Attributes inner = new Attributes(Json.copyOf(json.bytes(), at[0], at[1]));
        int[] list = inner.find("payloads");
        JsonCursor cursor = new JsonCursor();
        if (list == null || inner.json.bytes()[list[0]] != '[') {
            return "";
        }
        cursor.enter(inner.json.bytes(), list[0], list[1]);
        if (!cursor.next() || cursor.kind() != '{') {
            return "";
        }
        String data =
                new Attributes(Json.copyOf(inner.json.bytes(), cursor.valueFrom(), cursor.valueTo())).text("data");
        try {
            return data == null ? "" : new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /** The message of a failure, or of what caused it; null when none says anything. */
    String failure(String... path) {
        String[] deeper = path;
        for (int depth = 0; depth < DEEPEST && has(deeper); depth++) {
            String message = text(with(deeper, "message"));
            if (message != null) {
                return message;
            }
            deeper = with(deeper, "cause");
        }
        return null;
    }

    private static String[] with(String[] path, String key) {
        String[] longer = java.util.Arrays.copyOf(path, path.length + 1);
        longer[path.length] = key;
        return longer;
    }

    private int[] find(String... path) {
        int[] at = {0, json.length()};
        JsonCursor cursor = new JsonCursor();
        for (String key : path) {
            if (json.bytes()[at[0]] != '{') {
                return null;
            }
            cursor.enter(json.bytes(), at[0], at[1]);
            boolean found = false;
            while (!found && cursor.next()) {
                found = cursor.key().equals(key);
            }
            if (!found) {
                return null;
            }
            at = new int[] {cursor.valueFrom(), cursor.valueTo()};
        }
        return at;
    }
}
