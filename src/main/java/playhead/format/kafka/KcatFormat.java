package playhead.format.kafka;

import java.util.List;
import java.util.Map;
import playhead.format.Confidence;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.Sample;
import playhead.format.json.FirstObjects;
import playhead.format.json.JsonDialect;
import playhead.format.json.KcatSink;
import playhead.format.json.KeyedLines;

/**
 * What {@code kcat -J} prints: a message a line. The record is what the message holds; where it says nothing of an entity,
 * a type or a time, its key, its header or topic, and its time do. Messages in an envelope that is known are of that format.
 */
public final class KcatFormat extends JsonDialect {
    private static final int SURE = 96;
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of("stream", "streamId", "streamName", "entity", KeyedLines.KEY)),
                    Map.entry(Role.TYPE, List.of("type", "eventType", "event", "activity", MessageSink.TYPE)),
                    Map.entry(Role.ID, List.of("eventId", MessageSink.ID)),
                    Map.entry(Role.TIME, List.of("time", "timestamp", "occurredAt", "@timestamp", KeyedLines.TIME)),
                    Map.entry(Role.ACTOR, List.of("actor", "user")),
                    Map.entry(Role.CORRELATION_ID, List.of("correlationId", MessageSink.CORRELATION)),
                    Map.entry(Role.CAUSATION_ID, List.of("causationId", MessageSink.CAUSATION)),
                    Map.entry(Role.VERSION, List.of("version")),
                    Map.entry(Role.POSITION, List.of("position", MessageSink.OFFSET)),
                    Map.entry(Role.PAYLOAD, List.of("data", "payload")),
                    Map.entry(Role.META, List.of("metadata", "meta", KcatSink.PLACE))),
            List.of());

    /** For the service loader. */
    public KcatFormat() {
        super("kcat", "Kafka messages as kcat -J prints them", ROLES);
    }

    @Override
    public Confidence probe(Sample sample) {
        return FirstObjects.of(sample).areMessages()
                ? new Confidence(SURE, "JSON objects with topic, partition and offset")
                : Confidence.NONE;
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return new MessageSink(sink);
    }
}
