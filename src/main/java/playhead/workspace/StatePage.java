package playhead.workspace;

import java.util.List;

/**
 * A window on the entities at a moment.
 *
 * @param columns shown names of the columns of {@link StateRow#cells()}; of the one type asked for, else empty
 * @param rows the rows of the window
 * @param total rows of the whole answer
 * @param missing rows that lacked a field which the condition names, or had it with another type
 */
public record StatePage(List<String> columns, List<StateRow> rows, long total, long missing) {}
