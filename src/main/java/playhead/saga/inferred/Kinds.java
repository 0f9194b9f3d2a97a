package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import playhead.saga.LogColumns;

/** Which kind every flow of a candidate family is of. Written by {@link KindCounts}. */
final class Kinds {
    /** All kinds; some may have no flow. */
    final List<Kind> all;
    /** By flow: number of its kind, or -1. */
    final int[] of;
    /** By flow: the last event that decides; 0 when it has none. */
    final int[] lasts;
    /** By flow: a number for the set of its types. */
    final long[] sets;

    final Reach reach;
    private final FlowTable table;
    private final LogColumns columns;

    private Kinds(FlowTable table, Reach reach, List<Kind> all, int[] of, int[] lasts, long[] sets) {
        this.table = table;
        this.columns = table.columns();
        this.reach = reach;
        this.all = all;
        this.of = of;
        this.lasts = lasts;
        this.sets = sets;
    }

    /** Of no flow as yet. */
    Kinds(FlowTable table, Reach reach) {
        this(
                table,
                reach,
                new ArrayList<>(),
                new int[table.flows(table.log().end())],
                new int[table.flows(table.log().end())],
                new long[table.flows(table.log().end())]);
        Arrays.fill(of, -1);
    }

    /** As they are now, to stay so. */
    Kinds frozen() {
        IdentityHashMap<Family, Family> families = new IdentityHashMap<>();
        List<Kind> kinds = new ArrayList<>(all.size());
        all.forEach(kind -> kinds.add(kind.frozen(families.computeIfAbsent(kind.family, Family::frozen))));
        int flows = reach.flows();
        return new Kinds(
                table,
                new Reach(table, reach.at()),
                kinds,
                Arrays.copyOf(of, flows),
                Arrays.copyOf(lasts, flows),
                Arrays.copyOf(sets, flows));
    }

    /** The kind of a flow, or null. */
    Kind kind(int flow) {
        return of[flow] < 0 ? null : all.get(of[flow]);
    }

    /** The time of an event in milliseconds. */
    long millis(long position) {
        return columns.seconds(position) * 1_000 + columns.nanos(position) / 1_000_000;
    }

    int lane(int position, Kind kind) {
        return kind.field != null
                ? kind.field.lane(table.type(position))
                : kind.byActor ? table.actor(position) : table.category(position);
    }

    /** Where an event happened, for what one undoes of another: its stream, its participant where streams do not tell. */
    long home(int position, Kind kind) {
        int stream = kind.field == null ? table.stream(position) : -1;
        return stream >= 0 ? stream + 1L : 1L << 30 | lane(position, kind) + 1;
    }

    /** Whether two events happened to the same thing: in one stream, by one participant where streams do not tell. */
    boolean isSameHome(int one, int other, Kind kind) {
        return kind.field == null ? table.stream(one) == table.stream(other) : lane(one, kind) == lane(other, kind);
    }

    /** Whether an event counts for how its saga stands: only those of the orchestrator do, when there is one. */
    boolean decides(int position, Kind kind) {
        return !kind.isOrchestrated() || kind.shaped || lane(position, kind) == kind.orchestrator;
    }

    /** How long nothing has come after the last event of a flow, in milliseconds; 0 when times are missing. */
    long silence(int flow) {
        int last = reach.last(flow);
        return reach.now() == 0 || !columns.timed(last) ? 0 : millis(reach.now()) - millis(last);
    }
}
