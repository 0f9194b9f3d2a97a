package playhead.ui.events;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> ROOTS = Set.of(
            "position",
            "time",
            "stream",
            "streamType",
            "version",
            "type",
            "id",
            "actor",
            "correlationId",
            "causationIds",
            "entities",
            "data",
            "meta");

    static EventField of(String path) {
        return new EventField(path, CelText.parts(path));
    }

    /** The field that a text names, if it names one. */
    static Optional<EventField> find(String path) {
        try {
            return Optional.of(of(path))
                    .filter(field -> ROOTS.contains(field.parts().getFirst())
                            && CelText.path(field.parts()).equals(path));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException unreadable) {
            return Optional.empty();
        }
    }

    /** Its value, Java null where the event has none. */
    Json value(long position, Event event) {
        return EventTable.cell(parts, position, event);
    }

    /** The path, by which the layout of the table knows its column. */
    @Override
    public String toString() {
        return path;
    }
}
