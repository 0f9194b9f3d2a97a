package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import playhead.command.MalformedPayload;
import playhead.command.Payload;
import playhead.event.Json;
import playhead.event.JsonWriter;

/**
 * Marks as they stood among the view settings of a workspace before they were recorded: an array of objects with a
 * position and a name.
 *
 * @param saved or null
 */
record OldMarks(Json saved) {
    /** Name of the setting. */
    static final String SETTING = "marks";

    /** What does not read as a mark is left out. */
    List<NamedPosition> all() {
        List<NamedPosition> marks = new ArrayList<>();
        if (saved == null || saved.bytes()[0] != '[') {
            return marks;
        }
        Payload list = new Payload(
                new JsonWriter().object().name(SETTING).raw(saved).end().toJson());
        for (Json element : list.list(SETTING)) {
            try {
                Payload mark = new Payload(element);
                marks.add(new NamedPosition(mark.whole("position"), mark.text("name")));
            } catch (MalformedPayload none) {
                // Not a mark: it is left as it is.
            }
        }
        return marks.stream().filter(mark -> mark.position() >= 0).toList();
    }
}
