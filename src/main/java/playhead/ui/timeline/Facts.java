package playhead.ui.timeline;

import java.util.List;
import playhead.fold.Reversal;
import playhead.history.EventCounts;
import playhead.history.EventTimes;
import playhead.ui.colour.Palette;
import playhead.ui.colour.TypeSigns;
import playhead.workspace.Replay;
import playhead.workspace.Session;
import playhead.workspace.Undoing;
import playhead.workspace.Undoings;

/**
 * What is read once of a log and order.
 *
 * @param replay the order
 * @param times when every event stands
 * @param counts which types lie where
 * @param signs of all types
 * @param folding its idle stretches
 * @param problems ordinals at which replaying stumbled, ascending
 * @param undoings the reverts, by position
 * @param undone the same by ordinals of the order
 */
record Facts(
        Replay replay,
        EventTimes times,
        EventCounts counts,
        TypeSigns signs,
        Folding folding,
        long[] problems,
        Undoings undoings,
        List<Undoing> undone) {
    static Facts of(Session session, Replay replay) {
        EventTimes times = session.times(replay);
        EventCounts counts = session.counts(Palette.TYPES, replay);
        Undoings undoings = counts.types().contains(Reversal.TYPE) ? Undoings.of(session) : Undoings.NONE;
        return new Facts(
                replay,
                times,
                counts,
                TypeSigns.of(counts.types(), counts.names().size()),
                times.hasTimes() ? Folding.of(times) : Folding.NONE,
                session.steps().problems(replay),
                undoings,
                undoings.all().stream().map(one -> in(session, replay, one)).toList());
    }

    private static Undoing in(Session session, Replay replay, Undoing one) {
        return new Undoing(
                session.momentOf(one.first(), replay).at(),
                session.momentOf(one.last(), replay).at(),
                one.undoesAny() ? session.momentOf(one.from(), replay).at() : 1,
                one.undoesAny() ? session.momentOf(one.to(), replay).at() : 0);
    }
}
