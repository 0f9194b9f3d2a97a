package playhead.importing.mapping;

import java.util.List;

/**
 * Rows that say that their entity ends.
 *
 * @param column member that says so
 * @param values texts of it that do
 */
public record DeleteRule(String column, List<String> values) {
    public DeleteRule {
        values = List.copyOf(values);
    }
}
