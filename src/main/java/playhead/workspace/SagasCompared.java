package playhead.workspace;

import java.util.Map;
import playhead.event.Json;
import playhead.event.Leaves;
import playhead.saga.Saga;
import playhead.saga.compare.SagaCompare;
import playhead.saga.compare.SagaComparison;

/**
 * Two sagas of a log side by side, with the payloads of their events. Slow, for worker threads.
 *
 * @param session is asked
 */
public record SagasCompared(Session session) {
    private static final int MOST_PAYLOADS = 500;

    /** Compares them as they stood. */
    public SagaComparison of(Saga one, Saga other) {
        return new SagaCompare(this::payload, MOST_PAYLOADS).of(one, other);
    }

    private Map<String, Json> payload(long position) {
        EventQuery one = new EventQuery(null, position, position, null, Replay.RECORDED);
        return session.events(one) instanceof Answer.Given<EventHits>(EventHits hits, var warnings) && hits.size() > 0
                ? new Leaves(hits.event(0).data()).all()
                : Map.of();
    }
}
