package playhead.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/**
 * The file {@code store.mv.db} with its own user and password (in {@code store.access}): opened only if it is there,
 * made anew if it is not usable, since all in it comes from the journal. Durability is the journal's, so H2 keeps its
 * default write delay; the {@code async:} file system survives interrupts.
 */
final class H2Database {
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

    private final Path workspace;

    H2Database(Path workspace) {
        this.workspace = workspace.toAbsolutePath().normalize();
        if (this.workspace.toString().indexOf(';') >= 0) {
            throw new IllegalArgumentException("a folder with a semicolon in its name cannot be used: " + workspace);
        }
    }

    private Path file() {
        return workspace.resolve("store.mv.db");
    }

    private Path access() {
        return workspace.resolve("store.access");
    }

    /** A connection to the file that is there, or null if there is none that can be used. */
    Connection open() {
        if (!Files.isRegularFile(file()) || !Files.isRegularFile(access())) {
            return null;
        }
        try {
            return connect(";IFEXISTS=TRUE");
        } catch (SQLException | RuntimeException e) {
            // Damaged, of another H2 version, or not ours: its content is in the journal.
            return null;
        }
    }

    /** One more connection to the open database. */
    Connection another() throws SQLException {
        return connect(";IFEXISTS=TRUE");
    }

    /** A connection to a new, empty file in place of what was there. */
    Connection create() throws SQLException {
        try {
            Files.deleteIfExists(file());
            Files.deleteIfExists(workspace.resolve("store.trace.db"));
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.writeString(access(), "STORE\n" + HexFormat.of().formatHex(secret) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connect("");
    }

    private Connection connect(String more) throws SQLException {
        List<String> lines;
        try {
            lines = Files.readAllLines(access());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.size() < 2) {
            throw new IllegalStateException("store.access has no user and password");
        }
        Connection connection = DriverManager.getConnection(
                "jdbc:h2:async:" + workspace.resolve("store") + SETTINGS + more, lines.get(0), lines.get(1));
        connection.setAutoCommit(false);
        return connection;
    }

    /** Closes the database behind all its connections. */
    static void shutdown(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            // What could not be written is read from the journal at the next opening.
        }
    }
}
