package playhead.saga.track;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.samples.ListedEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events of an NDJSON file as make_log.py writes it, in the order of its lines. */
public final class NdjsonLog implements ListedEvents {
    private final List<Event> events = new ArrayList<>();

    /** Reads a file. */
    public NdjsonLog(Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> events.add(event(json.readTree(line))));
        }
    }

    private static Event event(JsonNode node) {
        String stream = node.path("stream").asString();
        String cause = node.path("causationId").asStringOpt().orElse(null);
        return new Event(
                new EntityRef(stream.substring(0, stream.lastIndexOf('-')), stream),
                0,
                node.path("type").asString(),
                node.path("id").asString(),
                EventTime.of(Instant.parse(node.path("time").asString())),
                node.path("actor").asStringOpt().orElse(null),
                node.path("correlationId").asStringOpt().orElse(null),
                cause == null ? List.of() : List.of(cause),
                List.of(),
                Effect.MERGE,
                Json.canonical(node.path("data").toString()),
                Json.EMPTY,
                Origin.NONE);
    }

    @Override
    public List<Event> events() {
        return events;
    }
}
