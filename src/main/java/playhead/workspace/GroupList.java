package playhead.workspace;

import java.util.List;
import playhead.expression.Missing;
import playhead.history.GroupRow;

/**
 * Counts and sums by the values of fields.
 *
 * @param rows by their keys
 * @param gaps what the condition could not judge, by field
 */
public record GroupList(List<GroupRow> rows, List<Missing.Gap> gaps) {
    /** What the condition could not judge, a line a field ("12 rows lacked `amount`"). */
    public List<String> missing() {
        return gaps.stream().map(Missing.Gap::toString).toList();
    }
}
