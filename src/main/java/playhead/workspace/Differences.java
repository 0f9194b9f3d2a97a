package playhead.workspace;

import java.util.List;
import playhead.history.Comparison;
import playhead.history.DiffRow;

/**
 * What differs between two moments.
 *
 * @param from state before
 * @param to state after
 * @param comparison by type; its rows are worked out when they are asked for
 */
public record Differences(Moment from, Moment to, Comparison comparison) {

    /** Rows of one type, from an index up to and without another. */
    public List<DiffRow> rows(String type, int first, int last) {
        return comparison.rows(type, first, last);
    }
}
