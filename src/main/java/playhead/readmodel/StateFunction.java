package playhead.readmodel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.value.Value;
import org.h2.value.ValueNull;

/**
 * The SQL table function {@code STATE('type')} and {@code STATE('type', POS)}. H2 calls a static method, which gets
 * nothing but the session: the way to the workspace is therefore kept in the {@code EVENTS} table object of the very
 * database that the session belongs to, never in a static field, so that two open workspaces cannot meet.
 */
public final class StateFunction {
    /** Session variable that holds the position of a query's {@code STATE('type')}. */
    static final String AT = "playhead_at";

    private StateFunction() {}

    /** What one database's {@code STATE} reads. */
    interface Bridge {
        /**
         * The rows of a type at a position.
         *
         * @param position as written by the user, or null for the query's own position
         * @param queryPosition the query's own position
         * @param columnsOnly true when H2 only asks which columns there are
         */
        ResultSet state(String type, String position, long queryPosition, boolean columnsOnly) throws SQLException;
    }

    /** Called by H2: the state of a type at the position that the query is asked for. */
    public static ResultSet state(Connection connection, String type) throws SQLException {
        return state(connection, type, null);
    }

    /** Called by H2: the state of a type at a position. */
    public static ResultSet state(Connection connection, String type, String position) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        EventsTable events = (EventsTable) session.getDatabase().getMainSchema().getTableOrView(session, "EVENTS");
        Value at = session.getVariable(AT);
        long queryPosition = at.equals(ValueNull.INSTANCE) ? Long.MAX_VALUE : at.getLong();
        boolean columnsOnly = connection.getMetaData().getURL().startsWith("jdbc:columnlist:");
        return events.bridge().state(type, position, queryPosition, columnsOnly);
    }
}
