package playhead.ui.state;

import java.util.BitSet;
import java.util.Objects;
import playhead.event.Json;
import playhead.history.StateRow;
import playhead.ui.colour.RowMark;

/**
 * The values of a row of states, and how they differ from those that the same entity had at an earlier moment.
 *
 * @param row the entity as it is at the playhead
 * @param before the entity as it was, or null when nothing is compared
 * @param changed columns whose value differs
 * @param mark how a colour rule marks the entity, null when none does
 */
public record StateCells(StateRow row, StateRow before, BitSet changed, RowMark mark) {
    static StateCells of(StateRow before, StateRow row, RowMark mark) {
        BitSet changed = new BitSet();
        for (int i = 0; before != null && i < row.values().length; i++) {
            if (!Objects.equals(value(before, i), row.values()[i])) {
                changed.set(i);
            }
        }
        return new StateCells(row, before, changed, mark);
    }

    private static Json value(StateRow row, int column) {
        return column < row.values().length ? row.values()[column] : null;
    }

    /** Id of the entity. */
    public String entity() {
        return row.ref().id();
    }

    /** The entity as questions name it, {@code type/id}. */
    public String reference() {
        return row.ref().type() + "/" + row.ref().id();
    }

    /** Value of a column, Java null when absent. */
    Json value(int column) {
        return value(row, column);
    }

    /** Value that a changed column had before, Java null when it was absent. */
    Json old(int column) {
        return value(before, column);
    }

    /** Whether the entity came since: then everything it has is new, and there are no old values. */
    boolean born() {
        return before != null && !before.exists() && before.version() == 0;
    }
}
