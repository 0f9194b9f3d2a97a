package playhead.format.cloudevents;

import java.util.List;
import java.util.Map;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.json.Envelope;

/**
 * CloudEvents as JSON: one, a batch, or one a line. An event is about its {@code subject}, else about its {@code source};
 * the flow is the extension {@code correlationid} or the trace of {@code traceparent}.
 */
public final class CloudEventsFormat extends Envelope {
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(CloudEventsSink.ENTITY)),
                    Map.entry(Role.TYPE, List.of("type")),
                    Map.entry(Role.ID, List.of("id")),
                    Map.entry(Role.TIME, List.of("time")),
                    Map.entry(Role.ACTOR, List.of("actor", "user", "authid")),
                    Map.entry(Role.CORRELATION_ID, List.of("correlationid", CloudEventsSink.TRACE)),
                    Map.entry(Role.CAUSATION_ID, List.of("causationid")),
                    Map.entry(Role.VERSION, List.of("sequence")),
                    Map.entry(Role.PAYLOAD, List.of("data", CloudEventsSink.DATA))),
            List.of());

    /** For the service loader. */
    public CloudEventsFormat() {
        super(
                "cloudevents",
                "CloudEvents: JSON objects with specversion, id, source and type",
                "JSON objects with specversion, id, source and type",
                ROLES);
    }

    @Override
    protected boolean isOne(Map<String, String> members) {
        return has(members, "specversion", "id", "source", "type");
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return new CloudEventsSink(sink);
    }
}
