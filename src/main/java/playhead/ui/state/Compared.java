package playhead.ui.state;

import java.util.List;
import java.util.stream.IntStream;
import playhead.history.StateRow;
import playhead.ui.colour.RowMark;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Session;
import playhead.workspace.StatePage;
import playhead.workspace.SupposedSession;

/**
 * A page of states and how its entities were at an earlier moment.
 *
 * @param page the page
 * @param before the same entities earlier; empty when nothing is compared
 * @param marks how colour rules mark them, null for those that none does
 */
record Compared(StatePage page, List<StateRow> before, List<RowMark> marks) {
    /**
     * @param at the moment of the page: while a what-if is open, it is compared with the log there
     * @param since the earlier moment, or null for none
     * @param marks how colour rules mark the rows
     */
    static Answer<Compared> of(Session asked, StatePage page, Moment at, Moment since, List<RowMark> marks) {
        Session log = asked instanceof SupposedSession supposed ? supposed.recorded() : null;
        if (log != null) {
            return Answer.of(new Compared(page, states(log, page, at), marks));
        }
        return Answer.of(new Compared(page, since == null ? List.of() : states(asked, page, since), marks));
    }

    private static List<StateRow> states(Session session, StatePage page, Moment moment) {
        return session.analysis().states(page.rows().stream().map(StateRow::ref).toList(), moment);
    }

    /** What the rows show. */
    List<StateCells> cells() {
        return IntStream.range(0, page.rows().size())
                .mapToObj(row -> StateCells.of(
                        before.isEmpty() ? null : before.get(row), page.rows().get(row), marks.get(row)))
                .toList();
    }
}
