package playhead.workspace;

import playhead.event.EntityRef;
import playhead.event.Json;

/**
 * A field that a step of a saga left different.
 *
 * @param entity whose
 * @param field as it is shown
 * @param before the value before the step, null when it was absent
 * @param after the value after it, null when it is absent
 * @param position of the event of the step that said it last
 */
public record StepChange(EntityRef entity, String field, Json before, Json after, long position) {}
