package playhead.workspace;

import java.util.List;
import playhead.history.Bisection;
import playhead.history.BlameRow;
import playhead.history.Flip;
import playhead.history.HistoryRow;
import playhead.history.StateRow;

/** Makes answers name positions in the log, also when they were found in another order. */
record LogPositions(OrderedIndex ordered) {
    List<StateRow> states(List<StateRow> rows) {
        return same() ? rows : rows.stream().map(this::state).toList();
    }

    List<HistoryRow> histories(List<HistoryRow> rows) {
        return same()
                ? rows
                : rows.stream()
                        .map(row -> new HistoryRow(
                                row.version(),
                                position(row.position()),
                                row.type(),
                                row.time(),
                                row.actor(),
                                row.changes()))
                        .toList();
    }

    List<BlameRow> blames(List<BlameRow> rows) {
        return same()
                ? rows
                : rows.stream()
                        .map(row -> new BlameRow(
                                row.field(),
                                row.value(),
                                position(row.position()),
                                row.type(),
                                row.time(),
                                row.actor()))
                        .toList();
    }

    Bisection bisection(Bisection found) {
        if (same()) {
            return found;
        }
        List<Flip> flips = found.flips().stream().map(this::flip).toList();
        return new Bisection(
                found.first() == null ? null : flip(found.first()), flips, state(found.before()), state(found.after()));
    }

    private Flip flip(Flip flip) {
        return new Flip(position(flip.position()), flip.holds(), flip.time(), flip.entity(), flip.type());
    }

    private StateRow state(StateRow row) {
        return row == null
                ? null
                : new StateRow(
                        row.ref(),
                        row.exists(),
                        row.version(),
                        position(row.lastPosition()),
                        row.columns(),
                        row.values());
    }

    private boolean same() {
        return ordered.positions() == OrderedIndex.Positions.SAME;
    }

    private long position(long ordinal) {
        return ordinal == 0 ? 0 : ordered.positions().position(ordinal);
    }
}
