package playhead.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB over states of orders that were folded for it, from when to when each was so, in memory, with two threads. */
final class DuckDbStates implements AutoCloseable {
    private static final String FITS =
            " FROM states WHERE since <= ? AND until > ? AND status <> 'placed' AND channel <> 'web'";

    private final DuckDBConnection connection;
    private final PreparedStatement page;
    private final PreparedStatement count;

    private DuckDbStates(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        page = connection.prepareStatement("SELECT total" + FITS + " ORDER BY total DESC LIMIT 50");
        count = connection.prepareStatement("SELECT count(*)" + FITS);
    }

    /** What an order says, since a position. */
    private record State(long since, String status, String channel, long total) {
        State with(long position, JsonNode data) {
            return new State(
                    position,
                    data.has("status") ? data.get("status").textValue() : status,
                    data.has("channel") ? data.get("channel").textValue() : channel,
                    data.has("totalCents") ? data.get("totalCents").longValue() : total);
        }
    }

    /** Folds the log for it. */
    static DuckDbStates of(Bench bench) throws Exception {
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("CREATE TABLE states (since BIGINT, until BIGINT, status VARCHAR, channel VARCHAR,"
                    + " total BIGINT)");
        }
        ObjectMapper mapper = new ObjectMapper();
        Map<String, State> now = new HashMap<>();
        try (DuckDBAppender rows = connection.createAppender("main", "states")) {
            JacksonLog.read(bench.log(), bench.events, event -> {
                if (event.stream.startsWith("order-") && !event.stream.startsWith("order-saga")) {
                    State before = now.get(event.stream);
                    State first = before == null ? new State(0, null, null, 0) : before;
                    now.put(event.stream, first.with(event.position, mapper.readTree(event.data())));
                    if (before != null) {
                        row(rows, before, event.position);
                    }
                }
            });
            for (State state : now.values()) {
                row(rows, state, Long.MAX_VALUE);
            }
        }
        return new DuckDbStates(connection);
    }

    private static void row(DuckDBAppender rows, State state, long until) throws SQLException {
        rows.beginRow();
        rows.append(state.since());
        rows.append(until);
        rows.append(state.status());
        rows.append(state.channel());
        rows.append(state.total());
        rows.endRow();
    }

    /** Totals of the fifty dearest orders that fit. */
    List<Long> page(long position) throws SQLException {
        return ask(page, position);
    }

    /** How many orders fit. */
    long count(long position) throws SQLException {
        return ask(count, position).getFirst();
    }

    private static List<Long> ask(PreparedStatement query, long position) throws SQLException {
        query.setLong(1, position);
        query.setLong(2, position);
        List<Long> answer = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                answer.add(rows.getLong(1));
            }
        }
        return answer;
    }

    @Override
    public void close() throws SQLException {
        page.close();
        count.close();
        connection.close();
    }
}
