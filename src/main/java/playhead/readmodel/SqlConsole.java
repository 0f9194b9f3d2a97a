package playhead.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.value.ValueBigint;

/**
 * SQL over the query model, {@code EVENTS} and {@code STATE}: one SELECT a call, limited in rows, time and memory,
 * reading only. Each query has a connection of its own; safe for several threads.
 */
public final class SqlConsole {
    private final Connections connections;

    SqlConsole(Connections connections) {
        this.connections = connections;
    }

    /**
     * Runs one statement.
     *
     * @param sql the statement; a semicolon at its end is allowed
     * @param at position of {@code STATE('type')}; beyond the end means the end
     * @return rows that must be closed, or why there are none
     */
    public SqlAnswer query(String sql, long at, SqlLimits limits) {
        return ask(withoutEnd(sql), at, limits, true);
    }

    /**
     * Asks on a connection of its own.
     *
     * @param again whether a fault of H2 itself is asked once more: one was seen while columns are added
     */
    private SqlAnswer ask(String statement, long at, SqlLimits limits, boolean again) {
        Connection connection = null;
        SqlAnswer answer = null;
        try {
            connection = connections.open();
            ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                    .setVariable(StateFunction.AT, ValueBigint.get(at));
            String refusal = SqlCheck.refusal(connection, statement);
            answer = refusal == null ? run(connection, statement, limits) : new SqlRefused(refusal);
        } catch (SQLException e) {
            close(connection);
            connection = null;
            answer = again && e.getErrorCode() == ErrorCode.GENERAL_ERROR_1
                    ? ask(statement, at, limits, false)
                    : new SqlRefused(SqlReason.of(e, SqlWords.of(statement)));
        } catch (OutOfMemoryError e) {
            answer = new SqlRefused("stopped: the query needs more memory than there is");
        } finally {
            if (!(answer instanceof SqlRows)) {
                close(connection);
            }
        }
        return answer;
    }

    private static SqlRows run(Connection connection, String sql, SqlLimits limits) throws SQLException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        Statement statement = connection.createStatement();
        statement.setQueryTimeout(
                (int) Math.max(1, limits.time().plusMillis(999).toSeconds()));
        MemoryGuard guard = new MemoryGuard(statement);
        try {
            return new SqlRows(connection, statement, statement.executeQuery(sql), limits, deadline, guard);
        } catch (SQLException | RuntimeException | Error e) {
            guard.close();
            if (guard.tripped()) {
                throw new SQLException("stopped: the query needs more memory than there is", e);
            }
            throw e;
        }
    }

    private static String withoutEnd(String sql) {
        String statement = sql.strip();
        while (statement.endsWith(";")) {
            statement = statement.substring(0, statement.length() - 1).strip();
        }
        return statement;
    }

    static void close(Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // Its database is gone; the query has its answer already.
            }
        }
    }

    /** Where connections of the query user come from. */
    @FunctionalInterface
    interface Connections {
        /** A new connection that the caller closes. */
        Connection open() throws SQLException;
    }
}
