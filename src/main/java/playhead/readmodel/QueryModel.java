package playhead.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import playhead.event.ByteBuilder;
import playhead.event.EntityRef;
import playhead.event.EventSource;
import playhead.event.Json;

/**
 * The denormalized query model in {@code query.mv.db}: what screens and SQL read at the end of the log or paused
 * behind it. Everything in it follows from the log: lost, damaged, strange or outdated files are built anew.
 *
 * <p>{@link #catchUp} is for one thread at a time (it locks); queries run beside it, each on its own connection.
 */
public final class QueryModel implements AutoCloseable {
    /** Another form of the tables than an older build left: then they are built anew. */
    private static final String FORM = "1";

    private final Path file;
    private final KnownFiles known;
    private final StateSource states;
    private final EventSource events;
    private final List<TableContributor> contributors;
    private final StateFunction.Bridge bridge;
    private QueryDatabase database;
    private EntityTables entities;
    private ContributedTables contributed;
    private volatile long position;

    /**
     * Opens the file, or makes it. Does not catch up.
     *
     * @param file the file {@code query.mv.db}; its folder is made when missing
     * @param known which files may be opened; kept outside of the workspace
     * @param positions reads the position in {@code STATE('type', POS)}
     * @throws IllegalArgumentException if the path has a {@code ;}, which H2 would read as a setting
     */
    public QueryModel(
            Path file,
            KnownFiles known,
            StateSource states,
            EventSource events,
            PositionReader positions,
            List<TableContributor> contributors) {
        this.file = file;
        this.known = known;
        this.states = states;
        this.events = events;
        this.contributors = List.copyOf(contributors);
        bridge = new StateRows(states, positions);
        open();
    }

    /** The position up to which the tables show the log; 0 before the first catch-up. */
    public long position() {
        return position;
    }

    /**
     * Brings all tables to the present end of the states. Idempotent; readers see the former rows until it is done.
     *
     * @return the position reached
     * @throws UncheckedIOException if the disk or the database fails twice; the first time everything is built anew
     */
    public synchronized long catchUp(CatchUpProgress progress) {
        try {
            return tryToCatchUp(progress);
        } catch (SQLException | SqlFailure e) {
            rebuild();
            try {
                return tryToCatchUp(progress);
            } catch (SQLException again) {
                throw failed(again);
            } catch (SqlFailure again) {
                throw failed(again.sql());
            }
        }
    }

    /** Throws the file away and starts with an empty one; {@link #catchUp} fills it. */
    public synchronized void rebuild() {
        try {
            database.discard();
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A console for SQL over these tables. Any number may be used side by side. */
    public SqlConsole console() {
        return new SqlConsole(this::read);
    }

    /**
     * The row of an entity as the tables show it now.
     *
     * @return its columns as an object; empty when there is no such row, or its type has no table of its own
     */
    public Optional<Json> row(EntityRef entity) {
        Optional<String> view = view(entity.type());
        if (view.isEmpty()) {
            return Optional.empty();
        }
        String sql =
                "SELECT * FROM " + Identifier.quote(view.get()) + " WHERE entity = " + Identifier.literal(entity.id());
        return switch (console().query(sql, 0, SqlLimits.ALL)) {
            case SqlRefused refused -> Optional.empty();
            case SqlRows rows -> {
                try (rows) {
                    ByteBuilder out = new ByteBuilder(512);
                    if (!rows.next()) {
                        yield Optional.empty();
                    }
                    rows.writeJson(out);
                    yield Optional.of(Json.owning(out.toArray()));
                }
            }
        };
    }

    private synchronized Optional<String> view(String type) {
        return entities.view(type);
    }

    /** Closes the database and remembers its file. Queries that still run are cut off. */
    @Override
    public synchronized void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Connection read() throws SQLException {
        return database.read();
    }

    private void open() {
        try {
            try {
                connect();
            } catch (SQLException unusable) {
                new QueryFile(file, known).delete();
                connect();
            }
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connect() throws SQLException, IOException {
        database = new QueryDatabase(file, known);
        try {
            database.attach(events, bridge);
            Connection connection = database.writer();
            contributed = new ContributedTables(connection, contributors);
            List<String> reserved = new ArrayList<>(ViewNames.RESERVED);
            reserved.addAll(contributed.names());
            entities = new EntityTables(connection, reserved);
            if (database.isFresh()) {
                create(connection);
            }
            entities.load();
            position = storedPosition(connection);
        } catch (SQLException | RuntimeException e) {
            database.discard();
            throw e;
        }
    }

    private void create(Connection connection) throws SQLException {
        entities.create();
        Tables.define(connection, EventSummaries.CREATE);
        Tables.define(connection, ContributedTables.CREATE);
        Tables.define(
                connection,
                List.of(
                        "CREATE TABLE \"DATA\".checkpoint(position BIGINT, validity VARCHAR)",
                        "CREATE VIEW \"PUBLIC\".checkpoint AS SELECT position FROM \"DATA\".checkpoint",
                        "INSERT INTO \"DATA\".checkpoint VALUES (0, NULL)"));
        connection.commit();
    }

    private long tryToCatchUp(CatchUpProgress progress) throws SQLException {
        long to = Math.min(states.end(), events.end());
        String validity = FORM + ' ' + states.validity();
        if (position > to || (position > 0 && !validity.equals(storedValidity()))) {
            rebuild();
        }
        Connection connection = database.writer();
        try {
            entities.adopt(states.types());
            contributed.define();
            entities.write(states, position, to, progress);
            EventSummaries summaries = new EventSummaries();
            summaries.count(events, position, to, progress);
            summaries.write(connection);
            contributed.write(to);
            Tables.run(connection, "UPDATE \"DATA\".checkpoint SET position = ?, validity = ?", to, validity);
            connection.commit();
            entities.show();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            contributed.forget();
            throw e;
        }
        position = to;
        return to;
    }

    private static long storedPosition(Connection connection) throws SQLException {
        return Long.parseLong(Tables.texts(connection, "SELECT position FROM \"DATA\".checkpoint")
                .getFirst());
    }

    private String storedValidity() throws SQLException {
        return Tables.texts(database.writer(), "SELECT validity FROM \"DATA\".checkpoint")
                .getFirst();
    }

    private static UncheckedIOException failed(SQLException e) {
        return new UncheckedIOException(new IOException("the query model's database failed: " + e.getMessage(), e));
    }
}
