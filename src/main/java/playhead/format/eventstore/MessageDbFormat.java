package playhead.format.eventstore;

import java.util.List;
import java.util.Map;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.json.EnvelopeSink;

/** Message DB's table {@code messages}: {@code position} is the version in the stream, {@code global_position} the order. */
public final class MessageDbFormat extends StoredRows {
    private static final String FLOW = "message-db:flow";
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of("stream_name")),
                    Map.entry(Role.TYPE, List.of("type")),
                    Map.entry(Role.ID, List.of("id")),
                    Map.entry(Role.TIME, List.of("time")),
                    Map.entry(Role.CORRELATION_ID, List.of(FLOW)),
                    Map.entry(Role.VERSION, List.of("position")),
                    Map.entry(Role.POSITION, List.of("global_position")),
                    Map.entry(Role.PAYLOAD, List.of("data")),
                    Map.entry(Role.META, List.of("metadata"))),
            List.of());

    /** For the service loader. */
    public MessageDbFormat() {
        super(
                "message-db",
                "Message DB: the table messages as CSV or JSON",
                List.of("stream_name", "position", "global_position", "type"),
                ROLES);
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return new Rows(sink);
    }

    private static final class Rows extends EnvelopeSink {
        Rows(RecordSink sink) {
            super(sink);
        }

        @Override
        protected void add(RawRecord read) {
            read.text(
                    FLOW,
                    first(text("metadata", "correlationStreamName"), text("metadata", "correlation_stream_name")));
        }
    }
}
