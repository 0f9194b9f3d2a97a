package playhead.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;

/** A row an event with a unique index over stream and version, a thousand rows a batch; read with Jackson's parser. */
final class SqlRows implements Case {
    private static final int BATCH = 1_000;
    private static final int COMMIT = 10_000;

    private final String name;
    private final long most;
    private final Function<Bench, String> url;
    private final List<String> before;
    private final String durable;

    private SqlRows(String name, long most, Function<Bench, String> url, List<String> before, String durable) {
        this.name = name;
        this.most = most;
        this.url = url;
        this.before = before;
        this.durable = durable;
    }

    /** SQLite with its write-ahead log, a cache of 256 MiB, forced at the end. */
    static SqlRows sqlite() {
        return new SqlRows(
                "sqlite",
                Long.MAX_VALUE,
                bench -> "jdbc:sqlite:" + bench.scratch.resolve("rows.sqlite"),
                List.of("PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA cache_size = -262144"),
                "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /** H2, forced at the end. */
    static SqlRows h2() {
        return new SqlRows(
                "h2rows",
                ROWS_MOST,
                bench -> "jdbc:h2:file:" + bench.scratch.resolve("rows").toAbsolutePath(),
                List.of(),
                "CHECKPOINT SYNC");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long most() {
        return most;
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (Connection connection = DriverManager.getConnection(url.apply(bench));
                Statement statement = connection.createStatement()) {
            for (String sql : before) {
                statement.execute(sql);
            }
            bench.whole(() -> fill(bench, connection, statement));
            bench.types(DuckDb.types(statement));
        }
        bench.figure(
                "disk",
                (double) PlayheadLog.size(bench.scratch) / bench.log().toFile().length());
    }

    private void fill(Bench bench, Connection connection, Statement statement) throws Exception {
        statement.execute("CREATE TABLE events (position BIGINT PRIMARY KEY, stream VARCHAR(40), version BIGINT,"
                + " type VARCHAR(40), id VARCHAR(40), time BIGINT, actor VARCHAR(40), correlation VARCHAR(40),"
                + " cause VARCHAR(40), data VARCHAR(20000), metadata VARCHAR(2000), UNIQUE (stream, version))");
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            JacksonLog.read(bench.log(), bench.events, event -> {
                insert.setLong(1, event.position);
                insert.setString(2, event.stream);
                insert.setLong(3, event.version);
                insert.setString(4, event.type);
                insert.setString(5, event.id);
                insert.setLong(6, event.time);
                insert.setString(7, event.actor);
                insert.setString(8, event.correlation);
                insert.setString(9, event.cause);
                insert.setString(10, event.data());
                insert.setString(11, event.metadata());
                insert.addBatch();
                if (event.position % BATCH == 0) {
                    insert.executeBatch();
                }
                if (event.position % COMMIT == 0) {
                    connection.commit();
                }
            });
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        statement.execute(durable);
    }
}
