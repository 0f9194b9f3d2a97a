package playhead.saga;

import java.util.List;
import playhead.event.EventTime;

/**
 * A step of a saga.
 *
 * @param name as the definition or the log says
 * @param participant who does it
 * @param status how it stands
 * @param attempts how often it was asked for, at least 1 once it began; 0 while pending or skipped
 * @param begun position of its first event, 0 when it has not begun
 * @param ended position of the event that decided it last, 0 while it is open
 * @param begunAt when it began, or null
 * @param endedAt when it was decided, or null
 * @param deadline when it must have been answered, or null without one
 * @param error the last reason of a failure, or null
 * @param result what it gave, as text, or null when that is not known
 * @param events positions of its events, ascending
 */
public record SagaStep(
        String name,
        String participant,
        StepStatus status,
        int attempts,
        long begun,
        long ended,
        EventTime begunAt,
        EventTime endedAt,
        EventTime deadline,
        String error,
        String result,
        List<Long> events) {
    public SagaStep {
        events = List.copyOf(events);
    }
}
