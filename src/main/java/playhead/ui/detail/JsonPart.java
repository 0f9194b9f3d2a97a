package playhead.ui.detail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import playhead.event.JsonCursor;
import playhead.ui.text.Shown;
import playhead.workspace.Display;

/**
 * A part of a payload as a line of a tree; its parts are found when they are asked for.
 *
 * @param name key or index, safe to show
 * @param json canonical text that it stands in
 * @param from where the value starts
 * @param to where it ends
 */
record JsonPart(String name, byte[] json, int from, int to) {
    /** Lines of one object or array; what lies beyond is counted in a last line. */
    static final int MOST = 2_000;

    private static final int LONGEST = 2_000;

    /** What the line shows beside the name. */
    String text() {
        return switch (json[from]) {
            case '{', '[' -> Shown.cut(Display.safe(Shown.text(json, from, Math.min(to, from + LONGEST))), 120);
            default -> Shown.cut(Display.safe(Shown.text(json, from, to)), LONGEST);
        };
    }

    boolean hasParts() {
        return (json[from] == '{' || json[from] == '[') && to - from > 2;
    }

    List<JsonPart> parts() {
        List<JsonPart> parts = new ArrayList<>();
        JsonCursor member = new JsonCursor();
        member.enter(json, from, to);
        boolean object = json[from] == '{';
        int index = 0;
        while (member.next()) {
            if (index < MOST) {
                parts.add(new JsonPart(
                        object ? Display.safe(member.key()) : "[" + index + "]",
                        json,
                        member.valueFrom(),
                        member.valueTo()));
            }
            index++;
        }
        if (index > MOST) {
            byte[] more = ("\"" + Shown.number(index - MOST) + " more\"").getBytes(StandardCharsets.UTF_8);
            parts.add(new JsonPart("…", more, 0, more.length));
        }
        return parts;
    }
}
