package playhead.workspace;

import java.util.List;
import java.util.Locale;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.event.JsonWriter;
import playhead.history.DiffRow;
import playhead.history.FieldChange;
import playhead.readmodel.export.Sheet;

/**
 * Entities that differ as a table, for copying and exporting what is shown: a row an entity, whose values at A and B are
 * objects of the fields that differ, and a row for each field that is shown below its entity.
 */
public final class DifferenceTable {
    private static final List<String> COLUMNS = List.of("change", "entity", "field", "a", "b");

    private DifferenceTable() {}

    /**
     * A row.
     *
     * @param row the entity
     * @param field one of its fields, or null for the entity itself
     */
    public record Line(DiffRow row, FieldChange field) {}

    /** The lines in their order. */
    public static Sheet of(List<Line> lines) {
        List<Line> all = List.copyOf(lines);
        return new Sheet(COLUMNS, visitor -> all.forEach(line -> visitor.row(cells(line))));
    }

    private static Json[] cells(Line line) {
        FieldChange field = line.field();
        return new Json[] {
            JsonText.quoted(change(line)),
            JsonText.quoted(line.row().ref().id()),
            field == null ? null : JsonText.quoted(field.field().toString()),
            field == null ? values(line.row(), true) : field.old(),
            field == null ? values(line.row(), false) : field.now()
        };
    }

    private static String change(Line line) {
        FieldChange field = line.field();
        DiffRow.Change change = field == null
                ? line.row().change()
                : field.old() == null
                        ? DiffRow.Change.ADDED
                        : field.now() == null ? DiffRow.Change.REMOVED : DiffRow.Change.CHANGED;
        return change.name().toLowerCase(Locale.ROOT);
    }

    private static Json values(DiffRow row, boolean before) {
        JsonWriter w = new JsonWriter();
        w.object();
        for (FieldChange field : row.fields()) {
            Json value = before ? field.old() : field.now();
            if (value != null) {
                w.name(field.field().toString()).raw(value);
            }
        }
        return w.end().toJson();
    }
}
