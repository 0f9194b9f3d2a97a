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
import java.util.UUID;

/**
 * The file {@code store.mv.db} with its own user and password (in {@code store.access}). It is opened only if it was
 * closed by its program (see {@link CleanClose}), and for reading only until something is to be written; else it is
 * made anew, since all in it comes from the journal. Durability is the journal's, so H2 keeps its default write delay;
 * the {@code async:} file system survives interrupts. For one thread at a time, {@link #reading} for any.
 */
final class H2Database implements AutoCloseable {
    private static final String EXISTING = ";IFEXISTS=TRUE";
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

    private final Path workspace;
    private final CleanClose mark;
    private Connection writing;
    private volatile Connection reading;
    private boolean trusted = true;

    H2Database(Path workspace) {
        this.workspace = workspace.toAbsolutePath().normalize();
        this.mark = new CleanClose(file());
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

    /** Opens the file that is there for reading and answers what it holds; null if there is none that can be used. */
    H2Schema.State openClosed() {
        if (!mark.isMarked() || !Files.isRegularFile(access())) {
            return null;
        }
        try {
            reading = connect(EXISTING + ";ACCESS_MODE_DATA=r");
            return H2Schema.load(reading);
        } catch (SQLException | RuntimeException e) {
            // Damaged, of another H2 version, or not ours: its content is in the journal.
            return null;
        }
    }

    /** Opens a new, empty file in place of what was there. */
    H2Schema.State create(UUID id) throws SQLException {
        close();
        mark.remove();
        try {
            Files.deleteIfExists(file());
            Files.deleteIfExists(workspace.resolve("store.trace.db"));
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.writeString(access(), "STORE\n" + HexFormat.of().formatHex(secret) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writing = connect("");
        H2Schema.create(writing, id);
        reading = connect(EXISTING);
        return H2Schema.load(reading);
    }

    /** The connection that reads; it is another one after {@link #allowWriting}. */
    Connection reading() {
        return reading;
    }

    /** Opens the file for writing if it is not. No query of {@link #reading} may run. */
    Connection allowWriting() throws SQLException {
        if (writing == null) {
            reading.close();
            mark.remove();
            writing = connect(EXISTING);
            reading = connect(EXISTING);
        }
        return writing;
    }

    /** The file turned out not to hold what it should: it is not to be believed at the next opening. */
    void distrust() {
        trusted = false;
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

    /** Closes the database behind all its connections. What could not be written is read from the journal later. */
    @Override
    public void close() {
        boolean written = writing != null;
        try {
            if (written) {
                try (Statement statement = writing.createStatement()) {
                    statement.execute("SHUTDOWN");
                }
            } else if (reading != null) {
                reading.close();
            }
        } catch (SQLException e) {
            trusted = false;
        }
        writing = null;
        reading = null;
        if (!trusted) {
            removeMark();
        } else if (written) {
            mark.leave();
        }
    }

    private void removeMark() {
        try {
            mark.remove();
        } catch (UncheckedIOException readOnly) {
            // A folder that cannot be written: the next who opens it finds the same and makes a database elsewhere.
            return;
        }
    }
}
