package playhead.saga.variants;

import java.util.Arrays;
import playhead.saga.LogColumns;
import playhead.saga.SagaList;

/** The events of every saga of a list, in order. Immutable. */
final class SagaPaths {
    private final int[] starts;
    private final int[] positions;

    SagaPaths(SagaList list, long at) {
        int[] of = new int[(int) at + 1];
        starts = new int[list.size() + 1];
        for (int position = 1; position <= at; position++) {
            of[position] = list.of(position);
            if (of[position] >= 0) {
                starts[of[position] + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        positions = new int[starts[list.size()]];
        int[] next = Arrays.copyOf(starts, list.size());
        for (int position = 1; position <= at; position++) {
            if (of[position] >= 0) {
                positions[next[of[position]]++] = position;
            }
        }
    }

    /** How many events a saga has. */
    int length(int saga) {
        return starts[saga + 1] - starts[saga];
    }

    /** Position of an event of a saga, from 0 on. */
    int position(int saga, int place) {
        return positions[starts[saga] + place];
    }

    /** Milliseconds from one event to another, -1 when one of them has no time. */
    static long between(LogColumns columns, int from, int to) {
        if (!columns.timed(from) || !columns.timed(to)) {
            return -1;
        }
        return (columns.seconds(to) - columns.seconds(from)) * 1_000
                + (columns.nanos(to) - columns.nanos(from)) / 1_000_000;
    }
}
