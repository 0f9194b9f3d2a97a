package playhead.saga.inferred;

import java.util.Arrays;
import java.util.BitSet;
import playhead.saga.Ints;

/** Learns which event types end the flows of each kind: those that are last in flows which have been silent for long. One thread. */
final class KindEnds implements Lesson {
    private static final double USUAL_END = 0.9;
    private static final double POSSIBLE_END = 0.25;
    private static final int ENOUGH = 3;
    private static final int ENOUGH_FOR_A_REQUEST = 20;

    private final FlowTable table;
    private final TypeNames names;
    private final Kinds kinds;
    private final Silences silences;
    /** Flows that have been silent for long. */
    private final BitSet mature = new BitSet();

    private Ints fresh = new Ints();

    KindEnds(FlowTable table, TypeNames names, Kinds kinds) {
        this.table = table;
        this.names = names;
        this.kinds = kinds;
        this.silences = new Silences(table, kinds);
    }

    @Override
    public void forget() {
        mature.clear();
        silences.forget();
        fresh = new Ints();
        for (Kind kind : kinds.all) {
            Arrays.fill(kind.lastMature, 0);
        }
    }

    @Override
    public void add(int flow) {
        if (!silences.isForgotten()) {
            fresh.add(flow);
        }
    }

    @Override
    public void remove(int flow) {
        mature(flow, false);
    }

    private void mature(int flow, boolean is) {
        if (kinds.of[flow] >= 0 && mature.get(flow) != is) {
            kinds.kind(flow).lastMature[table.type(kinds.lasts[flow])] += is ? 1 : -1;
            mature.set(flow, is);
        }
    }

    @Override
    public boolean conclude() {
        long[][] limits = new long[kinds.all.size()][];
        for (Kind kind : kinds.all) {
            limits[kind.number] = new long[] {2 * kind.longestOfAll()};
        }
        silences.changed(limits, flow -> 0, flow -> look(flow, limits));
        for (int i = 0; i < fresh.size(); i++) {
            look(fresh.get(i), limits);
        }
        fresh = new Ints();
        boolean changed = false;
        for (Kind kind : kinds.all) {
            changed |= decideEnds(kind);
        }
        return changed;
    }

    private void look(int flow, long[][] limits) {
        if (kinds.of[flow] >= 0) {
            mature(flow, kinds.reach.now() == 0 || kinds.silence(flow) > limits[kinds.of[flow]][0]);
        }
    }

    private boolean decideEnds(Kind kind) {
        int mature = 0;
        for (int count : kind.lastMature) {
            mature += count;
        }
        boolean changed = false;
        for (int type = 0; type < kind.last.length; type++) {
            changed |= decideEnd(kind, type, mature >= ENOUGH);
        }
        return changed;
    }

    private boolean decideEnd(Kind kind, int type, boolean known) {
        boolean isNamed = false;
        boolean is = false;
        boolean sometimes = false;
        if (kind.last[type] > 0 || kind.lastOfRoot[type] > 0) {
            TypeName name = names.get(type);
            int last = known ? kind.lastMature[type] : kind.last[type];
            int others = kind.with[type] - kind.last[type];
            double share = last == 0 ? 0 : (double) last / (last + others);
            boolean asks = name.role() == NameRole.REQUEST
                    || name.role() == NameRole.START
                    || name.role() == NameRole.UNDO_REQUEST;
            int stops = kind.isOrchestrated() ? kind.last[type] : kind.lastOfRoot[type];
            boolean named = name.end() && isOfTheWhole(name, kind) && stops >= USUAL_END * kind.with[type];
            isNamed = named && !asks;
            is = isNamed || share >= USUAL_END && last >= (asks ? ENOUGH_FOR_A_REQUEST : known ? ENOUGH - 1 : ENOUGH);
            sometimes = !is && !asks && share >= POSSIBLE_END && last >= ENOUGH;
        }
        boolean changed =
                kind.namedEnds[type] != isNamed || kind.ends[type] != is || kind.sometimesEnds[type] != sometimes;
        kind.namedEnds[type] = isNamed;
        kind.ends[type] = is;
        kind.sometimesEnds[type] = sometimes;
        return changed;
    }

    /** Whether a name speaks of what the saga is about, not of one of its steps. */
    private boolean isOfTheWhole(TypeName name, Kind kind) {
        return name.isAbout(names.get(kind.family.root))
                || kind.first >= 0 && name.isAbout(names.get(kind.first))
                || name.words().contains("saga")
                || name.words().contains("workflow");
    }
}
