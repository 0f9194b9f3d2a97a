package playhead.workspace;

/**
 * Asks when a condition first held.
 *
 * @param when condition over an entity's fields, with sum, count, min and max over a type
 * @param type the type whose entities are watched, or null
 * @param entity the one entity that is watched, or null
 * @param replay the order
 */
public record BisectQuery(String when, String type, String entity, Replay replay) {}
