package playhead.ui.state;

import java.util.BitSet;
import java.util.Objects;
import playhead.event.Json;
import playhead.history.StateRow;

/**
 * The values of a row of states and which of them the last move changed.
 *
 * @param row the entity as it is at the playhead
 * @param changed columns whose value differs from what the same entity showed before
 */
record StateCells(StateRow row, BitSet changed) {
    /**
     * The cells of a row beside what the same entity showed a move ago.
     *
     * @param before how it was, or null when it was not looked at
     * @param born true when the entity began with this move: then everything it has is new
     */
    static StateCells after(StateRow before, boolean born, StateRow row) {
        BitSet changed = new BitSet();
        for (int i = 0; i < row.values().length; i++) {
            Json now = row.values()[i];
            if (before == null ? born && now != null : differs(before.values(), i, now)) {
                changed.set(i);
            }
        }
        return new StateCells(row, changed);
    }

    private static boolean differs(Json[] before, int column, Json now) {
        return !Objects.equals(column < before.length ? before[column] : null, now);
    }

    /** Value of a column, Java null when absent. */
    Json value(int column) {
        return column < row.values().length ? row.values()[column] : null;
    }
}
