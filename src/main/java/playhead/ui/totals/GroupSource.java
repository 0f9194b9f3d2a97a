package playhead.ui.totals;

import java.util.ArrayList;
import java.util.List;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.history.GroupRow;
import playhead.workspace.CelText;
import playhead.workspace.GroupQuery;
import playhead.workspace.Replay;

/**
 * The rows that a group was counted from.
 *
 * @param type entity type, null for events
 * @param condition that holds for exactly these rows
 * @param text that they say, or null
 */
public record GroupSource(String type, String condition, String text) {
    /** Null when a key is a list or an object, which conditions cannot name. */
    static GroupSource of(GroupQuery query, GroupRow row) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < query.by().size(); i++) {
            String field = query.events()
                    ? query.by().get(i)
                    : CelText.field(FieldPath.parse(query.by().get(i)));
            Json key = row.keys()[i];
            if (key == null || key.toString().equals("null")) {
                parts.add("(!has(" + field + ") || " + field + " == null)");
            } else if (key.bytes()[0] == '{' || key.bytes()[0] == '[') {
                return null;
            } else {
                parts.add(field + " == " + CelText.literal(key));
            }
        }
        if (query.where() != null) {
            parts.add("(" + query.where() + ")");
        }
        if (query.events() && query.moment().replay() == Replay.RECORDED) {
            parts.add("position <= " + query.moment().at());
        }
        return new GroupSource(query.events() ? null : query.type(), String.join(" && ", parts), query.text());
    }
}
