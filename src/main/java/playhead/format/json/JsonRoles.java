package playhead.format.json;

import java.util.List;
import java.util.Map;
import playhead.format.Role;
import playhead.format.RoleNames;

/** The keys under which JSON records carry roles, as the reference documentation lists them. */
final class JsonRoles {
    static final RoleNames NAMES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of("stream", "streamId", "streamName", "entity", KeyedLines.KEY)),
                    Map.entry(Role.TYPE, List.of("type", "eventType", "event", "activity")),
                    Map.entry(Role.ID, List.of("id", "eventId", JsonArrayFormat.KEY)),
                    Map.entry(Role.TIME, List.of("time", "timestamp", "occurredAt", "@timestamp", KeyedLines.TIME)),
                    Map.entry(Role.ACTOR, List.of("actor", "user")),
                    Map.entry(Role.CORRELATION_ID, List.of("correlationId")),
                    Map.entry(Role.CAUSATION_ID, List.of("causationId")),
                    Map.entry(Role.VERSION, List.of("version")),
                    Map.entry(Role.POSITION, List.of("position")),
                    Map.entry(Role.PAYLOAD, List.of("data", "payload")),
                    Map.entry(Role.META, List.of("metadata", "meta"))),
            List.of());

    private JsonRoles() {}
}
