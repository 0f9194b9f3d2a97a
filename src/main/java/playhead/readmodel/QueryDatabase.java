package playhead.readmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import playhead.event.EventSource;

/**
 * The open H2 database {@code query.mv.db}: one connection that writes, and a user for queries that is made anew at
 * every open and may only SELECT from the schema with the views. Everything that would be stored lies in another.
 */
final class QueryDatabase implements AutoCloseable {
    private static final String OWNER = "PLAYHEAD";
    /** Names compare without case and keep their spelling, so that {@code account} and {@code "account"} are one. */
    private static final String NAMES = ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;DATABASE_TO_UPPER=FALSE";
    /** Rows of a table repeat each other: pages take a fifth of the room. A file from before is read as it is. */
    private static final String PACKED = ";COMPRESS=TRUE";
    /** Keywords that logs use as names; as such they need no quotation marks. */
    private static final String PLAIN_WORDS = ";NON_KEYWORDS=DAY,HOUR,KEY,MINUTE,MONTH,SECOND,VALUE,YEAR";
    /** Longer than a query may run: a view is replaced only when no query reads it. */
    private static final int WRITER_WAITS_MILLIS = 60_000;

    private static final int MAX_MEMORY_ROWS = 50_000;
    private static final int MAX_OPERATION_KIB = 100_000;

    private final QueryFile file;
    private final String url;
    private final String secret;
    private final String reader = "READER_" + random();
    private final String readerSecret = random();
    private final Connection writer;
    private final boolean fresh;

    static {
        // Before H2 loads its classes; a launcher that says -Dh2.allowedClasses= goes first.
        SqlClasses.allow();
    }

    QueryDatabase(Path path, KnownFiles known) throws IOException, SQLException {
        file = new QueryFile(path, known);
        Optional<String> remembered = file.admit();
        fresh = remembered.isEmpty();
        secret = remembered.orElseGet(QueryDatabase::random);
        url = "jdbc:h2:async:" + file.base() + NAMES + PACKED;
        writer = DriverManager.getConnection(
                url + (fresh ? "" : ";IFEXISTS=TRUE") + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT="
                        + WRITER_WAITS_MILLIS,
                OWNER,
                secret);
        try {
            prepare();
        } catch (SQLException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** True when the file was made just now and holds no table. */
    boolean isFresh() {
        return fresh;
    }

    /** The one connection that writes; auto-commit is off. */
    Connection writer() {
        return writer;
    }

    /** Gives {@code EVENTS} and {@code STATE} of this database what they show. */
    void attach(EventSource events, StateFunction.Bridge states) throws SQLException {
        SessionLocal session =
                (SessionLocal) writer.unwrap(JdbcConnection.class).getSession();
        ((EventsTable) session.getDatabase().getMainSchema().getTableOrView(session, "EVENTS")).attach(events, states);
    }

    /** A new connection that may only SELECT and hands out rows while it finds them. */
    Connection read() throws SQLException {
        return DriverManager.getConnection(
                url + ";IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1" + PLAIN_WORDS, reader, readerSecret);
    }

    @Override
    public void close() throws SQLException, IOException {
        if (writer.isClosed()) {
            return;
        }
        writer.rollback();
        try (Statement statement = writer.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        file.closed(secret);
    }

    /** Closes without remembering the file, and removes it. */
    void discard() throws IOException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            // A broken database is about to be deleted; how it broke was told where it did.
        }
        file.delete();
    }

    private void prepare() throws SQLException {
        writer.setAutoCommit(false);
        try (Statement statement = writer.createStatement()) {
            for (String user : Tables.texts(
                    writer, "SELECT USER_NAME FROM \"INFORMATION_SCHEMA\".USERS WHERE USER_NAME LIKE 'READER%'")) {
                statement.execute("DROP USER " + Identifier.quote(user));
            }
            statement.execute("CREATE USER " + reader + " PASSWORD '" + readerSecret + "'");
            statement.execute("GRANT SELECT ON SCHEMA \"PUBLIC\" TO " + reader);
            statement.execute("CREATE SCHEMA IF NOT EXISTS \"DATA\"");
            statement.execute("SET MAX_MEMORY_ROWS " + MAX_MEMORY_ROWS);
            statement.execute("SET MAX_OPERATION_MEMORY " + MAX_OPERATION_KIB);
            statement.execute("CREATE GLOBAL TEMPORARY TABLE EVENTS ENGINE \"" + SqlClasses.EVENTS + '"');
            statement.execute("DROP ALIAS IF EXISTS STATE");
            statement.execute("CREATE ALIAS STATE FOR '" + SqlClasses.STATE + ".state'");
        }
        writer.commit();
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
