package playhead.format.json;

import java.nio.charset.StandardCharsets;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/** Reads single values out of canonical JSON. */
public final class Scalars {
    private Scalars() {}

    /** The text or number that fills a range; null when it is something else, or an empty text. */
    public static String text(byte[] json, int from, int to) {
        return switch (json[from]) {
            case '{', '[', 'n', 't', 'f' -> null;
            case '"' -> to - from == 2 ? null : JsonText.unquote(json, from, to);
            default -> new String(json, from, to - from, StandardCharsets.US_ASCII);
        };
    }

    /** The same of the value at which a cursor stands. */
    public static String text(byte[] json, JsonCursor at) {
        return text(json, at.valueFrom(), at.valueTo());
    }
}
