package playhead.ui.timeline;

import playhead.history.Density;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/**
 * Counts and paints stretches of a log. Runs on worker threads.
 *
 * @param session the log
 * @param replay the order that ordinals count in
 * @param axis what places are
 */
record StripMaker(Session session, Replay replay, Axis axis) {
    /** By time, bars are this wide, so that their heights can be told apart. */
    private static final int PIXELS_A_BAR = 4;

    /** The types that have a colour, from the whole log. */
    static Ranking ranking(Session session, Replay replay) {
        return session.end() == 0 ? Ranking.NONE : Ranking.of(session.density(1, session.end(), 1, replay));
    }

    /** Paints the places {@code from} up to but without {@code to}. */
    Strip paint(long from, long to, int width, int height, Ranking ranking) {
        Density density = switch (axis) {
            case ByPosition positions -> session.density(from, to - 1, width, replay);
            case ByTime times -> session.densityByTime(from, to, Math.max(1, width / PIXELS_A_BAR), replay);
        };
        int[] pixels = StripPainter.paint(ranking.stack(density), density.edges(), width, height);
        return new Strip(
                from,
                to,
                width,
                height,
                pixels,
                switch (axis) {
                    case ByPosition positions -> Ticks.positions(from, to, width, session, replay);
                    case ByTime times -> Ticks.times(from, to, width);
                });
    }
}
