package playhead.ui.timeline;

import java.time.ZoneId;
import java.util.List;
import playhead.history.EventCounts;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/**
 * Counts and paints stretches of a log. Runs on worker threads.
 *
 * @param session the log
 * @param replay the order that ordinals count in
 * @param axis what places are
 * @param counts how many events of which type lie where
 * @param zone what is round in it gets a tick
 */
record StripMaker(Session session, Replay replay, Axis axis, EventCounts counts, ZoneId zone) {
    /** By time, bars are this wide, so that their heights can be told apart. */
    private static final int PIXELS_A_BAR = 4;

    /** Paints the places {@code from} up to but without {@code to}. */
    Strip paint(long from, long to, int width, int height) {
        long[] edges = edges(from, to, axis instanceof ByTime ? Math.max(1, width / PIXELS_A_BAR) : width);
        int[] pixels = StripPainter.paint(stacks(edges), edges, width, height);
        return new Strip(from, to, width, height, pixels, ticks(from, to, width));
    }

    /** Counts by rank and bin of places. */
    int[][] stacks(long[] edges) {
        return switch (axis) {
            case ByPosition positions -> counts.between(edges);
            case ByTime(var times, var folding) -> {
                double[] seconds = new double[edges.length];
                for (int i = 0; i < edges.length; i++) {
                    seconds[i] = folding.seconds((double) edges[i]);
                }
                yield counts.between(times, seconds);
            }
        };
    }

    private List<Strip.Tick> ticks(long from, long to, int width) {
        return switch (axis) {
            case ByPosition positions -> Ticks.positions(from, to, width, session, replay, zone);
            case ByTime times -> Ticks.times(from, to, width, times.folding(), zone);
        };
    }

    /** Bins of equal width in places; fewer than asked for when there are fewer places. */
    static long[] edges(long from, long to, int bins) {
        long span = Math.max(1, to - from);
        int used = (int) Math.max(1, Math.min(bins, span));
        long[] edges = new long[used + 1];
        for (int i = 0; i <= used; i++) {
            edges[i] = from + span / used * i + span % used * i / used;
        }
        return edges;
    }
}
