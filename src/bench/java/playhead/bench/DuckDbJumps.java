package playhead.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** DuckDB over states that were folded for it, from when to when each was so, in memory, with two threads. */
final class DuckDbJumps implements Case {
    private static final String FITS =
            " FROM states WHERE since <= ? AND until > ? AND status <> 'placed' AND channel <> 'web'";
    private static final int JUMPS = 500;
    private static final int INSERT = 10_000;

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

    @Override
    public String name() {
        return "duckjumps";
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            fill(bench, connection, statement);
            try (PreparedStatement page =
                            connection.prepareStatement("SELECT total" + FITS + " ORDER BY total DESC LIMIT 50");
                    PreparedStatement count = connection.prepareStatement("SELECT count(*)" + FITS)) {
                for (int i = 1; i <= Oracle.MOMENTS; i++) {
                    long position = Oracle.moment(bench.events, i);
                    bench.answer("state at " + position, ask(count, position).getFirst() + " " + ask(page, position));
                }
                Random random = new Random(1);
                bench.each("warm up", JUMPS / 5, i -> ask(page, random.nextLong(bench.events + 1)));
                bench.each("jump", JUMPS, i -> ask(page, random.nextLong(bench.events + 1)));
            }
        }
    }

    private static List<Long> ask(PreparedStatement query, long position) throws Exception {
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

    private static void fill(Bench bench, Connection connection, Statement statement) throws Exception {
        statement.execute(
                "CREATE TABLE states (since BIGINT, until BIGINT, status VARCHAR, channel VARCHAR," + " total BIGINT)");
        ObjectMapper mapper = new ObjectMapper();
        Map<String, State> now = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        connection.setAutoCommit(false);
        JacksonLog.read(bench.log(), bench.events, event -> {
            if (event.stream.startsWith("order-") && !event.stream.startsWith("order-saga")) {
                State before = now.get(event.stream);
                State first = before == null ? new State(0, null, null, 0) : before;
                now.put(event.stream, first.with(event.position, mapper.readTree(event.data())));
                if (before != null) {
                    rows.add(row(before, event.position));
                }
            }
        });
        now.values().forEach(state -> rows.add(row(state, Long.MAX_VALUE)));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO states VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < rows.size(); i++) {
                for (int column = 0; column < 5; column++) {
                    insert.setObject(column + 1, rows.get(i)[column]);
                }
                insert.addBatch();
                if (i % INSERT == INSERT - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static Object[] row(State state, long until) {
        return new Object[] {state.since(), until, state.status(), state.channel(), state.total()};
    }
}
