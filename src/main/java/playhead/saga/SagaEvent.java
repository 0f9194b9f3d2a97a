package playhead.saga;

import playhead.event.EventTime;

/**
 * An event of a saga, with its part in it.
 *
 * @param position in the log
 * @param id event id
 * @param type event type
 * @param time when, or null
 * @param entity id of its home entity, or null
 * @param participant lane that it belongs to; never empty
 * @param role what it does in the saga
 * @param step number of the step in {@link Saga#steps()}, or -1
 * @param cause position of the event of the same saga that caused it, 0 for none
 * @param attempt which try of the step, from 1; 0 when it belongs to none
 */
public record SagaEvent(
        long position,
        String id,
        String type,
        EventTime time,
        String entity,
        String participant,
        EventRole role,
        int step,
        long cause,
        int attempt) {}
