package playhead.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The order in which the events of a file occurred, by the plainest loops: shares nothing with the product. */
record OccurredOracle(List<Map<String, Object>> fileOrder) {
    List<Map<String, Object>> order() {
        var byTime = new ArrayList<>(fileOrder);
        byTime.sort(Comparator.comparing(event -> Instant.parse((String) event.get("time"))));
        var ties = byTime.stream().collect(Collectors.groupingBy(OccurredOracle::tie));
        ties.values().forEach(tied -> tied.sort(Comparator.comparing(OccurredOracle::version)));
        byTime.replaceAll(event -> ties.get(tie(event)).removeFirst());
        var open =
                new HashSet<>(fileOrder.stream().map(event -> event.get("id")).toList());
        List<Map<String, Object>> placed = new ArrayList<>();
        List<Map<String, Object>> waiting = new ArrayList<>();
        for (Map<String, Object> event : byTime) {
            waiting.add(event);
            for (int n = 0; n < waiting.size(); n++) {
                var next = waiting.get(n);
                if (!open.contains(next.get("causationId")) && waiting.stream().noneMatch(w -> overtaken(w, next))) {
                    placed.add(waiting.remove(n));
                    open.remove(next.get("id"));
                    n = -1;
                }
            }
        }
        return placed;
    }

    private static boolean overtaken(Map<String, Object> waiting, Map<String, Object> by) {
        return waiting.get("stream").equals(by.get("stream")) && version(waiting) < version(by);
    }

    private static List<Object> tie(Map<String, Object> event) {
        return List.of(event.get("time"), event.get("stream"));
    }

    private static long version(Map<String, Object> event) {
        return event.get("version") instanceof Number version ? version.longValue() : 0;
    }
}
