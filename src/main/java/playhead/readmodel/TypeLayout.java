package playhead.readmodel;

import java.util.ArrayList;
import java.util.List;
import playhead.readmodel.StateSource.ColumnInfo;
import playhead.readmodel.StateSource.TypeInfo;

/**
 * How one entity type lies in the database: which stored table, which columns, and under which names SQL sees them.
 *
 * @param type the type and its columns
 * @param table number of the stored table {@code t_n}
 * @param viewName name of the view
 * @param columnNames names of the view's columns for the columns of the type that have one of their own
 */
record TypeLayout(TypeInfo type, int table, String viewName, List<String> columnNames) {
    /** Columns of their own; further ones lie together in one JSON column. */
    static final int MAX_COLUMNS = 300;
    /** Columns that every view starts with. */
    static final List<String> FIXED = List.of("entity", "version", "last_position");

    static final String OVERFLOW = "more_fields";

    static TypeLayout of(TypeInfo type, int table, String viewName) {
        List<String> reserved = new ArrayList<>(FIXED);
        reserved.add(OVERFLOW);
        ViewNames names = new ViewNames(reserved);
        return new TypeLayout(
                type,
                table,
                viewName,
                type.columns().stream()
                        .limit(MAX_COLUMNS)
                        .map(column -> names.give(column.path().toString()))
                        .toList());
    }

    boolean overflows() {
        return type.columns().size() > MAX_COLUMNS;
    }

    /** True when a table made for the other type also holds this one's values. */
    boolean sameColumns(TypeInfo other) {
        return type.columns().equals(other.columns());
    }

    String tableName() {
        return "\"DATA\".t_" + table;
    }

    String createTable() {
        StringBuilder sql = new StringBuilder("CREATE TABLE " + tableName()
                + "(entity VARCHAR PRIMARY KEY, version BIGINT NOT NULL, last_position BIGINT NOT NULL");
        List<ColumnInfo> columns = type.columns();
        for (int i = 0; i < columnNames.size(); i++) {
            sql.append(", c_")
                    .append(i)
                    .append(' ')
                    .append(columns.get(i).kind().sqlType());
        }
        return sql.append(overflows() ? ", more_fields JSON)" : ")").toString();
    }

    String createView() {
        StringBuilder sql = new StringBuilder("CREATE OR REPLACE VIEW \"PUBLIC\"." + Identifier.quote(viewName)
                + " AS SELECT entity, version, last_position");
        for (int i = 0; i < columnNames.size(); i++) {
            sql.append(", c_").append(i).append(" AS ").append(Identifier.quote(columnNames.get(i)));
        }
        return sql.append(overflows() ? ", more_fields" : "")
                .append(" FROM ")
                .append(tableName())
                .toString();
    }

    /** An INSERT or a MERGE for a whole row. */
    String write(boolean replacing) {
        int values = FIXED.size() + columnNames.size() + (overflows() ? 1 : 0);
        return (replacing ? "MERGE INTO " : "INSERT INTO ") + tableName() + (replacing ? " KEY(entity)" : "")
                + " VALUES (" + "?, ".repeat(values - 1) + (overflows() ? "? FORMAT JSON)" : "?)");
    }
}
