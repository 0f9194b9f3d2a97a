package playhead.ui.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.event.JsonWriter;

/** Marks as they are saved: an array of objects with a position and a name. */
final class MarkJson {
    private MarkJson() {}

    static Json write(List<Mark> marks) {
        JsonWriter json = new JsonWriter().array();
        marks.forEach(mark -> json.object()
                .name("position")
                .number(mark.position())
                .name("name")
                .text(mark.name())
                .end());
        return json.end().toJson();
    }

    /** What does not read as a mark of a log with this end is left out. */
    static List<Mark> read(Json saved, long end) {
        List<Mark> marks = new ArrayList<>();
        if (saved == null || saved.bytes()[0] != '[') {
            return marks;
        }
        JsonCursor element = new JsonCursor();
        element.enter(saved.bytes(), 0, saved.length());
        while (element.next()) {
            Mark mark = element.kind() == '{' ? mark(saved.bytes(), element.valueFrom(), element.valueTo()) : null;
            if (mark != null && mark.position() <= end) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static Mark mark(byte[] json, int from, int to) {
        long position = -1;
        String name = null;
        JsonCursor member = new JsonCursor();
        member.enter(json, from, to);
        while (member.next()) {
            if (member.key().equals("name") && member.kind() == '"') {
                name = JsonText.unquote(json, member.valueFrom(), member.valueTo());
            } else if (member.key().equals("position")) {
                position = number(json, member.valueFrom(), member.valueTo());
            }
        }
        return name == null || position < 0 ? null : new Mark(position, name, position);
    }

    private static long number(byte[] json, int from, int to) {
        String text = new String(json, from, to - from, StandardCharsets.US_ASCII);
        return text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
    }
}
