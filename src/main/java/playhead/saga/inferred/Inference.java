package playhead.saga.inferred;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import playhead.saga.Absence;
import playhead.saga.FlowLog;
import playhead.saga.Sources;

/**
 * Finds the sagas of a log in which none is declared. What it says after a position is learned from the events up to there
 * only, so it is what it would say of a log that ends there. Safe for several threads.
 */
public final class Inference {
    private static final int KEPT = 4;
    /** Places of the log from which one can go on; fewer in a large log, where each takes more memory. */
    private static final int LEARNINGS = 3;

    private static final int FEWER = 2;
    private static final long LARGE = 4_000_000;

    private final FlowLog log;
    private final Payloads payloads;
    private final TypeNames names;
    private final Map<Asked, InferredSagas> kept = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, InferredSagas> eldest) {
            return size() > KEPT;
        }
    };
    private Source flows;
    private Source streams;

    /** @param log the log; it is read when it is first asked about */
    public Inference(FlowLog log) {
        this.log = log;
        this.payloads = new Payloads(log.events());
        this.names = new TypeNames(log.columns().types());
    }

    /** The log that it reads. */
    public FlowLog log() {
        return log;
    }

    private record Asked(long at, Baseline baseline) {}

    /** A way to read the log, and what is learned of it: where it was asked for last. */
    private record Source(FlowTable table, InverseEffect effects, Map<Baseline, Deque<Learning>> learnings) {}

    /** The sagas after a position, of a log that came from one source. */
    public InferredSagas at(long at, Baseline baseline) {
        return at(at, baseline, Sources.ONE);
    }

    /**
     * The sagas after a position.
     *
     * @param at 0 to the end of the log; later is the end
     * @param baseline where waiting times are learned
     * @param sources of the log, always the same
     */
    public synchronized InferredSagas at(long at, Baseline baseline, Sources sources) {
        return kept.computeIfAbsent(new Asked(Math.min(at, log.end()), baseline), asked -> {
            Source source = log.flows(asked.at) > 0 ? flows() : streams();
            return new InferredSagas(learning(source, asked, sources).at(at));
        });
    }

    /** The one that is nearest, if it is near enough; else another, instead of that which was asked last of all when there are many. */
    private Learning learning(Source source, Asked asked, Sources sources) {
        Deque<Learning> all = source.learnings.computeIfAbsent(asked.baseline, fresh -> new ArrayDeque<>());
        Learning nearest = all.stream()
                .min(Comparator.comparingLong(one -> one.distance(asked.at)))
                .filter(one -> one.isNear(asked.at))
                .orElseGet(() -> all.size() == (log.end() > LARGE ? FEWER : LEARNINGS)
                        ? all.getLast()
                        : new Learning(
                                source.table,
                                names,
                                payloads,
                                source.effects,
                                (position, before) -> new Absence(log, sources, position, before),
                                asked.baseline));
        all.remove(nearest);
        all.addFirst(nearest);
        source.learnings.keySet().removeIf(other -> !other.equals(asked.baseline) && !other.equals(Baseline.WHOLE));
        return nearest;
    }

    /** About how many bytes are kept, so that the next questions cost little. */
    public synchronized long bytes() {
        long all = 0;
        for (Source source : new Source[] {flows, streams}) {
            all += source == null
                    ? 0
                    : source.learnings.values().stream()
                            .flatMap(Deque::stream)
                            .mapToLong(Learning::bytes)
                            .sum();
        }
        return all + kept.values().stream().mapToLong(InferredSagas::bytes).sum();
    }

    private Source flows() {
        if (flows == null) {
            flows = source(FlowTable.ofFlows(log));
        }
        return flows;
    }

    private Source streams() {
        if (streams == null) {
            streams = source(FlowTable.ofStreams(log));
        }
        return streams;
    }

    private Source source(FlowTable table) {
        return new Source(table, new InverseEffect(table, payloads), new HashMap<>());
    }
}
