package playhead.saga.shape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
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
    private static final int LONGEST = 500;
    /** Where results stand: of activities, children and operations, of local activities, of updates. */
    private static final List<String[]> RESULTS =
            List.of(new String[] {"result"}, new String[] {"details", "result"}, new String[] {"outcome", "success"});

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

    /** Whether there is a list of something at a path. */
    boolean isList(String... path) {
        int[] at = find(path);
        return at != null && json.bytes()[at[0]] == '[' && at[1] - at[0] > 2;
    }

    /** The "target" of each object of a list whose "type" is one of some. */
    List<String> targets(String list, Set<String> types) {
        int[] at = find(list);
        List<String> targets = new ArrayList<>();
        if (at != null && json.bytes()[at[0]] == '[') {
            JsonCursor cursor = new JsonCursor();
            cursor.enter(json.bytes(), at[0], at[1]);
            while (cursor.next()) {
                Attributes link = new Attributes(Json.copyOf(json.bytes(), cursor.valueFrom(), cursor.valueTo()));
                String target = link.text("target");
                if (target != null && types.contains(link.text("type"))) {
                    targets.add(target);
                }
            }
        }
        return targets;
    }

    /** The whole number at a path, or 0. */
    int number(String... path) {
        String text = text(path);
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** What the first payload at a path holds as text, which is written in base 64; empty when it is not. */
    String payload(String... path) {
        Attributes payload = firstPayload(path);
        byte[] held = payload == null ? null : payload.held();
        return held == null ? "" : new String(held, StandardCharsets.UTF_8);
    }

    /** What a step gave, as text, or how much of it there is where it is no text; null when it gave nothing. */
    String result() {
        for (String[] path : RESULTS) {
            Attributes payload = firstPayload(path);
            byte[] held = payload == null ? null : payload.held();
            if (held != null && held.length > 0) {
                String text = new String(held, StandardCharsets.UTF_8);
                boolean readable = text.codePoints().noneMatch(c -> c == 0xFFFD || c < ' ' && c != '\n' && c != '\t');
                return !readable
                        ? held.length + " bytes"
                        : text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            }
        }
        return null;
    }

    /** The first of several payloads, or the only one. */
    private Attributes firstPayload(String... path) {
        int[] at = find(path);
        if (at == null || json.bytes()[at[0]] != '{') {
            return null;
        }
        Attributes inner = new Attributes(Json.copyOf(json.bytes(), at[0], at[1]));
        int[] list = inner.find("payloads");
        if (list == null || inner.json.bytes()[list[0]] != '[') {
            return inner.text("data") == null ? null : inner;
        }
        JsonCursor cursor = new JsonCursor();
        cursor.enter(inner.json.bytes(), list[0], list[1]);
        return cursor.next() && cursor.kind() == '{'
                ? new Attributes(Json.copyOf(inner.json.bytes(), cursor.valueFrom(), cursor.valueTo()))
                : null;
    }

    /** The bytes of a payload, null when it has none. */
    private byte[] held() {
        String data = text("data");
        try {
            return data == null ? null : Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException notBase64) {
            return null;
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
