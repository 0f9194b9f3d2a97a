package playhead.ui.text;

import playhead.event.Json;
import playhead.event.JsonCursor;

/** A payload in one line: {@code key: value} pairs up to a length that fits a row. */
public final class PayloadLine {
    private static final int LONGEST = 300;
    private static final int LONGEST_VALUE = 80;

    private PayloadLine() {}

    /** The line; not yet safe to show. */
    public static String of(Json object) {
        StringBuilder line = new StringBuilder();
        JsonCursor member = new JsonCursor();
        member.enter(object.bytes(), 0, object.length());
        while (member.next() && line.length() < LONGEST) {
            if (!line.isEmpty()) {
                line.append("   ");
            }
            line.append(member.key()).append(": ").append(value(object.bytes(), member));
        }
        return line.toString();
    }

    private static String value(byte[] json, JsonCursor member) {
        return Shown.cut(Shown.text(json, member.valueFrom(), member.valueTo()), LONGEST_VALUE);
    }
}
