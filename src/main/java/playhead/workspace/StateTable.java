package playhead.workspace;

import java.util.List;
import java.util.function.Function;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.history.StateRow;
import playhead.readmodel.export.Sheet;

/**
 * Entities of one type as a table of chosen columns, for copying and exporting what is shown. A column is one of
 * {@code entity}, {@code type}, {@code version}, {@code lastPosition}, or else a field of the type; a field of such a name
 * is written {@code fields.NAME}.
 */
public final class StateTable {
    private static final String FIELDS = "fields.";

    private StateTable() {}

    /** The rows in their order. */
    public static Sheet of(List<StateRow> rows, List<String> columns) {
        List<Function<StateRow, Json>> cells =
                columns.stream().map(StateTable::cell).toList();
        return new Sheet(columns, visitor -> {
            for (StateRow row : rows) {
                Json[] line = new Json[cells.size()];
                for (int i = 0; i < line.length; i++) {
                    line[i] = cells.get(i).apply(row);
                }
                visitor.row(line);
            }
        });
    }

    /** What a field is called as a column. */
    public static String column(String field) {
        return switch (field) {
            case "entity", "type", "version", "lastPosition" -> FIELDS + field;
            default -> field.startsWith(FIELDS) ? FIELDS + field : field;
        };
    }

    private static Function<StateRow, Json> cell(String column) {
        return switch (column) {
            case "entity" -> row -> JsonText.quoted(row.ref().id());
            case "type" -> row -> JsonText.quoted(row.ref().type());
            case "version" -> row -> Json.canonical(Long.toString(row.version()));
            case "lastPosition" -> row -> Json.canonical(Long.toString(row.lastPosition()));
            default -> {
                FieldPath path =
                        FieldPath.parse(column.startsWith(FIELDS) ? column.substring(FIELDS.length()) : column);
                yield row -> row.value(path);
            }
        };
    }
}
