package playhead.format.eventstore;

import java.util.List;
import java.util.Map;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.json.EnvelopeSink;

/**
 * Axon's table of domain events: an event belongs to an aggregate, whose type is in the column {@code type}. In the
 * metadata, {@code traceId} is the message that began the flow and {@code correlationId} the one that caused the event.
 */
public final class AxonFormat extends StoredRows {
    private static final String FLOW = "axon:flow";
    private static final String CAUSE = "axon:cause";
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of("aggregateIdentifier")),
                    Map.entry(Role.TYPE, List.of("payloadType")),
                    Map.entry(Role.ID, List.of("eventIdentifier")),
                    Map.entry(Role.TIME, List.of("timeStamp")),
                    Map.entry(Role.CORRELATION_ID, List.of(FLOW)),
                    Map.entry(Role.CAUSATION_ID, List.of(CAUSE)),
                    Map.entry(Role.VERSION, List.of("sequenceNumber")),
                    Map.entry(Role.POSITION, List.of("globalIndex")),
                    Map.entry(Role.PAYLOAD, List.of("payload")),
                    Map.entry(Role.META, List.of("metaData"))),
            List.of());

    /** For the service loader. */
    public AxonFormat() {
        super(
                "axon",
                "Axon: the table of domain events as CSV or JSON",
                List.of("aggregateIdentifier", "sequenceNumber", "payloadType", "eventIdentifier"),
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
            read.entityType(text("type"));
            String trace = meta("traceId");
            String correlation = meta("correlationId");
            read.text(FLOW, first(trace, correlation));
            read.text(CAUSE, trace == null ? null : correlation);
        }

        private String meta(String key) {
            return first(text("metaData", key), text("meta_data", key), text("metadata", key));
        }
    }
}
