package playhead.saga;

import playhead.event.EventTime;

/**
 * A saga in a list.
 *
 * @param id what ties its events together: correlation id, stream or value of a field
 * @param definition name of the definition; for inferred sagas the name that was made for them
 * @param style who runs it
 * @param status how it stands
 * @param confidence 0 to 1; 1 for declared definitions and known shapes
 * @param first position of its first event
 * @param last position of its last event up to the position asked for
 * @param startedAt time of the first event, or null
 * @param endedAt time at which it ended, or null while it has not, or without times
 * @param events how many events it has
 * @param steps how many steps have begun
 * @param compensations how many effects are undone or being undone
 * @param waitingFor what comes next: the name of a step, an event type or a person; null when it ended or nothing is known
 * @param error the last reason of a failure, or null
 */
public record SagaRow(
        String id,
        String definition,
        SagaStyle style,
        SagaStatus status,
        double confidence,
        long first,
        long last,
        EventTime startedAt,
        EventTime endedAt,
        int events,
        int steps,
        int compensations,
        String waitingFor,
        String error) {}
