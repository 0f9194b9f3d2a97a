package playhead.workspace;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import playhead.event.Json;
import playhead.history.GroupRow;
import playhead.readmodel.export.Sheet;

/** Groups as a table, for copying and exporting what is shown. */
public final class GroupTable {
    private GroupTable() {}

    /** What a field that is grouped by is called, so that it is told from counts and sums. */
    public static String heading(String field) {
        return List.of("count", "sum", "min", "max", "distinct").contains(field) ? "by." + field : field;
    }

    /**
     * A column.
     *
     * @param name heading
     * @param value of a group, Java null for none
     */
    public record Column(String name, Function<GroupRow, Json> value) {
        /** The value of one of the fields that are grouped by; its heading is told from those of counts and sums. */
        public static Column key(List<String> by, int number) {
            return new Column(heading(by.get(number)), row -> row.keys()[number]);
        }

        /** A count. */
        public static Column count(String name, Function<GroupRow, Long> value) {
            return new Column(name, row -> Json.canonical(Long.toString(value.apply(row))));
        }

        /** An exact number. */
        public static Column number(String name, Function<GroupRow, BigDecimal> value) {
            return new Column(name, row -> {
                BigDecimal number = value.apply(row);
                return number == null ? null : Json.canonical(number.toPlainString());
            });
        }
    }

    /** The rows in their order. */
    public static Sheet of(List<GroupRow> rows, List<Column> columns) {
        List<GroupRow> all = List.copyOf(rows);
        return new Sheet(columns.stream().map(Column::name).toList(), visitor -> {
            for (GroupRow row : all) {
                visitor.row(columns.stream()
                        .map(column -> column.value().apply(row))
                        .toArray(Json[]::new));
            }
        });
    }
}
