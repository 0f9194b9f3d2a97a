package playhead.ui.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import playhead.ui.timeline.Strip.Tick;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/** Finds the places of an axis that get a label: round positions, or round times in UTC. */
final class Ticks {
    private static final int PIXELS_A_TICK = 130;
    private static final long DAY = 86_400;
    private static final long[] WITHIN_A_DAY = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, DAY
    };

    private Ticks() {}

    /** Round positions from one up to but without another, with the time of the event there. Asks the session. */
    static List<Tick> positions(long from, long to, int width, Session session, Replay replay) {
        long step = niceStep((double) (to - from) * PIXELS_A_TICK / width);
        List<Tick> ticks = new ArrayList<>();
        if (from == 1 && step > 1) {
            ticks.add(position(1, session, replay));
        }
        for (long at = Math.ceilDiv(from, step) * step; at < to; at += step) {
            ticks.add(position(at, session, replay));
        }
        return List.copyOf(ticks);
    }

    private static Tick position(long at, Session session, Replay replay) {
        return new Tick(at, session.timeAt(session.positionOf(new Moment(at, replay))), false);
    }

    /** Round times from one place up to but without another; none within a fold. */
    static List<Tick> times(long from, long to, int width, Folding folding) {
        long step = niceSeconds((double) (to - from) * PIXELS_A_TICK / width);
        List<Tick> ticks = new ArrayList<>();
        double begin = from;
        for (Folding.Fold fold : folding.folds()) {
            times(begin, Math.min(to, fold.place()), step, folding, ticks);
            begin = Math.max(begin, fold.end());
        }
        times(begin, to, step, folding, ticks);
        return List.copyOf(ticks);
    }

    private static void times(double from, double to, long step, Folding folding, List<Tick> ticks) {
        if (from >= to) {
            return;
        }
        long last = (long) folding.seconds(Math.nextDown(to));
        for (long at = Math.ceilDiv((long) folding.seconds(from), step) * step; at <= last; at += step) {
            ticks.add(
                    new Tick((long) folding.place(at), Instant.ofEpochSecond(at).toString(), true));
        }
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

    /** The least usual part of a day, or round number of days, that is not smaller; in seconds. */
    static long niceSeconds(double least) {
        for (long step : WITHIN_A_DAY) {
            if (step >= least) {
                return step;
            }
        }
        return DAY * niceStep(least / DAY);
    }
}
