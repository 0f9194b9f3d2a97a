package playhead.workspace;

import java.util.List;
import java.util.Map;

/**
 * Names that conditions over events or states can use, and values that occur.
 *
 * @param names paths as expressions write them, the fixed ones first
 * @param values literals by path, for paths with few values
 */
public record Vocabulary(List<String> names, Map<String, List<String>> values) {
    /** Nothing known. */
    public static final Vocabulary NONE = new Vocabulary(List.of(), Map.of());
}
