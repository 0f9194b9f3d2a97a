package playhead.fold;

import playhead.event.EntityRef;

/**
 * Where a rule failed. The entity keeps the state that it had before this position.
 *
 * @param entity for which entity
 * @param position at which position, 1-based
 * @param reason one line for people
 */
public record FoldError(EntityRef entity, long position, String reason) {}
