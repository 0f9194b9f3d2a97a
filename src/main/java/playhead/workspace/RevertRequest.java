package playhead.workspace;

import java.util.List;
import playhead.revert.OnConflict;

/**
 * A revert as people ask for it; positions, entities and fields as they write them.
 *
 * @param from first position of a range, or null
 * @param to last position of a range, or, without {@code from}, the position to go back to; null with events
 * @param events positions of single events; empty with {@code to}
 * @param entity only of this entity, or null
 * @param type only of entities of this type, or null
 * @param field only this field, or null
 * @param mode what to do where later events spoke of the same
 */
public record RevertRequest(
        String from, String to, List<String> events, String entity, String type, String field, OnConflict mode) {
    public RevertRequest {
        events = List.copyOf(events);
    }

    /** All back to a position. */
    public static RevertRequest backTo(long position) {
        return new RevertRequest(null, Long.toString(position), List.of(), null, null, null, OnConflict.STOP);
    }

    /** The same with another way to treat conflicts. */
    public RevertRequest with(OnConflict other) {
        return new RevertRequest(from, to, events, entity, type, field, other);
    }
}
