package playhead.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a log of JSON lines says, by plain maps: shares nothing with the product. */
record Oracle(List<Map<String, Object>> events) {
    /** Reads a file whose lines have positions, drops repeated ids and sorts by position. */
    static Oracle byPosition(Path file) throws IOException {
        var events = new ArrayList<>(inFile(file).events);
        events.sort(Comparator.comparingInt(event -> ((Number) event.get("position")).intValue()));
        return new Oracle(events);
    }

    /** The same in the order of the lines. */
    static Oracle inFile(Path file) throws IOException {
        Map<Object, Map<String, Object>> events = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, Object> event = PlainJson.object(line);
            events.putIfAbsent(event.get("id"), event);
        }
        return new Oracle(List.copyOf(events.values()));
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
