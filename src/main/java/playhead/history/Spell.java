package playhead.history;

import playhead.event.EntityRef;

/**
 * A stretch of the log in which a condition holds.
 *
 * @param from position of the event after which it holds
 * @param until position of the event after which it no longer holds; 0 while it still does
 * @param entity the entity that it holds for; of a whole type, the one that made it hold
 */
public record Spell(long from, long until, EntityRef entity) {}
