package playhead.history;

import java.util.List;

/**
 * How many events of each type fall into each bin of a timeline.
 *
 * @param types event types by number
 * @param edges the first position, or second since 1970, of each bin, and the one after the last bin
 * @param counts events by type number and bin
 */
public record Density(List<String> types, long[] edges, int[][] counts) {
    /** Bins of equal width in positions; fewer than asked for when there are fewer events. */
    public static Density byPosition(TimeIndex index, int bins) {
        return byPosition(index, 1, index.end(), bins);
    }

    /** Bins of equal width over the positions {@code from} to {@code to}, both included. */
    public static Density byPosition(TimeIndex index, long from, long to, int bins) {
        long span = Math.max(0, to - from + 1);
        int used = (int) Math.max(1, Math.min(bins, span));
        long[] edges = edges(from, span, used);
        int[][] counts = new int[index.eventTypes().size()][used];
        int bin = 0;
        for (long at = from; at <= to; at++) {
            while (at >= edges[bin + 1]) {
                bin++;
            }
            counts[index.eventTypeNumber(at)][bin]++;
        }
        return new Density(index.eventTypes(), edges, counts);
    }

    /** Bins of equal width in seconds from the least time to the greatest; events without a time are left out. */
    public static Density byTime(TimeIndex index, int bins) {
        Headers headers = index.headers();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (long at = 1; at <= index.end(); at++) {
            if (headers.hasTime(at)) {
                first = Math.min(first, headers.seconds(at));
                last = Math.max(last, headers.seconds(at));
            }
        }
        if (last < first) {
            return new Density(
                    index.eventTypes(),
                    new long[] {0, 1},
                    new int[index.eventTypes().size()][1]);
        }
        long span = last - first + 1;
        int used = (int) Math.max(1, Math.min(bins, span));
        long[] edges = edges(first, span, used);
        int[][] counts = new int[index.eventTypes().size()][used];
        for (long at = 1; at <= index.end(); at++) {
            if (headers.hasTime(at)) {
                counts[headers.type(at)][bin(edges, headers.seconds(at))]++;
            }
        }
        return new Density(index.eventTypes(), edges, counts);
    }

    /**
     * Bins of equal width over the seconds {@code from} up to but without {@code to}; fewer than asked for when there are
     * fewer seconds. Every event of the stretch counts once: one without a time with the second of its predecessor,
     * leading ones with the first there is. In a log without times nothing counts.
     */
    public static Density byTime(TimeIndex index, long from, long to, int bins) {
        Headers headers = index.headers();
        long span = Math.max(1, to - from);
        int used = (int) Math.max(1, Math.min(bins, span));
        long[] edges = edges(from, span, used);
        int[][] counts = new int[index.eventTypes().size()][used];
        long first = 1;
        while (first <= index.end() && !headers.hasTime(first)) {
            first++;
        }
        if (first > index.end()) {
            return new Density(index.eventTypes(), edges, counts);
        }
        long second = headers.seconds(first);
        for (long at = 1; at <= index.end(); at++) {
            second = headers.hasTime(at) ? headers.seconds(at) : second;
            if (second >= from && second < to) {
                counts[headers.type(at)][bin(edges, second)]++;
            }
        }
        return new Density(index.eventTypes(), edges, counts);
    }

    /** The bin that a place within the edges falls into. */
    private static int bin(long[] edges, long place) {
        int bins = edges.length - 1;
        double share = (double) (place - edges[0]) / (edges[bins] - edges[0]);
        int bin = (int) Math.min(bins - 1, (long) (share * bins));
        while (place < edges[bin]) {
            bin--;
        }
        while (place >= edges[bin + 1]) {
            bin++;
        }
        return bin;
    }

    private static long[] edges(long from, long span, int bins) {
        long[] edges = new long[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = from + span / bins * i + span % bins * i / bins;
        }
        return edges;
    }
}
