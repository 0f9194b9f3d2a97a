package playhead.ui.compare;

import playhead.history.DiffRow;
import playhead.history.FieldChange;
import playhead.ui.text.Shown;
import playhead.workspace.Display;

/**
 * A line of the table of what differs: an entity, or below one that is opened, one of its fields.
 *
 * @param row the entity
 * @param field one of its fields, or null for the line of the entity itself
 * @param open whether its fields stand below it
 */
public record CompareLine(DiffRow row, FieldChange field, boolean open) {
    private static final int SUMMARY = 50;

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

    /** What differs, as far as a line can say it. */
    String what() {
        if (field != null) {
            return change(field, Shown.CELL);
        }
        StringBuilder what = new StringBuilder();
        for (FieldChange changed : row.fields()) {
            if (what.length() > Shown.CELL) {
                break;
            }
            what.append(what.isEmpty() ? "" : "    ")
                    .append(Display.safe(changed.field().toString()))
                    .append(": ")
                    .append(change(changed, SUMMARY));
        }
        return what.toString();
    }

    private static String change(FieldChange field, int most) {
        String now = Shown.cut(Shown.cell(field.now()), most);
        return field.old() == null ? "+ " + now : Shown.cut(Shown.cell(field.old()), most) + " → " + now;
    }
}
