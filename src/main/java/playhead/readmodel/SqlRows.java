package playhead.readmodel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import playhead.event.ByteBuilder;
import playhead.event.JsonText;

/**
 * Rows of a query, found while they are read. Must be closed. For one thread, but {@link #cancel} may come from any.
 *
 * <pre>{@code
 * while (rows.next()) { rows.writeJson(out); }
 * if (rows.stopped() != null) { ... not all rows came ... }
 * }</pre>
 */
public final class SqlRows implements SqlAnswer, AutoCloseable {
    private static final String MEMORY = "stopped: the query needs more memory than there is";

    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private final SqlLimits limits;
    private final long deadline;
    private final MemoryGuard guard;
    private final List<String> columns;
    private long count;
    private String stopped;
    private boolean more;

    SqlRows(
            Connection connection,
            Statement statement,
            ResultSet rows,
            SqlLimits limits,
            long deadline,
            MemoryGuard guard)
            throws SQLException {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.limits = limits;
        this.deadline = deadline;
        this.guard = guard;
        ResultSetMetaData meta = rows.getMetaData();
        ViewNames names = new ViewNames(List.of());
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            labels.add(names.give(meta.getColumnLabel(i)));
        }
        columns = List.copyOf(labels);
    }

    /** Moves to the next row; false at the end, at the row limit, or when the query was stopped. */
    public boolean next() {
        if (stopped != null || more) {
            return false;
        }
        try {
            if (System.nanoTime() - deadline > 0) {
                stopped = "stopped: the query took longer than " + limits.time().toSeconds() + " s";
                return false;
            }
            if (!rows.next()) {
                return false;
            }
        } catch (SQLException e) {
            stopped = guard.tripped() ? MEMORY : SqlReason.of(e, List.of());
            return false;
        } catch (OutOfMemoryError e) {
            stopped = MEMORY;
            return false;
        }
        if (limits.rows() > 0 && count == limits.rows()) {
            more = true;
            return false;
        }
        count++;
        return true;
    }

    /** Why not all rows came, or null. Reaching the row limit is no such reason: see {@link #hasMore}. */
    public String stopped() {
        return stopped;
    }

    /** True when the row limit was reached and there was a further row. */
    public boolean hasMore() {
        return more;
    }

    /** Appends the present row as one JSON object; numbers exact, times in UTC with {@code Z}. */
    public void writeJson(ByteBuilder out) {
        out.add('{');
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.add(',');
            }
            JsonText.quote(columns.get(i), out);
            out.add(':');
            SqlValue.write(value(i), out);
        }
        out.add('}');
    }

    /** A value of the present row as people read it; empty for NULL. */
    public String text(int column) {
        Object value = value(column);
        if (value == null) {
            return "";
        }
        ByteBuilder json = new ByteBuilder(32);
        SqlValue.write(value, json);
        byte[] bytes = json.array();
        return bytes[0] == '"' && !(value instanceof byte[])
                ? JsonText.unquote(bytes, 0, json.size())
                : new String(bytes, 0, json.size(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Stops the query; {@link #next} answers false soon. From any thread. */
    public void cancel() {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // closed already: there is nothing to cancel
        }
    }

    @Override
    public void close() {
        guard.close();
        SqlConsole.close(connection);
    }

    private Object value(int column) {
        try {
            return SqlValue.read(rows, column + 1);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
