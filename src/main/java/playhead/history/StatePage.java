package playhead.history;

import java.util.List;

/**
 * A page of states.
 *
 * @param rows the rows of this page
 * @param total how many rows all pages have together
 */
public record StatePage(List<StateRow> rows, long total) {
    public StatePage {
        rows = List.copyOf(rows);
    }
}
