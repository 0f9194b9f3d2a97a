package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import playhead.saga.Expectation;
import playhead.saga.LogColumns;

/** What usually comes next and what remains, learned from the sagas of the same kind that have ended. */
final class Expectations {
    private static final int SAMPLES = 2_000;
    private static final double NEGLIGIBLE = 0.005;
    /** Bits for a number of times, and for the number of a type. */
    private static final int TIMES = 23;

    private static final int TYPES = 20;

    private final FlowTable table;
    private final LogColumns columns;
    private final TypeNames names;
    private final Kinds kinds;
    private final int[] ends;
    /** By kind: the type that most often comes next, by where a flow stands; null before it is asked for. */
    private final List<Map<Long, Integer>> next = new ArrayList<>();

    /** @param ends by flow, the event that ended it, or 0 */
    Expectations(FlowTable table, TypeNames names, Kinds kinds, int[] ends) {
        this.table = table;
        this.columns = table.columns();
        this.names = names;
        this.kinds = kinds;
        this.ends = ends;
        kinds.all.forEach(kind -> next.add(null));
    }

    /** The event type that most often comes next, or null. */
    String next(int flow, Kind kind) {
        Integer follower = followers(kind).get(state(flow, kinds.reach.until(flow)));
        return follower == null ? null : names.text(follower);
    }

    /** Where a flow stands: the type of its last event before a place, and how often it had come. */
    private long state(int flow, int until) {
        int type = table.type(table.position(until - 1));
        int times = 0;
        for (int place = table.from(flow); place < until; place++) {
            times += table.type(table.position(place)) == type ? 1 : 0;
        }
        return packed(type, times);
    }

    private static long packed(int type, int times) {
        return (long) type << TIMES | Math.min(times, (1 << TIMES) - 1);
    }

    private synchronized Map<Long, Integer> followers(Kind kind) {
        if (next.get(kind.number) == null) {
            next.set(kind.number, count(kind));
        }
        return next.get(kind.number);
    }

    private Map<Long, Integer> count(Kind kind) {
        Tally counts = new Tally();
        int[] times = new int[kind.main.length];
        for (int flow : samples(kind)) {
            int until = kinds.reach.until(flow);
            for (int place = table.from(flow); place < until - 1; place++) {
                int type = table.type(table.position(place));
                times[type]++;
                counts.add(packed(type, times[type]) << TYPES | table.type(table.position(place + 1)), 1);
            }
            for (int place = table.from(flow); place < until; place++) {
                times[table.type(table.position(place))] = 0;
            }
        }
        Map<Long, Integer> best = new HashMap<>();
        Map<Long, Integer> most = new HashMap<>();
        counts.each((key, count) -> {
            long state = key >>> TYPES;
            int follower = (int) (key & (1L << TYPES) - 1);
            int before = most.getOrDefault(state, 0);
            if (count > before || count == before && follower < best.get(state)) {
                most.put(state, count);
                best.put(state, follower);
            }
        });
        return best;
    }

    /** Ended flows of a kind, the latest first. */
    private List<Integer> samples(Kind kind) {
        List<Integer> samples = new ArrayList<>();
        for (int flow = kinds.reach.flows() - 1; flow >= 0 && samples.size() < SAMPLES; flow--) {
            if (kinds.of[flow] == kind.number && ends[flow] > 0) {
                samples.add(flow);
            }
        }
        return samples;
    }

    /**
     * What remains for an open saga, by how long it usually takes; what is all but impossible is left out.
     *
     * @param lanes says to whom the event at a position belongs
     */
    List<Expectation> remaining(int flow, Kind kind, IntFunction<String> lanes) {
        long state = state(flow, kinds.reach.until(flow));
        int type = (int) (state >>> TIMES);
        Map<Integer, List<Long>> waits = new HashMap<>();
        Map<Integer, Integer> examples = new HashMap<>();
        int alike = 0;
        for (int other : samples(kind)) {
            int place = placeOf(other, type, (int) (state & (1 << TIMES) - 1));
            if (place >= 0 && other != flow) {
                alike++;
                collect(other, place, waits, examples);
            }
        }
        List<Expectation> remaining = new ArrayList<>();
        for (Map.Entry<Integer, List<Long>> entry : waits.entrySet()) {
            double likelihood = (double) entry.getValue().size() / alike;
            if (likelihood >= NEGLIGIBLE) {
                List<Long> times = entry.getValue().stream()
                        .filter(time -> time >= 0)
                        .sorted()
                        .toList();
                long typical = times.isEmpty() ? -1 : times.get(times.size() / 2);
                String lane = lanes.apply(examples.get(entry.getKey()));
                remaining.add(new Expectation(names.text(entry.getKey()), lane, likelihood, typical, alike));
            }
        }
        remaining.sort(Comparator.comparingLong(Expectation::typicalMillis).thenComparing(Expectation::type));
        return remaining;
    }

    private int placeOf(int flow, int type, int times) {
        int seen = 0;
        for (int place = table.from(flow); place < kinds.reach.until(flow); place++) {
            if (table.type(table.position(place)) == type && ++seen == times) {
                return place;
            }
        }
        return -1;
    }

    /** The first of each type after a place, and how long it took. */
    private void collect(int flow, int place, Map<Integer, List<Long>> waits, Map<Integer, Integer> examples) {
        Set<Integer> met = new HashSet<>();
        int since = table.position(place);
        for (int later = place + 1; later < kinds.reach.until(flow); later++) {
            int position = table.position(later);
            if (met.add(columns.type(position))) {
                examples.putIfAbsent(columns.type(position), position);
                boolean timed = columns.timed(position) && columns.timed(since);
                waits.computeIfAbsent(columns.type(position), fresh -> new ArrayList<>())
                        .add(timed ? Math.max(0, kinds.millis(position) - kinds.millis(since)) : -1);
            }
        }
    }
}
