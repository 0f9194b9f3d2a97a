package playhead.workspace;

import java.util.List;
import playhead.expression.Missing;
import playhead.history.StateRow;

/**
 * A window on the entities at a moment.
 *
 * @param columns shown names of the columns of {@link StateRow#values()}; of the one type asked for, else empty
 * @param rows the rows of the window
 * @param total rows of the whole answer
 * @param gaps what the condition could not judge, by field
 */
public record StatePage(List<String> columns, List<StateRow> rows, long total, List<Missing.Gap> gaps) {
    /** What the condition could not judge, a line a field ("12 rows lacked `amount`"). */
    public List<String> missing() {
        return gaps.stream().map(Missing.Gap::toString).toList();
    }
}
