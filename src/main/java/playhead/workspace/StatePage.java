package playhead.workspace;

import java.util.List;
import playhead.history.StateRow;

/**
 * A window on the entities at a moment.
 *
 * @param columns shown names of the columns of {@link StateRow#values()}; of the one type asked for, else empty
 * @param rows the rows of the window
 * @param total rows of the whole answer
 * @param missing what the condition could not judge, a line a field ("12 rows lacked `amount`")
 */
public record StatePage(List<String> columns, List<StateRow> rows, long total, List<String> missing) {}
