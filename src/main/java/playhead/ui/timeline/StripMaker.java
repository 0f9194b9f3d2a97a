package playhead.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import playhead.history.Density;
import playhead.ui.timeline.Strip.Tick;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/**
 * Counts and paints stretches of a log. Runs on worker threads.
 *
 * @param session the log
 * @param replay the order that ordinals count in
 */
record StripMaker(Session session, Replay replay) {
    private static final int PIXELS_A_TICK = 130;

    /** The types that have a colour, from the whole log. */
    Ranking ranking() {
        return session.end() == 0 ? Ranking.NONE : Ranking.of(session.density(1, session.end(), 1, replay));
    }

    /** Paints the events {@code from} up to but without {@code to}. */
    Strip paint(long from, long to, int width, int height, Ranking ranking) {
        Density density = session.density(from, to - 1, width, replay);
        int[] pixels = StripPainter.paint(ranking.stack(density), density.edges(), width, height);
        return new Strip(from, to, width, height, pixels, ticks(from, to, width));
    }

    private List<Tick> ticks(long from, long to, int width) {
        long step = niceStep((double) (to - from) * PIXELS_A_TICK / width);
        List<Tick> ticks = new ArrayList<>();
        for (long at = Math.ceilDiv(from, step) * step; at < to; at += step) {
            ticks.add(new Tick(at, session.timeAt(session.positionOf(new Moment(at, replay)))));
        }
        if (from == 1 && step > 1) {
            ticks.addFirst(new Tick(1, session.timeAt(session.positionOf(new Moment(1, replay)))));
        }
        return List.copyOf(ticks);
    }

    /** The least of 1, 2, 5, 10, 20, … that is not smaller. */
    static long niceStep(double least) {
        long power = 1;
        while (true) {
            for (int digit : new int[] {1, 2, 5}) {
                if (digit * power >= least) {
                    return digit * power;
                }
            }
            power *= 10;
        }
    }
}
