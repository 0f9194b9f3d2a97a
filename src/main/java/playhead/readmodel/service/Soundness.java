package playhead.readmodel.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a database that may have been left by a crash can be gone on with: each service stands at a position that this
 * log has, with the event there that was there, and has all of its rows as they were written.
 *
 * @param connection of the owner, who sees all services
 * @param log what the rows follow from
 */
record Soundness(Connection connection, ServiceDatabase.Log log) {
    /** False also when it cannot be read. */
    boolean isGiven() {
        try {
            for (String service : services()) {
                if (!isGiven(service)) {
                    return false;
                }
            }
            return true;
        } catch (SQLException | RuntimeException unreadable) {
            return false; // H2 throws whatever it stumbles over in a damaged file.
        }
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

    private boolean isGiven(String service) throws SQLException {
        RowTable table = new RowTable(connection, service);
        Watermark mark = Watermark.of(connection, service);
        return mark.position() <= log.end()
                && log.upTo(mark.position()).equals(mark.identity())
                && table.intact() == mark.streams();
    }
}
