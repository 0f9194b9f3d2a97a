package playhead.history;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the state of every entity is after each line, by plain maps: shares nothing with the product's fold. */
final class StateOracle {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private StateOracle() {}

    /** States by entity id after the first lines; an entity that does not exist has none. */
    @SuppressWarnings("unchecked")
    static Map<String, Map<String, Object>> after(List<String> lines, long count) {
        Map<String, Map<String, Object>> states = new HashMap<>();
        for (String line : lines.subList(0, (int) count)) {
            Map<String, Object> event = JSON.readValue(line, Map.class);
            String home = (String) event.get("stream");
            ((List<String>) event.getOrDefault("refs", List.of()))
                    .forEach(ref -> states.computeIfAbsent(ref, unused -> new LinkedHashMap<>()));
            Map<String, Object> data = (Map<String, Object>) event.get("data");
            Map<String, Object> state = states.computeIfAbsent(home, unused -> new LinkedHashMap<>());
            switch ((String) event.getOrDefault("effect", "MERGE")) {
                case "DELETE" -> states.remove(home);
                case "IMAGE" -> states.put(home, new LinkedHashMap<>(data));
                default -> state.putAll(data);
            }
            Map<String, Object> meta = (Map<String, Object>) event.getOrDefault("metadata", Map.of());
            ((List<String>) meta.getOrDefault("absent", List.of())).forEach(state::remove);
        }
        return states;
    }
}
