package playhead.revert;

import java.util.List;
import playhead.event.EntityRef;
import playhead.event.FieldPath;
import playhead.event.Json;

/**
 * Something to undo that later events, which are not to be undone, spoke of too.
 *
 * @param entity whose
 * @param field which field; null when it is about whether the entity exists
 * @param now its value now, Java null when absent
 * @param target the value that it would go back to, Java null when absent
 * @param later positions of those events
 */
public record Conflict(EntityRef entity, FieldPath field, Json now, Json target, List<Long> later) {
    public Conflict {
        later = List.copyOf(later);
    }
}
