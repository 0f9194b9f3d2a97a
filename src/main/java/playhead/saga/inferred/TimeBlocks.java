package playhead.saga.inferred;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongUnaryOperator;
import playhead.saga.LogColumns;

/** Events by their times, so that those of a span are found without looking at all. Immutable. */
final class TimeBlocks {
    private static final int BLOCK = 64;

    /** The earliest time of each block. */
    private final long[] bounds;
    /** By block: place of its first position. */
    private final int[] starts;

    private final int[] positions;

    /** @param millis the time of an event */
    TimeBlocks(LogColumns columns, LongUnaryOperator millis) {
        int end = (int) columns.end();
        long[] times = new long[end];
        int timed = 0;
        for (int position = 1; position <= end; position++) {
            if (columns.timed(position)) {
                times[timed++] = millis.applyAsLong(position);
            }
        }
        Arrays.sort(times, 0, timed);
        bounds = new long[(timed + BLOCK - 1) / BLOCK];
        for (int block = 0; block < bounds.length; block++) {
            bounds[block] = times[block * BLOCK];
        }
        starts = new int[bounds.length + 1];
        positions = new int[timed];
        int[] blocks = new int[end + 1];
        for (int position = 1; position <= end; position++) {
            if (columns.timed(position)) {
                blocks[position] = block(millis.applyAsLong(position));
                starts[blocks[position] + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        for (int position = 1; position <= end; position++) {
            if (columns.timed(position)) {
                positions[next[blocks[position]]++] = position;
            }
        }
    }

    /** The last block that begins at a time or before it, the first for an earlier one. */
    private int block(long millis) {
        int low = 0;
        int high = bounds.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (bounds[middle] <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    /** Visits all events from a time to another, and some beside them. */
    void each(long from, long to, IntConsumer visitor) {
        if (bounds.length > 0 && to >= bounds[0]) {
            for (int place = starts[block(from)]; place < starts[block(to) + 1]; place++) {
                visitor.accept(positions[place]);
            }
        }
    }

    /** How many bytes it takes. */
    long bytes() {
        return 4L * (positions.length + starts.length) + 8L * bounds.length;
    }
}
