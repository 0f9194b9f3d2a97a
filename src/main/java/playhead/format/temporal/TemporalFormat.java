package playhead.format.temporal;

import java.util.List;
import java.util.Map;
import playhead.format.Confidence;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.Sample;
import playhead.format.json.JsonDialect;

/**
 * The history of a Temporal workflow as its command line, its user interface and its libraries export it: an object
 * whose {@code events} have an {@code eventId}, an {@code eventType} and an attribute object named after the type, also as the
 * {@code history} of another object, and several of them in an array or one after another. A
 * record is an event: its workflow (or the run, where the history does not name the workflow), run, identity and the
 * events of the same run that caused it are taken from the attributes; everything is kept as it is written.
 */
public final class TemporalFormat extends JsonDialect {
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(HistorySink.WORKFLOW)),
                    Map.entry(Role.TYPE, List.of("eventType")),
                    Map.entry(Role.ID, List.of(HistorySink.ID)),
                    Map.entry(Role.TIME, List.of("eventTime")),
                    Map.entry(Role.ACTOR, List.of(HistorySink.IDENTITY)),
                    Map.entry(Role.CORRELATION_ID, List.of(HistorySink.RUN)),
                    Map.entry(Role.CAUSATION_ID, List.of(HistorySink.CAUSES)),
                    Map.entry(Role.POSITION, List.of(HistorySink.EVENT_ID)),
                    Map.entry(Role.PAYLOAD, List.of(HistorySink.ATTRIBUTES))),
            List.of(HistorySink.WORKFLOW),
            "workflow");

    /** For the service loader. */
    public TemporalFormat() {
        super("temporal", "Temporal workflow history: an object whose events have ids, types and attributes", ROLES);
    }

    @Override
    public Confidence probe(Sample sample) {
        return HistoryProbe.of(sample);
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return new HistorySink(sink);
    }
}
