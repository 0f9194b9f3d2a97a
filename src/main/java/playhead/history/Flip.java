package playhead.history;

import playhead.event.EntityRef;
import playhead.event.EventTime;

/**
 * A position after which a condition holds, or no longer holds, other than before.
 *
 * @param position position of the event
 * @param holds whether the condition holds after it
 * @param time the event's time, or null
 * @param entity the entity whose change made the difference
 * @param type type of the event
 */
public record Flip(long position, boolean holds, EventTime time, EntityRef entity, String type) {}
