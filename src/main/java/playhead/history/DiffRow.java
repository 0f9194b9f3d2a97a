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

    /** Which of two entities comes first in answers: by type, then id, in the order of code points. */
    public static int compare(EntityRef a, EntityRef b) {
        int byType = ValueOrder.compareText(a.type(), b.type());
        return byType != 0 ? byType : ValueOrder.compareText(a.id(), b.id());
    }

    /** How an entity can differ. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }
}
