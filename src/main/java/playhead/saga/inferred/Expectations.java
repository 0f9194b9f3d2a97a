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

    private final FlowTable table;
    private final LogColumns columns;
    private final TypeNames names;
    private final Kinds kinds;
    private final Judge judge;
    private final long at;
    private final Map<Kind, Map<Long, Map<Integer, Integer>>> next = new HashMap<>();

    Expectations(FlowTable table, TypeNames names, Kinds kinds, Judge judge, long at) {
        this.table = table;
        this.columns = table.columns();
        this.names = names;
        this.kinds = kinds;
        this.judge = judge;
        this.at = at;
    }

    /** The event type that most often comes next, or null. */
    String next(int flow, Kind kind) {
        Map<Integer, Integer> followers = followers(kind).get(state(flow, table.until(flow, at)));
        return followers == null
                ? null
                : names.text(followers.entrySet().stream()
                        .max(Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.<Integer, Integer>comparingByKey()
                                        .reversed()))
                        .orElseThrow()
                        .getKey());
    }

    /** Where a flow stands: the type of its last event before a place, and how often it had come. */
    private long state(int flow, int until) {
        int type = columns.type(table.position(until - 1));
        int times = 0;
        for (int place = table.from(flow); place < until; place++) {
            times += columns.type(table.position(place)) == type ? 1 : 0;
        }
        return (long) type << 32 | times;
    }

    private synchronized Map<Long, Map<Integer, Integer>> followers(Kind kind) {
        return next.computeIfAbsent(kind, this::count);
    }

    private Map<Long, Map<Integer, Integer>> count(Kind kind) {
        Map<Long, Map<Integer, Integer>> counts = new HashMap<>();
        for (int flow : samples(kind)) {
            Map<Integer, Integer> times = new HashMap<>();
            for (int place = table.from(flow); place < table.until(flow, at) - 1; place++) {
                int type = columns.type(table.position(place));
                long state = (long) type << 32 | times.merge(type, 1, Integer::sum);
                int follower = columns.type(table.position(place + 1));
                counts.computeIfAbsent(state, fresh -> new HashMap<>()).merge(follower, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Ended flows of a kind, the latest first. */
    private List<Integer> samples(Kind kind) {
        List<Integer> samples = new ArrayList<>();
        for (int flow = kinds.of.length - 1; flow >= 0 && samples.size() < SAMPLES; flow--) {
            if (kinds.of[flow] >= 0 && kinds.all.get(kinds.of[flow]) == kind && judge.end(flow, kind) > 0) {
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
        long state = state(flow, table.until(flow, at));
        int type = (int) (state >>> 32);
        Map<Integer, List<Long>> waits = new HashMap<>();
        Map<Integer, Integer> examples = new HashMap<>();
        int alike = 0;
        for (int other : samples(kind)) {
            int place = placeOf(other, type, (int) state);
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
        for (int place = table.from(flow); place < table.until(flow, at); place++) {
            if (columns.type(table.position(place)) == type && ++seen == times) {
                return place;
            }
        }
        return -1;
    }

    /** The first of each type after a place, and how long it took. */
    private void collect(int flow, int place, Map<Integer, List<Long>> waits, Map<Integer, Integer> examples) {
        Set<Integer> met = new HashSet<>();
        int since = table.position(place);
        for (int later = place + 1; later < table.until(flow, at); later++) {
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
