package playhead.fold;

import playhead.event.Json;

/** The state just before the event that is being folded. */
public interface StateView {
    /** True from the first event that names the entity until it is deleted. */
    boolean exists(int entity);

    /** True after a rule failed for this entity. */
    boolean failed(int entity);

    /** The field's value, {@code null} literal included, or Java null when absent. */
    Json value(int entity, int column);

    /** True when the field is not absent; cheaper than {@link #value}. */
    boolean present(int entity, int column);
}
