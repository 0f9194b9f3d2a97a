package playhead.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.value.ValueBigint;

/**
 * SQL over the query model, {@code EVENTS} and {@code STATE}: one SELECT a call, limited in rows, time and memory,
 * reading only. Each query has a connection of its own; safe for several threads.
 */
public final class SqlConsole {
    /** Times how often it is asked: what a name that there never was costs its user. */
    private static final long PAUSE_NANOS = 3_000_000;

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
        String statement = withoutEnd(sql);
        for (int times = 1; ; times++) {
            try {
                return ask(statement, at, limits);
            } catch (SQLException e) {
                if (times >= times(e)) {
                    return new SqlRefused(SqlReason.of(e, SqlWords.of(statement)));
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /**
     * How often to ask before a failure counts. While columns are added, a table that was filled anew takes the place of
     * the one before: a query prepared a moment earlier finds that one no more, and some have failed within H2 itself.
     */
    private static int times(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
                    ErrorCode.VIEW_IS_INVALID_2 -> 30;
            case ErrorCode.GENERAL_ERROR_1 -> 3;
            default -> 1;
        };
    }

    /** Asks on a connection of its own. */
    private SqlAnswer ask(String statement, long at, SqlLimits limits) throws SQLException {
        Connection connection = connections.open();
        SqlAnswer answer = null;
        try {
            ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                    .setVariable(StateFunction.AT, ValueBigint.get(at));
            String refusal = SqlCheck.refusal(connection, statement);
            answer = refusal == null ? run(connection, statement, limits) : new SqlRefused(refusal);
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
