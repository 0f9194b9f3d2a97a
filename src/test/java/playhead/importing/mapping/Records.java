package playhead.importing.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import playhead.event.Event;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.Role;
import playhead.format.RoleNames;

/** Records and role names for the tests, as the formats make them. */
final class Records {
    static final RoleNames JSON = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of("stream", "streamId", "streamName", "entity")),
                    Map.entry(Role.TYPE, List.of("type", "eventType", "event", "activity")),
                    Map.entry(Role.ID, List.of("id", "eventId")),
                    Map.entry(Role.TIME, List.of("time", "timestamp", "occurredAt", "@timestamp")),
                    Map.entry(Role.ACTOR, List.of("actor", "user")),
                    Map.entry(Role.CORRELATION_ID, List.of("correlationId")),
                    Map.entry(Role.CAUSATION_ID, List.of("causationId")),
                    Map.entry(Role.VERSION, List.of("version")),
                    Map.entry(Role.POSITION, List.of("position")),
                    Map.entry(Role.PAYLOAD, List.of("data", "payload")),
                    Map.entry(Role.META, List.of("metadata", "meta"))),
            List.of());
    static final RoleNames CSV = new RoleNames(
            Map.ofEntries(
                    Map.entry(
                            Role.ENTITY,
                            List.of("case:concept:name", "case", "caseid", "case id", "stream", "entity", "entity id")),
                    Map.entry(Role.TYPE, List.of("concept:name", "activity", "event type", "type", "event")),
                    Map.entry(Role.ID, List.of("id", "event id")),
                    Map.entry(
                            Role.TIME,
                            List.of("time:timestamp", "end time", "complete timestamp", "timestamp", "time", "date")),
                    Map.entry(Role.ACTOR, List.of("org:resource", "resource", "actor", "user")),
                    Map.entry(Role.CORRELATION_ID, List.of("correlationId")),
                    Map.entry(Role.CAUSATION_ID, List.of("causationId")),
                    Map.entry(Role.VERSION, List.of("version")),
                    Map.entry(Role.POSITION, List.of("position")),
                    Map.entry(Role.PAYLOAD, List.of("data", "payload")),
                    Map.entry(Role.META, List.of("metadata", "meta"))),
            List.of("case:concept:name", "case", "caseid"));

    private Records() {}

    /** A record of canonical JSON, single quotation marks standing for double ones. */
    static RawRecord of(String json) {
        return of(json, new RawRecord());
    }

    static RawRecord of(String json, RawRecord record) {
        byte[] bytes = json.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8);
        record.begin(1, 0, bytes.length);
        JsonCursor cursor = new JsonCursor();
        cursor.enter(bytes, 0, bytes.length);
        while (cursor.next()) {
            record.values().add(bytes, cursor.valueFrom(), cursor.valueTo());
            record.member(cursor.key());
        }
        record.identity(bytes, 0, bytes.length);
        return record;
    }

    static MappingRecordMapper mapper(RoleNames names) {
        return mapper(names, FileMapping.NONE, "UTC");
    }

    static MappingRecordMapper mapper(RoleNames names, FileMapping mapping, String zone) {
        return new MappingRecordMapper("log", names, mapping, ZoneId.of(zone), SlashOrder.UNKNOWN);
    }

    static Event event(RoleNames names, String json) {
        return event(mapper(names), json);
    }

    static Event event(RecordMapper mapper, String json) {
        return draft(mapper, json).event();
    }

    static Draft draft(RecordMapper mapper, String json) {
        return switch (mapper.map(of(json))) {
            case Draft draft -> draft;
            case Halves halves -> throw new AssertionError("two events: " + halves);
            case Unmappable u -> throw new AssertionError(u.reason());
        };
    }

    static String refusal(RecordMapper mapper, String json) {
        return switch (mapper.map(of(json))) {
            case Draft draft -> throw new AssertionError("accepted: " + draft);
            case Halves halves -> throw new AssertionError("accepted: " + halves);
            case Unmappable u -> u.reason();
        };
    }

    /** Canonical JSON string. */
    static String quoted(String text) {
        return JsonText.quoted(text).toString();
    }
}
