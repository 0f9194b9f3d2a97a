package playhead.ui.compare;

import playhead.history.DiffRow;
import playhead.history.FieldChange;

/**
 * A line of the table of what differs: an entity, or below one that is opened, one of its fields.
 *
 * @param row the entity
 * @param field one of its fields, or null for the line of the entity itself
 * @param open whether its fields stand below it
 */
public record CompareLine(DiffRow row, FieldChange field, boolean open) {
    /** The entity as questions name it, {@code type/id}. */
    String reference() {
        return row.ref().type() + "/" + row.ref().id();
    }

    /** Came, went or changed, as a sign. */
    String sign() {
        if (field != null) {
            return field.old() == null ? "+" : field.now() == null ? "−" : "~";
        }
        return switch (row.change()) {
            case ADDED -> "+";
            case REMOVED -> "−";
            case CHANGED -> "~";
        };
    }
}
