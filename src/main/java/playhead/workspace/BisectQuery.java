package playhead.workspace;

/**
 * Asks when a condition first held.
 *
 * @param when condition over an entity's fields, with sum, count, min and max over a type
 * @param type the type whose entities are watched, or null
 * @param entity the one entity that is watched, or null
 * @param replay the order
 * @param each whether each entity of the type counts by itself; otherwise it holds for the type while it does for any
 */
public record BisectQuery(String when, String type, String entity, Replay replay, boolean each) {
    /** For one entity, or any of a type. */
    public BisectQuery(String when, String type, String entity, Replay replay) {
        this(when, type, entity, replay, false);
    }
}
