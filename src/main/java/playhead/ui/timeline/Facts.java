package playhead.ui.timeline;

import playhead.history.EventCounts;
import playhead.history.EventTimes;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/**
 * What is read once of a log and order.
 *
 * @param replay the order
 * @param times when every event stands
 * @param counts which types lie where
 * @param folding its idle stretches
 * @param problems ordinals at which replaying stumbled, ascending
 */
record Facts(Replay replay, EventTimes times, EventCounts counts, Folding folding, long[] problems) {
    static Facts of(Session session, Replay replay) {
        EventTimes times = session.times(replay);
        return new Facts(
                replay,
                times,
                session.counts(Palette.TYPES, replay),
                times.hasTimes() ? Folding.of(times) : Folding.NONE,
                session.steps().problems(replay));
    }
}
