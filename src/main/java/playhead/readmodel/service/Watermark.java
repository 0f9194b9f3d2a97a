package playhead.readmodel.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import playhead.readmodel.Identifier;

/**
 * How far the rows of a service follow the log. It is written in the transaction of the rows.
 *
 * @param position the last one that they show
 * @param identity what this log has up to there and no other one
 */
record Watermark(long position, String identity) {
    static Watermark of(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT position, identity FROM " + table(schema))) {
            if (!row.next()) {
                throw new SQLException("no checkpoint of " + schema);
            }
            return new Watermark(row.getLong(1), row.getString(2));
        }
    }

    static void define(Connection connection, String schema, String identity) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + table(schema)
                    + "(position BIGINT NOT NULL, identity VARCHAR NOT NULL)");
            statement.execute("INSERT INTO " + table(schema) + " SELECT 0, " + Identifier.literal(identity)
                    + " WHERE NOT EXISTS (SELECT 1 FROM " + table(schema) + ")");
        }
    }

    void write(Connection connection, String schema) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + table(schema) + " SET position = ?, identity = ?")) {
            update.setLong(1, position);
            update.setString(2, identity);
            update.executeUpdate();
        }
    }

    private static String table(String schema) {
        return Identifier.quote(schema) + ".checkpoint";
    }
}
