package playhead.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.history.DiffRow;
import playhead.history.FieldChange;
import playhead.ui.text.Shown;
import playhead.workspace.Display;

/**
 * A line of what differs: one field of an entity.
 *
 * @param row the entity
 * @param field the field, null when only its existence differs
 * @param first whether it is the first line of the entity
 */
record DifferenceLine(DiffRow row, FieldChange field, boolean first) {
    /** The lines of rows, at most so many. */
    static List<DifferenceLine> of(List<DiffRow> rows, int most) {
        List<DifferenceLine> lines = new ArrayList<>();
        for (DiffRow row : rows) {
            if (lines.size() >= most) {
                break;
            }
            if (row.fields().isEmpty()) {
                lines.add(new DifferenceLine(row, null, true));
            }
            for (int i = 0; i < row.fields().size(); i++) {
                lines.add(new DifferenceLine(row, row.fields().get(i), i == 0));
            }
        }
        return lines;
    }

    /** Came, went or changed, as a sign. */
    String sign() {
        return switch (row.change()) {
            case ADDED -> "+";
            case REMOVED -> "−";
            case CHANGED -> "~";
        };
    }

    EntityRef entity() {
        return row.ref();
    }

    String path() {
        return field == null ? "" : Display.safe(field.field().toString());
    }

    String recorded() {
        return value(field == null ? null : field.old());
    }

    String supposed() {
        return value(field == null ? null : field.now());
    }

    private static String value(Json value) {
        return value == null ? Shown.ABSENT : Shown.cut(Shown.cell(value), Shown.CELL);
    }
}
