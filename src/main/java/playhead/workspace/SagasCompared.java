package playhead.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.JsonCursor;
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
        Map<String, Json> fields = new LinkedHashMap<>();
        EventQuery one = new EventQuery(null, position, position, null, Replay.RECORDED);
        if (session.events(one) instanceof Answer.Given<EventHits>(EventHits hits, var warnings) && hits.size() > 0) {
            leaves(hits.event(0).data(), null, fields);
        }
        return fields;
    }

    private static void leaves(Json object, FieldPath above, Map<String, Json> into) {
        JsonCursor members = new JsonCursor();
        members.enter(object.bytes(), 0, object.length());
        while (members.next()) {
            FieldPath path = above == null ? FieldPath.of(members.key()) : above.then(members.key());
            Json member = Json.copyOf(object.bytes(), members.valueFrom(), members.valueTo());
            if (members.kind() == '{' && member.length() > 2) {
                leaves(member, path, into);
            } else {
                into.put(path.toString(), member);
            }
        }
    }
}
