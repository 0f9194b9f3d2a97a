package playhead.saga.inferred;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import playhead.saga.Absence;
import playhead.saga.SagaRow;

/**
 * Learns a log up to a position, and from there goes on or back to another by the events between: flows that have other
 * events are taken away and come again. Where that changes what is concluded, the lessons that build on it are learned anew,
 * so that it says what learning from the first events alone would. One thread.
 */
final class Learning {
    private static final int NEAR = 2_000;
    private static final int SHARE = 20;
    /** Bytes of a row with its times, and of what is known of a flow. */
    private static final long ROW = 160;

    private static final long FLOW = 29;

    private final FlowTable table;
    private final TypeNames names;
    private final Payloads payloads;
    private final BiFunction<Long, Absence, Absence> absences;
    private Absence absence;
    private final Reach reach;
    private final Families families;
    private final Kinds kinds;
    private final Pairs pairs;
    private final Standings standings;
    private final List<Lesson> lessons;
    private final OpenRows open;
    private Learned last;
    /** Whether all was learned, so that one can go on. */
    private boolean whole;

    private int version;
    private int pairsVersion;
    private Roles roles;

    /** @param absences what can be said of missing events up to a position, from what could be said of another */
    Learning(
            FlowTable table,
            TypeNames names,
            Payloads payloads,
            InverseEffect effects,
            BiFunction<Long, Absence, Absence> absences,
            Baseline baseline) {
        this.table = table;
        this.names = names;
        this.payloads = payloads;
        this.absences = absences;
        reach = new Reach(table, 0);
        kinds = new Kinds(table, reach);
        open = new OpenRows(kinds.of.length);
        families = new Families(table, names, reach);
        MainPath paths = new MainPath(table, names, kinds);
        pairs = new Pairs(table, names, kinds, effects, new References(table, payloads, kinds));
        standings = new Standings(table, names, kinds, paths, this::patience);
        lessons = List.of(
                families,
                new FieldLanes(table, payloads, families, reach),
                new KindCounts(table, families, kinds, baseline),
                new KindEnds(table, names, kinds),
                paths,
                new StepFields(table, payloads, kinds),
                pairs,
                new Fates(table, names, kinds),
                standings);
    }

    private Patience patience(Kinds of) {
        return new Patience(table, of, absence);
    }

    /** How many events lie between where it is and a position. */
    long distance(long to) {
        return whole ? Math.abs(to - reach.at()) : Long.MAX_VALUE;
    }

    /** Whether going to a position costs less than learning anew. */
    boolean isNear(long to) {
        return distance(to) <= Math.max(NEAR, to / SHARE);
    }

    /** What is learned up to a position. */
    Learned at(long to) {
        boolean near = isNear(to);
        int[] changed = near ? between(Math.min(reach.at(), to), Math.max(reach.at(), to)) : null;
        boolean was = whole;
        whole = false;
        if (near && was) {
            remove(changed);
        }
        reach.to(to);
        absence = absences.apply(to, absence);
        boolean anew = learn(near && was ? changed : null);
        Kinds frozen = kinds.frozen();
        Roles now = new Roles(table, names, frozen);
        if (anew || pairs.version() != pairsVersion || roles == null || !now.areThoseOf(roles)) {
            version++;
        }
        pairsVersion = pairs.version();
        roles = now;
        whole = true;
        SagaRow[] rows = last == null ? new SagaRow[kinds.of.length] : last.rows.clone();
        standings.altered().stream().forEach(flow -> rows[flow] = null);
        Learned learned = new Learned(
                table,
                names,
                payloads,
                frozen,
                patience(frozen),
                now,
                new Evidence(names, families.all().stream().anyMatch(family -> family.linked() > 0)),
                standings.statuses(),
                standings.ends(),
                rows,
                open,
                version);
        if (last != null && !learned.tellsLike(last)) {
            Arrays.fill(rows, null);
        }
        last = learned;
        return learned;
    }

    private int[] between(long from, long to) {
        BitSet flows = new BitSet();
        for (int position = (int) from + 1; position <= to; position++) {
            if (table.flow(position) >= 0) {
                flows.set(table.flow(position));
            }
        }
        return flows.stream().toArray();
    }

    private void remove(int[] flows) {
        int count = reach.flows();
        for (Lesson lesson : lessons.reversed()) {
            for (int flow : flows) {
                if (flow < count) {
                    lesson.remove(flow);
                }
            }
        }
    }

    /** @param changed flows that were taken away, null for all */
    private boolean learn(int[] changed) {
        int count = reach.flows();
        boolean anew = changed == null;
        for (Lesson lesson : lessons) {
            if (anew) {
                lesson.forget();
                for (int flow = 0; flow < count; flow++) {
                    lesson.add(flow);
                }
            } else {
                for (int flow : changed) {
                    if (flow < count) {
                        lesson.add(flow);
                    }
                }
            }
            anew |= lesson.conclude();
        }
        return anew;
    }

    /** About how many bytes it keeps. */
    long bytes() {
        long rows = last == null
                ? 0
                : Arrays.stream(last.rows).filter(Objects::nonNull).count();
        return ROW * rows + FLOW * kinds.of.length;
    }
}
