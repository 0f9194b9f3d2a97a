package playhead.ui.timeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import playhead.event.EventTime;
import playhead.ui.timeline.Strip.Tick;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/** Finds the places of an axis that get a label: round positions, or times that are round in a zone. */
final class Ticks {
    private static final int PIXELS_A_TICK = 130;
    private static final long[] WITHIN_A_DAY = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, RoundTimes.DAY
    };

    private Ticks() {}

    /** Round positions from one up to but without another, with the time of the event there. Asks the session. */
    static List<Tick> positions(long from, long to, int width, Session session, Replay replay, ZoneId zone) {
        long step = niceStep((double) (to - from) * PIXELS_A_TICK / width);
        List<Tick> ticks = new ArrayList<>();
        if (from == 1 && step > 1) {
            ticks.add(position(1, session, replay, zone));
        }
        for (long at = Math.ceilDiv(from, step) * step; at < to; at += step) {
            ticks.add(position(at, session, replay, zone));
        }
        return List.copyOf(ticks);
    }

    private static Tick position(long at, Session session, Replay replay, ZoneId zone) {
        EventTime time = session.timeAt(session.positionOf(new Moment(at, replay)));
        return new Tick(
                at,
                time == null
                        ? null
                        : Instant.ofEpochSecond(time.seconds()).atZone(zone).toOffsetDateTime(),
                false);
    }

    /** Round times from one place up to but without another; none within a fold. */
    static List<Tick> times(long from, long to, int width, Folding folding, ZoneId zone) {
        RoundTimes round = new RoundTimes(zone, niceSeconds((double) (to - from) * PIXELS_A_TICK / width));
        List<Tick> ticks = new ArrayList<>();
        double begin = from;
        for (Folding.Fold fold : folding.folds()) {
            times(begin, Math.min((double) to, fold.place()), round, folding, ticks);
            begin = Math.max(begin, fold.end());
        }
        times(begin, (double) to, round, folding, ticks);
        return List.copyOf(ticks);
    }

    private static void times(double from, double to, RoundTimes round, Folding folding, List<Tick> ticks) {
        if (from >= to) {
            return;
        }
        long last = (long) folding.seconds(Math.nextDown(to));
        for (OffsetDateTime at : round.between((long) folding.seconds(from), last)) {
            ticks.add(new Tick((long) folding.place((double) at.toEpochSecond()), at, true));
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
        return RoundTimes.DAY * niceStep(least / RoundTimes.DAY);
    }
}
