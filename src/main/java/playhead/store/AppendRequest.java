package playhead.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import playhead.event.EntityRef;
import playhead.event.Event;

/**
 * Events to append together or not at all.
 *
 * @param events in order; their versions are given by the store and ignored here; may be empty with a command
 * @param expected what is demanded of streams; a stream that is not named takes any version
 * @param command the command with its outcome and outbox as JSON, kept in the same frame, or null without one
 */
public record AppendRequest(List<Event> events, Map<EntityRef, ExpectedVersion> expected, byte[] command) {
    public AppendRequest {
        events = List.copyOf(events);
        expected = Map.copyOf(expected);
        if (events.isEmpty() && command == null) {
            throw new IllegalArgumentException("nothing to append");
        }
    }

    /** Events without demands and without a command. */
    public static AppendRequest of(List<Event> events) {
        return new AppendRequest(events, Map.of(), null);
    }

    /** The same with a demand on one stream. */
    public AppendRequest expecting(EntityRef stream, ExpectedVersion version) {
        Objects.requireNonNull(stream, "stream");
        Map<EntityRef, ExpectedVersion> more = new HashMap<>(expected);
        more.put(stream, version);
        return new AppendRequest(events, more, command);
    }

    /** The same as the outcome of a command. */
    public AppendRequest by(byte[] commandJson) {
        return new AppendRequest(events, expected, commandJson);
    }
}
