package playhead.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import playhead.event.FieldPath;
import playhead.readmodel.StateSource.ColumnInfo;
import playhead.readmodel.StateSource.TypeInfo;

/** The stored record of which entity type lies in which table: read at open, shown to SQL as two tables. */
final class LayoutTable {
    static final List<String> CREATE = List.of("""
        CREATE TABLE "DATA".types(number INT PRIMARY KEY, name VARCHAR, view_name VARCHAR, stored INT)\
        """, """
        CREATE TABLE "DATA".columns(type_number INT, number INT, field VARCHAR, column_name VARCHAR, kind VARCHAR,
            PRIMARY KEY(type_number, number))\
        """, """
        CREATE VIEW "PUBLIC".entity_types AS SELECT name, view_name AS table_name FROM "DATA".types\
        """, """
        CREATE VIEW "PUBLIC".fields AS
            SELECT t.name AS entity_type, c.field, t.view_name AS table_name, c.column_name, c.kind
            FROM "DATA".types t JOIN "DATA".columns c ON c.type_number = t.number\
        """);

    private LayoutTable() {}

    static List<TypeLayout> read(Connection connection) throws SQLException {
        List<TypeLayout> layouts = new ArrayList<>();
        try (Statement types = connection.createStatement();
                PreparedStatement columns = connection.prepareStatement(
                        "SELECT field, kind FROM \"DATA\".columns WHERE type_number = ? ORDER BY number");
                ResultSet row = types.executeQuery(
                        "SELECT number, name, view_name, stored FROM \"DATA\".types ORDER BY number")) {
            while (row.next()) {
                columns.setInt(1, row.getInt(1));
                List<ColumnInfo> infos = new ArrayList<>();
                try (ResultSet column = columns.executeQuery()) {
                    while (column.next()) {
                        infos.add(new ColumnInfo(
                                FieldPath.parse(column.getString(1)),
                                ColumnKind.valueOf(column.getString(2).toUpperCase(Locale.ROOT))));
                    }
                }
                layouts.add(TypeLayout.of(new TypeInfo(row.getString(2), infos), row.getInt(4), row.getString(3)));
            }
        }
        return layouts;
    }

    static void write(Connection connection, int number, TypeLayout layout) throws SQLException {
        Tables.run(
                connection,
                "MERGE INTO \"DATA\".types VALUES (?, ?, ?, ?)",
                number,
                layout.type().name(),
                layout.viewName(),
                layout.table());
        Tables.run(connection, "DELETE FROM \"DATA\".columns WHERE type_number = ?", number);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO \"DATA\".columns VALUES (?, ?, ?, ?, ?)")) {
            List<ColumnInfo> columns = layout.type().columns();
            for (int i = 0; i < columns.size(); i++) {
                insert.setInt(1, number);
                insert.setInt(2, i);
                insert.setString(3, columns.get(i).path().toString());
                insert.setString(
                        4,
                        i < layout.columnNames().size() ? layout.columnNames().get(i) : TypeLayout.OVERFLOW);
                insert.setString(5, columns.get(i).kind().name().toLowerCase(Locale.ROOT));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
