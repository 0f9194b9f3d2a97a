package playhead.format.eventstore;

import java.util.List;
import java.util.Map;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.json.Envelope;

/**
 * Events as clients and the HTTP feed of KurrentDB (EventStoreDB) give them: with stream, number in it, id and type.
 * Data and metadata may be texts that hold JSON.
 */
public final class KurrentFormat extends Envelope {
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of("streamId", "eventStreamId", "streamName", "stream")),
                    Map.entry(Role.TYPE, List.of("eventType", "type")),
                    Map.entry(Role.ID, List.of("eventId", "id")),
                    Map.entry(Role.TIME, List.of("created", "createdAt", "updated", "timestamp", "time")),
                    Map.entry(Role.CORRELATION_ID, List.of(KurrentSink.FLOW)),
                    Map.entry(Role.CAUSATION_ID, List.of(KurrentSink.CAUSE)),
                    Map.entry(Role.VERSION, List.of("eventNumber", "revision", "streamRevision")),
                    Map.entry(Role.POSITION, List.of(KurrentSink.COMMIT)),
                    Map.entry(Role.PAYLOAD, List.of(KurrentSink.DATA, "data")),
                    Map.entry(Role.META, List.of(KurrentSink.META, "metadata"))),
            List.of());

    /** For the service loader. */
    public KurrentFormat() {
        super(
                "kurrent",
                "KurrentDB (EventStoreDB): JSON events with stream, number, id and type",
                "JSON events with stream, number, id and type",
                ROLES);
    }

    @Override
    protected boolean isOne(Map<String, String> members) {
        return any(members, "streamId", "eventStreamId", "streamName")
                && any(members, "eventNumber", "revision", "streamRevision")
                && any(members, "eventType", "type")
                && any(members, "eventId", "id");
    }

    private static boolean any(Map<String, String> members, String... names) {
        for (String name : names) {
            if (members.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return new KurrentSink(sink);
    }
}
