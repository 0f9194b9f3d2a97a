package playhead.format.otlp;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import playhead.format.Confidence;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.Sample;
import playhead.format.json.JsonDialect;

/**
 * Traces of OpenTelemetry as OTLP JSON: one object, or one after another. A record is a span, at the time of its start:
 * the trace is its entity and its flow, the parent span and those it links to are its causes, the service its actor.
 */
public final class OtlpFormat extends JsonDialect {
    private static final int SURE = 98;
    private static final Pattern BEGIN = Pattern.compile("\\s*\\{\\s*\"resourceSpans\"\\s*:\\s*\\[");
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(SpanSink.TRACE)),
                    Map.entry(Role.TYPE, List.of("name")),
                    Map.entry(Role.ID, List.of(SpanSink.ID)),
                    Map.entry(Role.TIME, List.of(SpanSink.START)),
                    Map.entry(Role.ACTOR, List.of(SpanSink.SERVICE)),
                    Map.entry(Role.CORRELATION_ID, List.of("traceId")),
                    Map.entry(Role.CAUSATION_ID, List.of(SpanSink.CAUSES)),
                    Map.entry(Role.PAYLOAD, List.of(SpanSink.DATA))),
            List.of(SpanSink.TRACE),
            "trace");

    /** For the service loader. */
    public OtlpFormat() {
        super("otlp", "OpenTelemetry traces: OTLP JSON with resourceSpans", ROLES);
    }

    @Override
    public Confidence probe(Sample sample) {
        String head = beginning(sample);
        return BEGIN.matcher(head).lookingAt()
                ? new Confidence(SURE, "a JSON object that begins with resourceSpans")
                : Confidence.NONE;
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return new SpanSink(sink);
    }
}
