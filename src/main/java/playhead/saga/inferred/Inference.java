package playhead.saga.inferred;

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

    private record Source(FlowTable table, InverseEffect effects) {}

    /** The sagas after a position, of a log that came from one source. */
    public InferredSagas at(long at, Baseline baseline) {
        return at(at, baseline, Sources.ONE);
    }

    /**
     * The sagas after a position.
     *
     * @param at 0 to the end of the log
     * @param baseline where waiting times are learned
     * @param sources of the log, always the same
     */
    public synchronized InferredSagas at(long at, Baseline baseline, Sources sources) {
        return kept.computeIfAbsent(new Asked(at, baseline), asked -> {
            Source source = log.flows(at) > 0 ? flows() : streams();
            return new InferredSagas(new Learned(
                    source.table,
                    names,
                    payloads,
                    source.effects,
                    new Absence(log, sources, asked.at),
                    asked.at,
                    asked.baseline));
        });
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
        return new Source(table, new InverseEffect(table, payloads));
    }
}
