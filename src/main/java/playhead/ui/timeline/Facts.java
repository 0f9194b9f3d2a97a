package playhead.ui.timeline;

import playhead.history.EventCounts;
import playhead.history.EventTimes;
import playhead.ui.colour.Palette;
import playhead.ui.colour.TypeSigns;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/**
 * What is read once of a log and order.
 *
 * @param replay the order
 * @param times when every event stands
 * @param counts which types lie where
 * @param signs of all types
 * @param folding its idle stretches
 * @param problems ordinals at which replaying stumbled, ascending
 */
record Facts(Replay replay, EventTimes times, EventCounts counts, TypeSigns signs, Folding folding, long[] problems) {
    static Facts of(Session session, Replay replay) {
        EventTimes times = session.times(replay);
        EventCounts counts = session.counts(Palette.TYPES, replay);
        return new Facts(
                replay,
                times,
                counts,
                TypeSigns.of(counts.types(), counts.names().size()),
                times.hasTimes() ? Folding.of(times) : Folding.NONE,
                session.steps().problems(replay));
    }
}
