package playhead.event;

import java.util.List;
import java.util.Objects;

/**
 * An immutable fact as it is stored. The position is not part of it: that is the place in the log.
 *
 * @param stream home entity, or null when the event has none
 * @param version 1-based version within the home stream in position order; 0 without a home stream
 * @param type event type, never null
 * @param id event id, unique unless the source itself is in conflict; never null
 * @param time event time, or null when the source gave none
 * @param actor who did it, or null
 * @param correlationId the flow that it belongs to, or null
 * @param causationIds ids of the events that caused it; may be empty
 * @param references further entities with their roles; without the home stream
 * @param effect how the payload changes the home entity by default
 * @param data payload, a JSON object
 * @param meta metadata, a JSON object
 * @param origin where it was read
 */
public record Event(
        EntityRef stream,
        long version,
        String type,
        String id,
        EventTime time,
        String actor,
        String correlationId,
        List<String> causationIds,
        List<Reference> references,
        Effect effect,
        Json data,
        Json meta,
        Origin origin) {
    public Event {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        causationIds = List.copyOf(causationIds);
        references = List.copyOf(references);
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(meta, "meta");
        Objects.requireNonNull(origin, "origin");
    }

    /** The same event with the version that its place in the log gives it. */
    public Event withVersion(long assigned) {
        return new Event(
                stream,
                assigned,
                type,
                id,
                time,
                actor,
                correlationId,
                causationIds,
                references,
                effect,
                data,
                meta,
                origin);
    }

    /** The same event with another payload. */
    public Event withData(Json other) {
        return new Event(
                stream,
                version,
                type,
                id,
                time,
                actor,
                correlationId,
                causationIds,
                references,
                effect,
                other,
                meta,
                origin);
    }
}
