package playhead.ui.events;

import java.util.List;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.workspace.CelText;

/**
 * A property of events that a column shows and a filter can ask for.
 *
 * @param path as expressions name it
 * @param parts the parts of the path
 */
record EventField(String path, List<String> parts) {
    static EventField of(String path) {
        return new EventField(path, CelText.parts(path));
    }

    /** Its value, Java null where the event has none. */
    Json value(long position, Event event) {
        return switch (parts.getFirst()) {
            case "position" -> Json.canonical(Long.toString(position));
            case "time" -> text(event.time() == null ? null : event.time().print());
            case "stream" -> text(event.stream() == null ? null : event.stream().id());
            case "type" -> text(event.type());
            case "actor" -> text(event.actor());
            case "id" -> text(event.id());
            case "correlationId" -> text(event.correlationId());
            case "data" -> within(event.data());
            default -> null;
        };
    }

    private static Json text(String text) {
        return text == null ? Json.canonical("null") : JsonText.quoted(text);
    }

    private Json within(Json object) {
        byte[] json = object.bytes();
        int from = 0;
        int to = json.length;
        for (String part : parts.subList(1, parts.size())) {
            if (json[from] != '{') {
                return null;
            }
            JsonCursor member = new JsonCursor();
            member.enter(json, from, to);
            boolean found = false;
            while (!found && member.next()) {
                found = member.key().equals(part);
            }
            if (!found) {
                return null;
            }
            from = member.valueFrom();
            to = member.valueTo();
        }
        return Json.copyOf(json, from, to);
    }
}
