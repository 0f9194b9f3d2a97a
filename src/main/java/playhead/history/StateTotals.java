package playhead.history;

import java.util.List;
import playhead.event.FieldPath;

/**
 * What the numeric columns of some states come to.
 *
 * @param rows how many states
 * @param totals by column, then currency; a column without a number has none
 * @param names numeric columns that name things and so are not summed
 */
public record StateTotals(long rows, List<ColumnTotal> totals, List<FieldPath> names) {
    public StateTotals {
        totals = List.copyOf(totals);
        names = List.copyOf(names);
    }

    /** The totals of one column. */
    public List<ColumnTotal> of(FieldPath field) {
        return totals.stream().filter(total -> total.field().equals(field)).toList();
    }
}
