package playhead.saga.inferred;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Finds the flows whose silence has come to be longer than something, or is no longer so, since one looked elsewhere: only
 * those with a last event of a certain time can. One thread.
 */
final class Silences {
    private final FlowTable table;
    private final Kinds kinds;
    private TimeBlocks blocks;
    private long now;
    /** By kind and what is told apart in it: the limits when one looked last, -1 for none; null when nobody did. */
    private long[][] limits;

    Silences(FlowTable table, Kinds kinds) {
        this.table = table;
        this.kinds = kinds;
    }

    /** Which limit of its kind is that of a flow. */
    interface Which {
        /** Its place among the limits of its kind. */
        int of(int flow);
    }

    /** That all flows have to be looked at next. */
    void forget() {
        limits = null;
    }

    /** Whether all flows are looked at next. */
    boolean isForgotten() {
        return limits == null;
    }

    /**
     * Visits all flows that have come to be silent for longer than their limit, or are no longer so, and some others.
     *
     * @param given by kind the limits, -1 for none
     * @param which limit is whose
     */
    void changed(long[][] given, Which which, IntConsumer flows) {
        long before = now;
        now = kinds.reach.now();
        long[][] old = limits;
        limits = given;
        if (old == null || (before == 0) != (now == 0)) {
            some(flow -> true, flows);
            return;
        }
        boolean[] others = new boolean[given.length];
        boolean any = false;
        for (int kind = 0; kind < given.length; kind++) {
            others[kind] = !Arrays.equals(old[kind], given[kind]);
            any |= others[kind];
        }
        if (any) {
            some(
                    flow -> others[kinds.of[flow]]
                            && old[kinds.of[flow]][which.of(flow)] != given[kinds.of[flow]][which.of(flow)],
                    flows);
        }
        if (before != now && now != 0) {
            passed(kinds.millis(before), kinds.millis(now), flows);
        }
    }

    private void some(IntPredicate which, IntConsumer flows) {
        for (int flow = 0; flow < kinds.reach.flows(); flow++) {
            if (kinds.of[flow] >= 0 && which.test(flow)) {
                flows.accept(flow);
            }
        }
    }

    private void passed(long one, long other, IntConsumer flows) {
        if (blocks == null) {
            blocks = new TimeBlocks(table.columns(), kinds::millis);
        }
        long[] distinct = Arrays.stream(limits)
                .flatMapToLong(Arrays::stream)
                .filter(limit -> limit >= 0)
                .distinct()
                .toArray();
        int known = kinds.reach.flows();
        for (long limit : distinct) {
            blocks.each(Math.min(one, other) - limit, Math.max(one, other) - limit, position -> {
                int flow = table.flow(position);
                if (flow >= 0 && flow < known && kinds.of[flow] >= 0 && kinds.reach.last(flow) == position) {
                    flows.accept(flow);
                }
            });
        }
    }
}
