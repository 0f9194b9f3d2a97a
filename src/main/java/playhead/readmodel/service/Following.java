package playhead.readmodel.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether all services of a database follow from a log: each stands at a position that this log has, with the event
 * there that was there.
 *
 * @param connection of the owner, who sees all services
 * @param log what the rows are to follow from
 */
record Following(Connection connection, ServiceDatabase.Log log) {
    boolean isGiven() throws SQLException {
        for (String service : services()) {
            Watermark mark = Watermark.of(connection, service);
            if (mark.position() > log.end() || !log.upTo(mark.position()).equals(mark.identity())) {
                return false;
            }
        }
        return true;
    }

    private List<String> services() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT schema_name FROM INFORMATION_SCHEMA.SCHEMATA"
                        + " WHERE schema_name NOT IN ('PUBLIC', 'INFORMATION_SCHEMA')")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
