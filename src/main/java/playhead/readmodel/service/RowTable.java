package playhead.readmodel.service;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.readmodel.Identifier;

/**
 * The table of a service, a row a stream. A column is made when an event first says a value for it.
 */
final class RowTable {
    private static final int FIXED = 3;

    private final Connection connection;
    private final String table;
    /** Columns beside stream, version and position, in the order of the table. */
    private final List<String> columns = new ArrayList<>();

    /** Reads the columns of a table that is there. */
    RowTable(Connection connection, String schema) throws SQLException {
        this.connection = connection;
        this.table = table(schema);
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE FALSE")) {
            for (int i = FIXED + 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i));
            }
        }
    }

    static void define(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + table(schema) + "(stream VARCHAR PRIMARY KEY,"
                    + " version BIGINT NOT NULL, position BIGINT NOT NULL)");
        }
    }

    private static String table(String schema) {
        return Identifier.quote(schema) + ".streams";
    }

    void merge(Collection<ServiceRow> rows) throws SQLException {
        for (ServiceRow row : rows) {
            for (Map.Entry<String, Object> value : row.values().entrySet()) {
                if (!columns.contains(value.getKey())) {
                    add(value.getKey(), value.getValue());
                }
            }
        }
        String all = "?, ".repeat(FIXED + columns.size() - 1) + "?";
        try (PreparedStatement merge =
                connection.prepareStatement("MERGE INTO " + table + " KEY(stream) VALUES (" + all + ")")) {
            for (ServiceRow row : rows) {
                merge.setString(1, row.stream());
                merge.setLong(2, row.version());
                merge.setLong(3, row.position());
                for (int i = 0; i < columns.size(); i++) {
                    merge.setObject(FIXED + 1 + i, row.values().get(columns.get(i)));
                }
                merge.addBatch();
            }
            merge.executeBatch();
        }
    }

    /** DDL: commits; a column that is empty because what follows fails does no harm. */
    private void add(String column, Object value) throws SQLException {
        String type = switch (value) {
            case Long whole -> "BIGINT";
            case BigDecimal amount -> "NUMERIC(30, 2)";
            default -> "VARCHAR";
        };
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + table + " ADD COLUMN " + Identifier.quote(column) + ' ' + type);
        }
        columns.add(column);
    }

    List<ServiceRow> row(String stream) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM " + table + " WHERE stream = ?")) {
            select.setString(1, stream);
            return read(select);
        }
    }

    List<ServiceRow> rows() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM " + table + " ORDER BY stream")) {
            return read(select);
        }
    }

    private List<ServiceRow> read(PreparedStatement select) throws SQLException {
        List<ServiceRow> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(row(row));
            }
        }
        return found;
    }

    private ServiceRow row(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.getObject(FIXED + 1 + i);
            if (value != null) {
                values.put(columns.get(i), value);
            }
        }
        return new ServiceRow(row.getString(1), row.getLong(2), row.getLong(3), values);
    }

    void clear() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + table);
        }
    }
}
