package playhead.readmodel.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.event.Reference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of an export, read by a reader that shares nothing with the writer. Times have two digits and records 100
 * bytes, as in the test.
 */
record ExportedLine(JsonNode row) {
    static ExportedLine of(String line) {
        return new ExportedLine(JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(line));
    }

    Event event() {
        List<String> causes = new ArrayList<>();
        row.get("causationIds").forEach(id -> causes.add(id.asString()));
        EntityRef stream = null;
        List<Reference> references = new ArrayList<>();
        for (JsonNode entity : row.get("entities")) {
            EntityRef ref = new EntityRef(
                    entity.get("type").asString(), entity.get("entity").asString());
            if (entity.get("role").asString().equals("stream")) {
                stream = ref;
            } else {
                references.add(new Reference(ref, entity.get("role").asString()));
            }
        }
        return new Event(
                stream,
                row.get("version").asLong(0),
                row.get("type").asString(),
                row.get("id").asString(),
                time(),
                text("actor"),
                text("correlationId"),
                causes,
                references,
                Effect.MERGE,
                Json.canonical(row.get("data").toString()),
                Json.canonical(row.get("meta").toString()),
                origin());
    }

    private EventTime time() {
        if (row.get("time").isNull()) {
            return null;
        }
        Instant time = Instant.parse(row.get("time").asString());
        return new EventTime(
                time.getEpochSecond(), time.getNano(), 2, row.get("timeText").asString(), true);
    }

    private Origin origin() {
        JsonNode source = row.get("source");
        return source.get("line").isNull()
                ? Origin.NONE
                : new Origin(
                        source.get("file").asString(),
                        source.get("line").asLong(),
                        source.get("offset").asLong(),
                        100);
    }

    private String text(String key) {
        return row.get(key).isNull() ? null : row.get(key).asString();
    }
}
