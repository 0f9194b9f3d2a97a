package playhead.saga.inferred;

import java.util.Arrays;
import playhead.saga.LogColumns;

/** Gives every flow of a candidate family its kind, and counts how the flows of each kind go. One thread. */
final class KindCounts implements Lesson {
    private static final long NEVER = Long.MIN_VALUE;

    private final FlowTable table;
    private final LogColumns columns;
    private final Families families;
    private final Kinds kinds;
    private final Baseline baseline;
    /** By type of a family's first events: the kinds of the family, null for none. */
    private final Kind[][] byRoot;

    private final int[] seen;
    private final int[] met;
    private int stamp;

    KindCounts(FlowTable table, Families families, Kinds kinds, Baseline baseline) {
        this.table = table;
        this.columns = table.columns();
        this.families = families;
        this.kinds = kinds;
        this.baseline = baseline;
        seen = new int[columns.types().size()];
        met = new int[columns.types().size()];
        byRoot = new Kind[columns.types().size()][];
    }

    @Override
    public void forget() {
        Arrays.fill(byRoot, null);
        kinds.all.clear();
        Arrays.fill(kinds.of, -1);
        families.all().stream().filter(family -> family.flows > 0).forEach(this::prepare);
    }

    /** The choreographed kind of a family and, if it has an orchestrator, the orchestrated one. */
    private void prepare(Family family) {
        Family.Concluded of = family.concluded();
        if (table.isOfStreams() ? of.shape() : of.candidate()) {
            int types = columns.types().size();
            Kind[] both = of.shape()
                    ? new Kind[] {new Kind(family, kinds.all.size(), Integer.MAX_VALUE, true, types), null}
                    : new Kind[] {new Kind(family, kinds.all.size(), -1, false, types), null};
            kinds.all.add(both[0]);
            if (!of.shape() && of.orchestrator() >= 0) {
                both[1] = new Kind(family, kinds.all.size(), of.orchestrator(), false, types);
                kinds.all.add(both[1]);
            }
            byRoot[family.root] = both;
        }
    }

    @Override
    public void add(int flow) {
        int from = table.from(flow);
        Kind[] both = byRoot[table.type(table.position(from))];
        if (both != null) {
            int until = kinds.reach.until(flow);
            Kind kind = both[0];
            for (int place = from; both[1] != null && place < until; place++) {
                if (kinds.lane(table.position(place), both[1]) == both[1].orchestrator) {
                    kind = both[1];
                    break;
                }
            }
            kinds.of[flow] = kind.number;
            kind.firstFlow = kind.firstFlow < 0 ? flow : Math.min(kind.firstFlow, flow);
            count(flow, from, until, kind, 1);
        }
    }

    @Override
    public void remove(int flow) {
        Kind kind = kinds.kind(flow);
        if (kind != null) {
            count(flow, table.from(flow), kinds.reach.until(flow), kind, -1);
            kinds.of[flow] = -1;
        }
    }

    private void count(int flow, int from, int until, Kind kind, int times) {
        kind.flows += times;
        stamp++;
        int distinct = 0;
        int before = 0;
        long since = NEVER;
        int ofRoot = -1;
        int last = 0;
        long set = 0;
        int root = table.position(from);
        int stream = table.stream(root);
        for (int place = from; place < until; place++) {
            int position = table.position(place);
            int type = table.type(position);
            if (seen[type] != stamp) {
                seen[type] = stamp;
                met[distinct++] = type;
                set += mixed(type);
            }
            if (kind.field == null ? table.stream(position) == stream : kinds.isSameHome(position, root, kind)) {
                ofRoot = type;
            }
            last = kinds.decides(position, kind) ? position : last;
            long time = columns.timed(position) ? kinds.millis(position) : NEVER;
            if (before >= baseline.from() && position <= baseline.to() && since != NEVER && time != NEVER) {
                kind.waited(table.type(before), Math.max(0, time - since), times);
            }
            before = position;
            since = time;
        }
        for (int i = 0; i < distinct; i++) {
            kind.with[met[i]] += times;
        }
        kind.lastOfRoot[ofRoot] += times;
        kind.last[table.type(last)] += times;
        kinds.lasts[flow] = last;
        kinds.sets[flow] = set;
    }

    @Override
    public boolean conclude() {
        boolean again = false;
        for (Kind kind : kinds.all) {
            again |= kind.hasLostItsLongest();
        }
        if (again) {
            // The longest wait went with a flow: which is the next one only all of them know.
            forget();
            for (int flow = 0; flow < kinds.reach.flows(); flow++) {
                add(flow);
            }
        }
        for (Kind kind : kinds.all) {
            findFirst(kind);
            if (kind.isOrchestrated()) {
                kind.family.orchestrated = kind.flows > 0;
            }
        }
        return again;
    }

    /** The type of the first event that decides, in the first of its flows. */
    private void findFirst(Kind kind) {
        int flow = Math.max(0, kind.firstFlow);
        while (flow < kinds.of.length && kind.flows > 0 && kinds.of[flow] != kind.number) {
            flow++;
        }
        kind.firstFlow = kind.flows > 0 ? flow : -1;
        kind.first = -1;
        if (kind.flows > 0) {
            int place = table.from(flow);
            while (!kinds.decides(table.position(place), kind)) {
                place++;
            }
            kind.first = table.type(table.position(place));
        }
    }

    private static long mixed(int type) {
        long z = (type + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
