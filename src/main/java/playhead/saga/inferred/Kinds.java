package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.saga.LogColumns;

/** Gives every flow of a candidate family its kind, and learns which event types end each kind. One use, one thread. */
final class Kinds {
    private static final double USUAL_END = 0.9;
    private static final double POSSIBLE_END = 0.25;
    private static final int ENOUGH = 3;
    private static final long NEVER = Long.MIN_VALUE;
    private static final int ENOUGH_FOR_A_REQUEST = 20;

    final List<Kind> all = new ArrayList<>();
    /** By flow: number of its kind, or -1. */
    final int[] of;
    /** By flow: the last event that decides; 0 when it has none. */
    final int[] lasts;
    /** By flow: a number for the set of its types. */
    final long[] sets;

    private final FlowTable table;
    private final LogColumns columns;
    private final TypeNames names;
    private final long at;
    private final Baseline baseline;
    private final int[] seen;
    private final int[] met;
    private int stamp;

    Kinds(FlowTable table, TypeNames names, long at, Baseline baseline) {
        this.table = table;
        this.columns = table.columns();
        this.names = names;
        this.at = at;
        this.baseline = baseline;
        int flows = table.flows(at);
        of = new int[flows];
        lasts = new int[flows];
        sets = new long[flows];
        Arrays.fill(of, -1);
        seen = new int[columns.types().size()];
        met = new int[columns.types().size()];
    }

    /** Learns them. */
    void learn(Collection<Family> families, long now) {
        Map<Integer, Kind[]> byRoot = new HashMap<>();
        for (Family family : families) {
            if (table.isOfStreams() ? family.isShape() : family.isCandidate()) {
                byRoot.put(family.root, kinds(family));
            }
        }
        for (int flow = 0; flow < of.length; flow++) {
            int from = table.from(flow);
            int until = table.until(flow, at);
            if (from < until) {
                Kind[] kinds = byRoot.get(table.type(table.position(from)));
                if (kinds != null) {
                    count(flow, from, until, kinds);
                }
            }
        }
        countLasts(now);
        all.forEach(this::decideEnds);
    }

    /** The choreographed kind of a family and, if it has an orchestrator, the orchestrated one. */
    private Kind[] kinds(Family family) {
        int types = columns.types().size();
        if (family.isShape()) {
            return new Kind[] {new Kind(family, Integer.MAX_VALUE, true, types), null};
        }
        int orchestrator =
                family.orchestrator(category -> soundsLikeOne(table.categories().get(category)));
        return new Kind[] {
            new Kind(family, -1, false, types), orchestrator < 0 ? null : new Kind(family, orchestrator, false, types)
        };
    }

    private static boolean soundsLikeOne(String category) {
        String name = category.toLowerCase(java.util.Locale.ROOT);
        return name.contains("saga")
                || name.contains("orchestrat")
                || name.contains("workflow")
                || name.contains("process-manager")
                || name.contains("processmanager")
                || name.contains("coordinator")
                || name.contains("koordinator");
    }

    private void count(int flow, int from, int until, Kind[] kinds) {
        Kind kind = kinds[0];
        for (int place = from; kinds[1] != null && place < until; place++) {
            if (lane(table.position(place), kinds[1]) == kinds[1].orchestrator) {
                kind = kinds[1];
                break;
            }
        }
        int number = all.indexOf(kind);
        if (number < 0) {
            number = all.size();
            all.add(kind);
        }
        of[flow] = number;
        kind.flows++;
        kind.family.orchestrated |= kind.isOrchestrated();
        stamp++;
        int distinct = 0;
        int before = 0;
        long since = NEVER;
        int ofRoot = -1;
        for (int place = from; place < until; place++) {
            int position = table.position(place);
            int type = table.type(position);
            if (seen[type] != stamp) {
                seen[type] = stamp;
                met[distinct++] = type;
                sets[flow] += mixed(type);
            }
            if (columns.stream(position) == columns.stream(table.position(from))) {
                ofRoot = type;
            }
            if (decides(position, kind)) {
                kind.first = kind.first < 0 ? type : kind.first;
                lasts[flow] = position;
            }
            long time = columns.timed(position) ? millis(position) : NEVER;
            if (before >= baseline.from() && position <= baseline.to() && since != NEVER && time != NEVER) {
                kind.waited(table.type(before), Math.max(0, time - since));
            }
            before = position;
            since = time;
        }
        for (int i = 0; i < distinct; i++) {
            kind.with[met[i]]++;
        }
        kind.lastOfRoot[ofRoot]++;
    }

    /** The time of an event in milliseconds. */
    long millis(long position) {
        return columns.seconds(position) * 1_000 + columns.nanos(position) / 1_000_000;
    }

    int lane(int position, Kind kind) {
        return kind.byActor ? columns.actor(position) : table.category(position);
    }

    /** Whether an event counts for how its saga stands: only those of the orchestrator do, when there is one. */
    boolean decides(int position, Kind kind) {
        return !kind.isOrchestrated() || kind.shaped || lane(position, kind) == kind.orchestrator;
    }

    /** How long nothing has come after the last event of a flow, in milliseconds; 0 when times are missing. */
    long silence(int flow, long now) {
        int last = table.position(table.until(flow, at) - 1);
        return now == 0 || !columns.timed(last) ? 0 : millis(now) - millis(last);
    }

    private void countLasts(long now) {
        for (int flow = 0; flow < of.length; flow++) {
            if (of[flow] >= 0) {
                Kind kind = all.get(of[flow]);
                int type = table.type(lasts[flow]);
                kind.last[type]++;
                if (now == 0 || silence(flow, now) > 2 * kind.longestOfAll) {
                    kind.lastMature[type]++;
                }
            }
        }
    }

    private void decideEnds(Kind kind) {
        int mature = 0;
        for (int count : kind.lastMature) {
            mature += count;
        }
        for (int type = 0; type < kind.last.length; type++) {
            if (kind.last[type] > 0 || kind.lastOfRoot[type] > 0) {
                decideEnd(kind, type, mature >= ENOUGH);
            }
        }
    }

    private void decideEnd(Kind kind, int type, boolean known) {
        TypeName name = names.get(type);
        int last = known ? kind.lastMature[type] : kind.last[type];
        int others = kind.with[type] - kind.last[type];
        double share = last == 0 ? 0 : (double) last / (last + others);
        boolean asks = name.role() == NameRole.REQUEST
                || name.role() == NameRole.START
                || name.role() == NameRole.UNDO_REQUEST;
        int stops = kind.isOrchestrated() ? kind.last[type] : kind.lastOfRoot[type];
        boolean named = name.end() && isOfTheWhole(name, kind) && stops >= USUAL_END * kind.with[type];
        kind.namedEnds[type] = named && !asks;
        kind.ends[type] = kind.namedEnds[type]
                || share >= USUAL_END && last >= (asks ? ENOUGH_FOR_A_REQUEST : known ? ENOUGH - 1 : ENOUGH);
        kind.sometimesEnds[type] = !kind.ends[type] && !asks && share >= POSSIBLE_END && last >= ENOUGH;
    }

    /** Whether a name speaks of what the saga is about, not of one of its steps. */
    private boolean isOfTheWhole(TypeName name, Kind kind) {
        return name.isAbout(names.get(kind.family.root))
                || kind.first >= 0 && name.isAbout(names.get(kind.first))
                || name.words().contains("saga")
                || name.words().contains("workflow");
    }

    private static long mixed(int type) {
        long z = (type + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
