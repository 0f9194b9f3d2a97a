package playhead.saga;

import java.util.List;

/**
 * A saga as it stood after a position.
 *
 * @param row what the list says of it
 * @param participants lanes in the order of their first event; an orchestrator comes first
 * @param events all its events up to the position, by position
 * @param steps in the order in which they began; pending and skipped ones after those, in the order of the definition
 * @param compensations by the position of the event that undoes, those only asked for last
 * @param findings what should not be so, by position
 * @param unjudged why an absence cannot be judged, such as {@code payments ends 04:00}; null when it can
 */
public record Saga(
        SagaRow row,
        List<String> participants,
        List<SagaEvent> events,
        List<SagaStep> steps,
        List<Compensation> compensations,
        List<Finding> findings,
        String unjudged) {
    public Saga {
        participants = List.copyOf(participants);
        events = List.copyOf(events);
        steps = List.copyOf(steps);
        compensations = List.copyOf(compensations);
        findings = List.copyOf(findings);
    }
}
