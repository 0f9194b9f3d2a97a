package playhead.saga.inferred;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.EventTime;
import playhead.saga.Absence;
import playhead.saga.LogColumns;

/**
 * Says of a flow whether it has been silent for longer than is usual, where that can be judged: while some source goes on that
 * brings what usually comes next.
 */
final class Patience {
    /** What follows more rarely is not waited for. */
    private static final double USUAL = 0.1;

    private final FlowTable table;
    private final LogColumns columns;
    private final Kinds kinds;
    private final Absence absence;
    private final long[][] limits;
    private final Map<Kind, Map<Integer, List<BitSet>>> followers = new HashMap<>();

    Patience(FlowTable table, Kinds kinds, Absence absence) {
        this.table = table;
        this.columns = table.columns();
        this.kinds = kinds;
        this.absence = absence;
        this.limits = kinds.all.stream().map(Kind::patience).toArray(long[][]::new);
    }

    /** Whether a flow has been silent for too long, and that can be judged. */
    boolean isOver(int flow, Kind kind) {
        return isLongAgo(flow, kind) && silent(flow, kind) == null;
    }

    /** Why it cannot be judged that a flow has been silent for too long; null when it can, or was not. */
    String unjudged(int flow, Kind kind) {
        return isLongAgo(flow, kind) ? silent(flow, kind) : null;
    }

    /** By kind and type, how long a silence is still usual. */
    long[][] limits() {
        return limits;
    }

    /** Whether it matters from which source the events of a log came. */
    boolean isOfSources() {
        return absence.matters();
    }

    /** Whether a flow has been silent for longer than is usual. */
    boolean isLongAgo(int flow, Kind kind) {
        long patience = limits[kind.number][table.type(kinds.reach.last(flow))];
        return patience >= 0 && kinds.silence(flow) > patience;
    }

    private String silent(int flow, Kind kind) {
        int last = kinds.reach.last(flow);
        if (!absence.matters() || !columns.timed(last)) {
            return null;
        }
        EventTime until = EventTime.of(Instant.ofEpochSecond(columns.seconds(last), columns.nanos(last))
                .plusMillis(limits[kind.number][table.type(last)]));
        // What usually follows is counted in all flows: only when a source has ended.
        return absence.allGoOn(until)
                ? null
                : absence.silent(until, followers(kind).getOrDefault(table.type(last), List.of()));
    }

    private synchronized Map<Integer, List<BitSet>> followers(Kind kind) {
        return followers.computeIfAbsent(kind, this::learn);
    }

    /** By type, those that usually come right after it, each for itself. */
    private Map<Integer, List<BitSet>> learn(Kind kind) {
        Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
        for (int flow = 0; flow < kinds.of.length; flow++) {
            if (kinds.of[flow] == kind.number) {
                for (int place = table.from(flow); place < kinds.reach.until(flow) - 1; place++) {
                    counts.computeIfAbsent(table.type(table.position(place)), fresh -> new HashMap<>())
                            .merge(table.type(table.position(place + 1)), 1, Integer::sum);
                }
            }
        }
        Map<Integer, List<BitSet>> usual = new HashMap<>();
        counts.forEach((type, after) -> {
            int all = after.values().stream().mapToInt(Integer::intValue).sum();
            List<BitSet> types = new ArrayList<>();
            after.forEach((follower, count) -> {
                if (count >= USUAL * all) {
                    BitSet one = new BitSet();
                    one.set(follower);
                    types.add(one);
                }
            });
            usual.put(type, types);
        });
        return usual;
    }
}
