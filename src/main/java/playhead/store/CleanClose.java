package playhead.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Tells whether the database was closed by the program that used it. After a kill H2 may come back with a row missing
 * in the middle although the watermark behind it is there, so a database that was not closed is counted through
 * before it is believed.
 */
final class CleanClose {
    private final Path marker;
    private final boolean clean;

    /** Takes the mark away: from here on the database is in use. */
    CleanClose(Path workspace) {
        marker = workspace.resolve("store.closed");
        try {
            clean = Files.deleteIfExists(marker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the mark; to be called when the database is shut down. */
    static void mark(Path workspace) {
        try {
            Files.write(workspace.resolve("store.closed"), new byte[0]);
        } catch (IOException full) {
            // Without the mark the next opening counts, which is only slower.
            return;
        }
    }

    /** Whether the database may be used: it was closed, or it holds every event up to its watermark. */
    boolean trusts(Connection connection, H2Schema.State state) {
        return clean || holdsAll(connection, state);
    }

    private static boolean holdsAll(Connection connection, H2Schema.State state) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LAZY_QUERY_EXECUTION 1");
            try (ResultSet blocks = statement.executeQuery("SELECT first, n FROM blocks ORDER BY first")) {
                long next = 1;
                while (blocks.next()) {
                    if (blocks.getLong(1) != next) {
                        return false;
                    }
                    next += blocks.getLong(2);
                }
                if (next != state.point().position() + 1) {
                    return false;
                }
            }
            return documents(statement) == state.documents();
        } catch (SQLException unreadable) {
            return false;
        }
    }

    private static long documents(Statement statement) throws SQLException {
        long documents = 0;
        for (DocumentKind kind : DocumentKind.values()) {
            try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + H2Schema.table(kind))) {
                count.next();
                documents += count.getLong(1);
            }
        }
        return documents;
    }
}
