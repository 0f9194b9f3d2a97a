package playhead.ui.watch;

import playhead.audit.Watch;
import playhead.workspace.Audit;

/**
 * What is watched: an entity or one of its fields for changes, an entity or type for a condition that becomes true, or events
 * for a condition that holds for one.
 *
 * @param entity {@code type/id}, or null for a whole type
 * @param type of the entities, or null for a single entity
 * @param field that changes, or null for any
 * @param condition over the fields, or null for changes
 * @param each whether each entity of the type counts by itself; otherwise it is true while it is for any
 * @param once whether only the first place counts
 */
public record Watched(String entity, String type, String field, String condition, boolean each, boolean once) {
    /** Any change of an entity, or of one of its fields. */
    public static Watched changes(String entity, String field) {
        return new Watched(entity, null, field, null, false, false);
    }

    /** A condition over the state of one entity. */
    public static Watched entity(String entity, String condition) {
        return new Watched(entity, null, null, condition, false, false);
    }

    /** A condition over the states of a type: for any of its entities, or with sum, count, min and max for all of them. */
    public static Watched type(String type, String condition) {
        return new Watched(null, type, null, condition, false, false);
    }

    /** A condition over the states of a type, for each of its entities by itself. */
    public static Watched each(String type, String condition) {
        return new Watched(null, type, null, condition, true, false);
    }

    /** A condition over events. */
    public static Watched events(String condition) {
        return new Watched(null, null, null, condition, false, false);
    }

    /** What is declared: the same places that are told of it elsewhere. */
    static Watched declared(Watch watch) {
        Watched every = watch.subject().isEvents()
                ? events(Audit.condition(watch))
                : each(watch.subject().entity(), watch.when());
        return new Watched(null, every.type(), null, every.condition(), every.each(), !watch.each());
    }

    /** Whether it is events. */
    boolean ofEvents() {
        return entity == null && type == null;
    }
}
