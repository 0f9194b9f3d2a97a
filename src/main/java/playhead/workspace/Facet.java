package playhead.workspace;

import java.util.Comparator;
import java.util.List;
import playhead.event.Json;

/**
 * One property of events and how often each of its values occurs.
 *
 * @param path as expressions name it
 * @param values the most frequent first
 */
public record Facet(String path, List<Value> values) {
    /**
     * One value.
     *
     * @param value a text, number, truth value or null
     * @param count how many events have it
     */
    public record Value(Json value, long count) {}

    /** The most frequent first, equally frequent ones by their text. */
    static List<Value> ranked(List<Value> values) {
        return values.stream()
                .sorted(Comparator.comparingLong(Value::count)
                        .reversed()
                        .thenComparing(value -> value.value().toString()))
                .toList();
    }
}
