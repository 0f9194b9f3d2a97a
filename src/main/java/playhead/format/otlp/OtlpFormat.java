package playhead.format.otlp;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import playhead.format.Confidence;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.Sample;
import playhead.format.json.JsonDialect;

/**
 * Traces and logs of OpenTelemetry as OTLP JSON: one object, or one after another. A record is a span, at the time of its
 * start, or a log record: the trace is its entity and its flow, the parent span and those it links to are its causes, the
 * service its actor.
 */
public final class OtlpFormat extends JsonDialect {
    private static final int SURE = 98;
    private static final Pattern BEGIN = Pattern.compile("\\s*\\{\\s*\"resource(Spans|Logs)\"\\s*:\\s*\\[");
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(OtlpSink.TRACE)),
                    Map.entry(Role.TYPE, List.of("name", OtlpSink.KIND)),
                    Map.entry(Role.ID, List.of(OtlpSink.ID)),
                    Map.entry(Role.TIME, List.of(OtlpSink.START)),
                    Map.entry(Role.ACTOR, List.of(OtlpSink.SERVICE)),
                    Map.entry(Role.CORRELATION_ID, List.of("traceId")),
                    Map.entry(Role.CAUSATION_ID, List.of(OtlpSink.CAUSES)),
                    Map.entry(Role.PAYLOAD, List.of(OtlpSink.DATA))),
            List.of(OtlpSink.TRACE),
            "trace");

    /** For the service loader. */
    public OtlpFormat() {
        super("otlp", "OpenTelemetry traces and logs: OTLP JSON with resourceSpans or resourceLogs", ROLES);
    }

    @Override
    public Confidence probe(Sample sample) {
        String head = beginning(sample);
        Matcher begin = BEGIN.matcher(head);
        return begin.lookingAt()
                ? new Confidence(SURE, "a JSON object that begins with resource" + begin.group(1))
                : Confidence.NONE;
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return new OtlpSink(sink);
    }
}
