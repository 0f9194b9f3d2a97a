package playhead.format.eventstore;

import java.util.List;
import java.util.Map;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;

/** Marten's table {@code mt_events}. */
public final class MartenFormat extends StoredRows {
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of("stream_id", "stream_key")),
                    Map.entry(Role.TYPE, List.of("type")),
                    Map.entry(Role.ID, List.of("id")),
                    Map.entry(Role.TIME, List.of("timestamp")),
                    Map.entry(Role.ACTOR, List.of("user_name")),
                    Map.entry(Role.CORRELATION_ID, List.of("correlation_id")),
                    Map.entry(Role.CAUSATION_ID, List.of("causation_id")),
                    Map.entry(Role.VERSION, List.of("version")),
                    Map.entry(Role.POSITION, List.of("seq_id")),
                    Map.entry(Role.PAYLOAD, List.of("data")),
                    Map.entry(Role.META, List.of("headers"))),
            List.of());

    /** For the service loader. */
    public MartenFormat() {
        super(
                "marten",
                "Marten: the table mt_events as CSV or JSON",
                List.of("seq_id", "stream_id", "version", "type", "timestamp"),
                ROLES);
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return sink;
    }
}
