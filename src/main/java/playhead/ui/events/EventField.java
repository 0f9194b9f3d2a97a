package playhead.ui.events;

import java.util.List;
import playhead.event.Event;
import playhead.event.Json;
import playhead.workspace.CelText;
import playhead.workspace.EventTable;

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
        return EventTable.cell(parts, position, event);
    }
}
