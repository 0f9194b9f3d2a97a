package playhead.ui.compare;

import java.util.List;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.EventTime;
import playhead.history.StateTotals;
import playhead.workspace.Answer;
import playhead.workspace.Differences;
import playhead.workspace.Moment;
import playhead.workspace.Session;
import playhead.workspace.StateQuery;

/**
 * The answer to what differs between two moments, as far as it is looked at. Worked out away from the window.
 *
 * @param differences all that differs
 * @param layout where the lines of the type stand
 * @param from index of the first line
 * @param lines the lines that are looked at
 * @param sums what the numbers come to at both moments
 * @param timeA time of A, or null
 * @param timeB time of B, or null
 */
record Held(
        Differences differences,
        Opened layout,
        int from,
        List<CompareLine> lines,
        List<SumLine> sums,
        EventTime timeA,
        EventTime timeB) {
    /** What is asked: two moments, one type with the entities that are opened, and a window of lines. */
    record Question(Moment a, Moment b, String type, Set<EntityRef> opened, int from, int to) {}

    /** Works it out; what the answer before knows already is taken from it. */
    static Held of(Session session, Question asked, Held before) {
        boolean same = before != null
                && before.differences.from().equals(asked.a())
                && before.differences.to().equals(asked.b());
        Differences differences = same ? before.differences : session.analysis().differences(asked.a(), asked.b());
        Opened layout = Opened.of(differences, asked.type(), asked.opened());
        return new Held(
                differences,
                layout,
                asked.from(),
                layout.lines(asked.from(), asked.to()),
                same && before.layout.type().equals(asked.type())
                        ? before.sums
                        : SumLine.of(
                                totals(session, asked.type(), asked.a()), totals(session, asked.type(), asked.b())),
                session.timeAt(session.positionOf(asked.a())),
                session.timeAt(session.positionOf(asked.b())));
    }

    private static StateTotals totals(Session session, String type, Moment moment) {
        return session.analysis().totals(StateQuery.of(type, moment))
                        instanceof Answer.Given<StateTotals>(StateTotals totals, List<String> warnings)
                ? totals
                : new StateTotals(0, List.of(), List.of());
    }
}
