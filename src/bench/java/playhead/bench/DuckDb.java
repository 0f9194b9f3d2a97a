package playhead.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** DuckDB reads JSON lines into a table by itself, with two threads; no hash, no index, no state. */
final class DuckDb implements Case {
    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path file = bench.scratch.resolve("duck.db");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            bench.whole(() -> {
                statement.execute("CREATE TABLE events AS SELECT * FROM read_json('" + bench.log() + "',"
                        + " format = 'newline_delimited', columns = {position: 'BIGINT', stream: 'VARCHAR', version:"
                        + " 'BIGINT', type: 'VARCHAR', id: 'UUID', time: 'TIMESTAMP', actor: 'VARCHAR', correlationId:"
                        + " 'UUID', causationId: 'UUID', data: 'JSON', metadata: 'JSON'})");
                statement.execute("CHECKPOINT");
            });
            bench.types(types(statement));
        }
        bench.figure(
                "disk",
                (double) PlayheadLog.size(bench.scratch) / bench.log().toFile().length());
    }

    static Map<String, Integer> types(Statement statement) throws java.sql.SQLException {
        Map<String, Integer> types = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT type, count(*) FROM events GROUP BY type")) {
            while (rows.next()) {
                types.put(rows.getString(1), rows.getInt(2));
            }
        }
        return types;
    }
}
