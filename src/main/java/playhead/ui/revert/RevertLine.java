package playhead.ui.revert;

import java.util.ArrayList;
import java.util.List;
import playhead.event.EntityRef;
import playhead.history.DiffRow;
import playhead.history.FieldChange;
import playhead.revert.Conflict;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * A line of the rehearsal: a field of an entity, or that the entity itself ends or comes back.
 *
 * @param ref whose
 * @param entity as it is shown
 * @param field as it is shown; empty for the entity itself
 * @param now what it is
 * @param after what it would be
 * @param later positions of later events that spoke of the same; empty where there are none
 */
public record RevertLine(EntityRef ref, String entity, String field, String now, String after, String later) {
    /** The lines of what changes. */
    static List<RevertLine> changes(List<DiffRow> rows, Words words) {
        List<RevertLine> lines = new ArrayList<>();
        for (DiffRow row : rows) {
            if (row.change() != DiffRow.Change.CHANGED) {
                boolean ends = row.change() == DiffRow.Change.REMOVED;
                lines.add(new RevertLine(
                        row.ref(),
                        name(row.ref()),
                        "",
                        words.text(ends ? "revert.entity.exists" : "revert.entity.ended"),
                        words.text(ends ? "revert.entity.ends" : "revert.entity.again"),
                        ""));
            }
            for (FieldChange field : row.fields()) {
                lines.add(new RevertLine(
                        row.ref(),
                        name(row.ref()),
                        Display.safe(field.field().toString()),
                        Shown.cell(field.old()),
                        Shown.cell(field.now()),
                        ""));
            }
        }
        return lines;
    }

    /** The lines of what later events spoke of too. */
    static List<RevertLine> conflicts(List<Conflict> conflicts, Words words) {
        return conflicts.stream()
                .map(one -> new RevertLine(
                        one.entity(),
                        name(one.entity()),
                        one.field() == null ? "" : Display.safe(one.field().toString()),
                        one.field() == null ? words.text("revert.entity.exists") : Shown.cell(one.now()),
                        one.field() == null ? words.text("revert.entity.other") : Shown.cell(one.target()),
                        String.join(
                                ", ",
                                one.later().stream()
                                        .limit(5)
                                        .map(Shown::position)
                                        .toList())))
                .toList();
    }

    private static String name(EntityRef ref) {
        return Display.safe(ref.id());
    }
}
