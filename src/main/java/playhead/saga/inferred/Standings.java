package playhead.saga.inferred;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import playhead.saga.Ints;
import playhead.saga.SagaStatus;

/** How every saga stands: looked at again when it has other events, or when time alone or the others make a difference. One thread. */
final class Standings implements Lesson {
    private static final SagaStatus[] STATUSES = SagaStatus.values();

    private final FlowTable table;
    private final TypeNames names;
    private final Kinds kinds;
    private final MainPath paths;
    private final Function<Kinds, Patience> patiences;
    private final Silences silences;
    /** By flow: how it stands, minus one for none. */
    private final byte[] statuses;
    /** By flow: the event that ended it, or 0. */
    private final int[] ends;
    /** Flows that have been silent for longer than is usual. */
    private final BitSet longAgo = new BitSet();

    /** Flows that stand otherwise than when somebody asked last, or have other events. */
    private BitSet altered = new BitSet();

    private Ints fresh = new Ints();

    /** @param patiences how long one waits in kinds as they are */
    Standings(FlowTable table, TypeNames names, Kinds kinds, MainPath paths, Function<Kinds, Patience> patiences) {
        this.table = table;
        this.names = names;
        this.kinds = kinds;
        this.paths = paths;
        this.patiences = patiences;
        statuses = new byte[kinds.of.length];
        ends = new int[kinds.of.length];
        silences = new Silences(table, kinds);
    }

    @Override
    public void forget() {
        silences.forget();
        Arrays.fill(statuses, (byte) -1);
        Arrays.fill(ends, 0);
        longAgo.clear();
        fresh = new Ints();
    }

    @Override
    public void add(int flow) {
        if (!silences.isForgotten()) {
            fresh.add(flow);
        }
    }

    @Override
    public void remove(int flow) {
        statuses[flow] = -1;
        ends[flow] = 0;
        longAgo.clear(flow);
        altered.set(flow);
    }

    @Override
    public boolean conclude() {
        Patience patience = patiences.apply(kinds);
        Judge judge = new Judge(table, names, kinds, paths, patience);
        silences.changed(
                patience.limits(), flow -> table.type(kinds.reach.last(flow)), flow -> look(flow, judge, patience));
        for (int i = 0; i < fresh.size(); i++) {
            look(fresh.get(i), judge, patience);
        }
        fresh = new Ints();
        for (MainPath.Turned turned : paths.turned()) {
            for (int flow = 0; flow < kinds.reach.flows(); flow++) {
                if (kinds.of[flow] == turned.kind() && kinds.sets[flow] == turned.set()) {
                    look(flow, judge, patience);
                }
            }
        }
        if (patience.isOfSources()) {
            longAgo.stream().forEach(flow -> look(flow, judge, patience));
        }
        return false;
    }

    private void look(int flow, Judge judge, Patience patience) {
        Kind kind = kinds.kind(flow);
        if (kind != null) {
            int end = judge.end(flow, kind);
            byte status = (byte) judge.status(flow, end).ordinal();
            if (end != ends[flow] || status != statuses[flow]) {
                altered.set(flow);
            }
            ends[flow] = end;
            statuses[flow] = status;
            if (patience.isOfSources()) {
                longAgo.set(flow, patience.isLongAgo(flow, kind));
            }
        }
    }

    /** Flows that stand otherwise than when this was asked last, or have other events. */
    BitSet altered() {
        BitSet since = altered;
        altered = new BitSet();
        return since;
    }

    /** How every flow stands, as it is now. */
    byte[] statuses() {
        return Arrays.copyOf(statuses, kinds.reach.flows());
    }

    /** Where every flow ended, as it is now. */
    int[] ends() {
        return Arrays.copyOf(ends, kinds.reach.flows());
    }

    static SagaStatus status(byte number) {
        return STATUSES[number];
    }
}
