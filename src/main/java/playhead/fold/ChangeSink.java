package playhead.fold;

import playhead.event.EntityRef;

/**
 * Takes what one event changes. Entities and columns are named by the small numbers that {@link Schema} gives them.
 */
public interface ChangeSink {
    /** The event refers to this entity (home or other role); brings it into being if it did not exist. */
    void touch(int entity);

    /** The field has this canonical JSON value (not an object with members; {@code null} is a value). */
    void set(int entity, int column, byte[] json, int from, int to);

    /** The field is absent from now on. */
    void absent(int entity, int column);

    /** The entity ends; all its fields become absent. */
    void delete(int entity);

    /** A rule failed: the entity keeps its state from here on, and the reason is shown. */
    void fail(int entity, String reason);

    /** The fold found something that does not fit, such as an old value that differs; the fold goes on. */
    void warn(EntityRef entity, String reason);
}
