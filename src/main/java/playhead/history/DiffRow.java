package playhead.history;

import java.util.List;
import playhead.event.EntityRef;

/**
 * How one entity differs between two positions.
 *
 * @param ref the entity
 * @param change whether it came, went or only changed
 * @param fields fields that differ, in column order
 */
public record DiffRow(EntityRef ref, Change change, List<FieldChange> fields) {
    public DiffRow {
        fields = List.copyOf(fields);
    }

    /** How an entity can differ. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }
}
