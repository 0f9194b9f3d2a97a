package playhead.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import playhead.event.EntityRef;
import playhead.event.Json;

/**
 * A command as it is asked for.
 *
 * @param id the same id again is the same command: it is answered, not done twice
 * @param type says which handler takes it
 * @param actor who asks
 * @param time when, by the clock of whoever asks; null only where an old log does not say
 * @param payload what is wanted; canonical JSON, an object unless it is malformed
 * @param expected versions that streams must have, 0 for none yet; a stream that is not named may have any
 * @param correlationId the flow that it belongs to, or null
 * @param causationId id of the event or message that caused it, or null
 * @param consumed id of the message that is done with this command, or null
 */
public record CommandRequest(
        String id,
        String type,
        String actor,
        Instant time,
        Json payload,
        Map<EntityRef, Long> expected,
        String correlationId,
        String causationId,
        String consumed) {
    public CommandRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(payload, "payload");
        expected = Map.copyOf(expected);
    }

    /** A command of its own. */
    public static CommandRequest of(String id, String type, String actor, Instant time, Json payload) {
        return new CommandRequest(id, type, actor, time, payload, Map.of(), null, null, null);
    }

    /** The same for a stream that was seen at a version, 0 for one without events. */
    public CommandRequest expecting(EntityRef stream, long version) {
        Map<EntityRef, Long> more = new HashMap<>(expected);
        more.put(stream, version);
        return new CommandRequest(id, type, actor, time, payload, more, correlationId, causationId, consumed);
    }

    /** The same without demands on versions. */
    CommandRequest demandingNothing() {
        return expected.isEmpty()
                ? this
                : new CommandRequest(id, type, actor, time, payload, Map.of(), correlationId, causationId, consumed);
    }

    /** The same as a part of a flow, caused by an event or message; each may be null. */
    public CommandRequest within(String correlation, String cause) {
        return new CommandRequest(id, type, actor, time, payload, expected, correlation, cause, consumed);
    }

    /** The same as what is done with a message. */
    public CommandRequest consuming(String message) {
        return new CommandRequest(id, type, actor, time, payload, expected, correlationId, causationId, message);
    }
}
