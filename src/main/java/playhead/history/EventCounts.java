package playhead.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How many events of which type lie between any two places of one order, for a timeline: the most frequent types have a
 * rank of their own, all others share the last one. Counted once, with a sum at every {@value #BLOCK}th event, so that
 * bins of any width cost about the same. Immutable; safe for several threads.
 */
public final class EventCounts {
    private static final int BLOCK = 1024;

    private final Headers headers;
    private final List<String> types;
    private final List<String> names;
    /** Rank by type number. */
    private final int[] ranks;
    /** Events before each block, by rank. */
    private final int[][] before;

    private EventCounts(Headers headers, List<String> types, int ranked, int[] ranks) {
        this.headers = headers;
        this.types = types;
        this.names = types.subList(0, ranked);
        this.ranks = ranks;
        this.before = new int[names.size() + 1][headers.end() / BLOCK + 1];
        int[] running = new int[before.length];
        for (int at = 0; at < headers.end(); at++) {
            if (at % BLOCK == 0) {
                keep(running, at / BLOCK);
            }
            running[ranks[headers.type(at + 1L)]]++;
        }
        if (headers.end() % BLOCK == 0) {
            keep(running, headers.end() / BLOCK);
        }
    }

    private void keep(int[] running, int block) {
        for (int rank = 0; rank < running.length; rank++) {
            before[rank][block] = running[rank];
        }
    }

    /** Counts an index, with so many types that have a rank of their own. */
    public static EventCounts of(TimeIndex index, int most) {
        Headers headers = index.headers();
        long[] totals = new long[headers.types().size()];
        for (long at = 1; at <= headers.end(); at++) {
            totals[headers.type(at)]++;
        }
        List<Integer> order = new ArrayList<>();
        for (int type = 0; type < totals.length; type++) {
            if (totals[type] > 0) {
                order.add(type);
            }
        }
        // Ties go by name, so that a type has the same rank in every order of the log.
        order.sort(Comparator.comparingLong((Integer type) -> -totals[type])
                .thenComparing(type -> headers.types().get(type)));
        int ranked = Math.min(most, order.size());
        int[] ranks = new int[totals.length];
        Arrays.fill(ranks, ranked);
        for (int rank = 0; rank < ranked; rank++) {
            ranks[order.get(rank)] = rank;
        }
        return new EventCounts(
                headers, order.stream().map(type -> headers.types().get(type)).toList(), ranked, ranks);
    }

    /** All types, the most frequent first. */
    public List<String> types() {
        return types;
    }

    /** Types with a rank of their own, the most frequent first. */
    public List<String> names() {
        return names;
    }

    /** How many further types there are; their rank is the number of {@link #names}. */
    public int others() {
        return types.size() - names.size();
    }

    /**
     * Counts by rank and bin.
     *
     * @param edges ordinals, not falling: bin i holds the events from edge i up to but without edge i + 1
     */
    public int[][] between(long[] edges) {
        int[][] counts = new int[before.length][Math.max(0, edges.length - 1)];
        int[] last = before(within(edges[0]));
        for (int bin = 0; bin + 1 < edges.length; bin++) {
            long from = within(edges[bin]);
            long to = within(edges[bin + 1]);
            if (to - from <= BLOCK) {
                for (long at = from; at < to; at++) {
                    counts[ranks[headers.type(at)]][bin]++;
                    last[ranks[headers.type(at)]]++;
                }
            } else {
                int[] next = before(to);
                for (int rank = 0; rank < next.length; rank++) {
                    counts[rank][bin] = next[rank] - last[rank];
                }
                last = next;
            }
        }
        return counts;
    }

    /**
     * Counts by rank and bin of time; an event counts with the time at which it stands.
     *
     * @param times of the same order
     * @param edges seconds since 1970, not falling: bin i holds the times from edge i up to but without edge i + 1
     */
    public int[][] between(EventTimes times, double[] edges) {
        if (!times.hasTimes()) {
            return new int[before.length][Math.max(0, edges.length - 1)];
        }
        if (times.late() > 0) {
            return oneByOne(times, edges);
        }
        long[] ordinals = new long[edges.length];
        for (int i = 0; i < edges.length; i++) {
            ordinals[i] = times.ordinal(Math.nextDown(edges[i])) + 1;
        }
        return between(ordinals);
    }

    /** Where times go up and down, no stretch of ordinals is a stretch of time. */
    private int[][] oneByOne(EventTimes times, double[] edges) {
        int bins = edges.length - 1;
        int[][] counts = new int[before.length][bins];
        int bin = 0;
        for (long at = 1; at <= headers.end(); at++) {
            double time = times.time(at);
            if (time >= edges[0] && time < edges[bins]) {
                if (time < edges[bin] || time >= edges[bin + 1]) {
                    bin = bin(edges, time);
                }
                counts[ranks[headers.type(at)]][bin]++;
            }
        }
        return counts;
    }

    /** The last bin that begins at or before a time. */
    private static int bin(double[] edges, double time) {
        int low = 0;
        int high = edges.length - 1;
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (edges[middle] <= time) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long within(long ordinal) {
        return Math.clamp(ordinal, 1, headers.end() + 1L);
    }

    /** Events before an ordinal, by rank. */
    private int[] before(long ordinal) {
        int block = (int) ((ordinal - 1) / BLOCK);
        int[] counts = new int[before.length];
        for (int rank = 0; rank < counts.length; rank++) {
            counts[rank] = before[rank][block];
        }
        for (long at = (long) block * BLOCK + 1; at < ordinal; at++) {
            counts[ranks[headers.type(at)]]++;
        }
        return counts;
    }
}
