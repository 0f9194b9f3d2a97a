package playhead.ui.state;

import java.util.List;
import java.util.function.Consumer;
import playhead.history.BlameRow;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Session;

/** Finds the event that set a cell; only the latest cell is answered. For the window's thread. */
final class SetBy {
    private final LatestRequest lane;

    SetBy(Background background) {
        this.lane = background.lane();
    }

    /** What was asked is not answered any more. */
    void forget() {
        lane.forget();
    }

    /**
     * Finds it.
     *
     * @param cells the entity
     * @param column number of the field's column
     * @param answer takes it, null when none did
     */
    void find(Session session, Moment at, StateCells cells, int column, Consumer<BlameRow> answer) {
        String field = cells.row().columns().get(column).toString();
        lane.ask(() -> session.blame(cells.reference(), at), rows -> answer.accept(of(field, rows)));
    }

    private static BlameRow of(String field, Answer<List<BlameRow>> rows) {
        return rows instanceof Answer.Given<List<BlameRow>>(List<BlameRow> found, List<String> warnings)
                ? found.stream()
                        .filter(row -> row.field().toString().equals(field))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
