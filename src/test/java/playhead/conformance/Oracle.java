package playhead.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a log of JSON lines says, by plain maps: shares nothing with the product. */
record Oracle(List<Map<String, Object>> events) {
    /** Reads a file whose lines have positions, drops repeated ids and sorts by position. */
    static Oracle byPosition(Path file) throws IOException {
        List<Map<String, Object>> events = new ArrayList<>();
        Set<Object> ids = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, Object> event = PlainJson.object(line);
            if (ids.add(event.get("id"))) {
                events.add(event);
            }
        }
        events.sort(java.util.Comparator.comparingInt(event -> ((Number) event.get("position")).intValue()));
        return new Oracle(events);
    }

    /** Fields of every entity after the first events, by id; an entity without a field is there too. */
    @SuppressWarnings("unchecked")
    Map<String, Map<String, Object>> stateAfter(long count) {
        Map<String, Map<String, Object>> states = new LinkedHashMap<>();
        for (Map<String, Object> event : events.subList(0, (int) count)) {
            if (event.get("stream") != null) {
                states.computeIfAbsent((String) event.get("stream"), id -> new LinkedHashMap<>())
                        .putAll((Map<String, Object>) event.get("data"));
            }
        }
        return states;
    }
}
