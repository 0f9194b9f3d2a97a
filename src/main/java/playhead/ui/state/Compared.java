package playhead.ui.state;

import java.util.List;
import playhead.history.StateRow;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Session;
import playhead.workspace.StatePage;

/**
 * A page of states and how its entities were at an earlier moment.
 *
 * @param page the page
 * @param before the same entities earlier; empty when nothing is compared
 */
record Compared(StatePage page, List<StateRow> before) {
    /** @param since the earlier moment, or null for none */
    static Answer<Compared> of(Session asked, StatePage page, Moment since) {
        return Answer.of(new Compared(
                page,
                since == null
                        ? List.of()
                        : asked.analysis()
                                .states(page.rows().stream().map(StateRow::ref).toList(), since)));
    }

    /** How the entity of a row was, null when that is not compared. */
    StateRow before(int row) {
        return before.isEmpty() ? null : before.get(row);
    }
}
