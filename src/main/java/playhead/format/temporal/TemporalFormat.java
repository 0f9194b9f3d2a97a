package playhead.format.temporal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import playhead.format.Confidence;
import playhead.format.LogFormat;
import playhead.format.LogInput;
import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.Sample;
import playhead.format.UnreadableLog;
import playhead.format.json.JsonArrayFormat;

/**
 * The history of a Temporal workflow as its command line, its user interface and its libraries export it: an object
 * whose {@code events} have an {@code eventId}, an {@code eventType} and an attribute object named after the type, also as the
 * {@code history} of another object, and several of them in an array or one after another. A
 * record is an event: its workflow (or the run, where the history does not name the workflow), run, identity and the
 * events of the same run that caused it are taken from the attributes; everything is kept as it is written.
 */
public final class TemporalFormat implements LogFormat {
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

    private final JsonArrayFormat json = new JsonArrayFormat();

    @Override
    public String id() {
        return "temporal";
    }

    @Override
    public String describe() {
        return "Temporal workflow history: an object whose events have ids, types and attributes";
    }

    @Override
    public Confidence probe(Sample sample) {
        return HistoryProbe.of(sample);
    }

    @Override
    public RoleNames roleNames() {
        return ROLES;
    }

    @Override
    public void read(LogInput input, ReadOptions options, RecordSink sink) throws IOException, UnreadableLog {
        json.read(input, options, new HistorySink(sink));
    }
}
