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
import java.util.Optional;
import playhead.readmodel.Identifier;

/** Rows of a service in a schema of its own. A column is made when an event first says a value for it. */
final class H2ServiceRows implements ServiceRows {
    private static final int FIXED = 3;

    private final Connection connection;
    /** Columns beside stream, version and position, in the order of the table. */
    private final List<String> columns = new ArrayList<>();

    private final String schema;

    /** @param connection of the user that the schema belongs to; taken over */
    H2ServiceRows(Connection connection, String schema) throws SQLException {
        this.connection = connection;
        this.schema = schema;
        connection.setAutoCommit(false);
        define("CREATE TABLE IF NOT EXISTS " + table("streams")
                + "(stream VARCHAR PRIMARY KEY, version BIGINT NOT NULL, position BIGINT NOT NULL)");
        define("CREATE TABLE IF NOT EXISTS " + table("checkpoint") + "(position BIGINT NOT NULL)");
        define("INSERT INTO " + table("checkpoint") + " SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM " + table("checkpoint")
                + ")");
        connection.commit();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table("streams") + " WHERE FALSE")) {
            for (int i = FIXED + 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i));
            }
        }
    }

    private String table(String name) {
        return Identifier.quote(schema) + '.' + name;
    }

    /** The connection, which may do what the service may do. */
    Connection connection() {
        return connection;
    }

    @Override
    public synchronized long checkpoint() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT position FROM " + table("checkpoint"))) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw ServiceDatabase.failed(failure);
        }
    }

    @Override
    public synchronized void write(Collection<ServiceRow> rows, long checkpoint) {
        try {
            for (ServiceRow row : rows) {
                for (Map.Entry<String, Object> value : row.values().entrySet()) {
                    if (!columns.contains(value.getKey())) {
                        add(value.getKey(), value.getValue());
                    }
                }
            }
            merge(rows);
            define("UPDATE " + table("checkpoint") + " SET position = " + checkpoint);
            connection.commit();
        } catch (SQLException failure) {
            throw undone(failure);
        }
    }

    private void merge(Collection<ServiceRow> rows) throws SQLException {
        String all = "?, ".repeat(FIXED + columns.size() - 1) + "?";
        try (PreparedStatement merge =
                connection.prepareStatement("MERGE INTO " + table("streams") + " KEY(stream) VALUES (" + all + ")")) {
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
        define("ALTER TABLE " + table("streams") + " ADD COLUMN " + Identifier.quote(column) + ' ' + type);
        columns.add(column);
    }

    @Override
    public synchronized Optional<ServiceRow> row(String stream) {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM " + table("streams") + " WHERE stream = ?")) {
            select.setString(1, stream);
            return read(select).stream().findFirst();
        } catch (SQLException failure) {
            throw ServiceDatabase.failed(failure);
        }
    }

    @Override
    public synchronized List<ServiceRow> rows() {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM " + table("streams") + " ORDER BY stream")) {
            return read(select);
        } catch (SQLException failure) {
            throw ServiceDatabase.failed(failure);
        }
    }

    private List<ServiceRow> read(PreparedStatement select) throws SQLException {
        List<ServiceRow> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    Object value = row.getObject(FIXED + 1 + i);
                    if (value != null) {
                        values.put(columns.get(i), value);
                    }
                }
                found.add(new ServiceRow(row.getString(1), row.getLong(2), row.getLong(3), values));
            }
        }
        return found;
    }

    @Override
    public synchronized void clear() {
        try {
            define("DELETE FROM " + table("streams"));
            define("UPDATE " + table("checkpoint") + " SET position = 0");
            connection.commit();
        } catch (SQLException failure) {
            throw undone(failure);
        }
    }

    private void define(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private RuntimeException undone(SQLException failure) {
        try {
            connection.rollback();
        } catch (SQLException also) {
            failure.addSuppressed(also);
        }
        return ServiceDatabase.failed(failure);
    }
}
