package playhead.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import playhead.journal.Journal;
import playhead.journal.LogPoint;
import playhead.journal.WorkspaceLock;

/**
 * Brings journal and database of a workspace together: the lock first, then what the database knows, then the journal
 * with that as a witness, then what the database lacks. For one use.
 */
final class H2Opening {
    private final Path workspace;
    private final H2Database database;

    H2Opening(Path workspace) {
        this.workspace = workspace;
        this.database = new H2Database(workspace);
    }

    H2EventStore create(UUID id) {
        return locked(null, hint -> Journal.create(workspace, id));
    }

    H2EventStore open() {
        return locked(database, hint -> Journal.open(workspace, hint));
    }

    /** @param existing where a database may be, or null to make one in any case */
    private H2EventStore locked(H2Database existing, Function<LogPoint, Journal> log) {
        WorkspaceLock lock = WorkspaceLock.take(workspace);
        Connection found = null;
        Journal journal = null;
        H2EventStore store = null;
        try {
            CleanClose close = new CleanClose(workspace);
            found = existing == null ? null : existing.open();
            H2Schema.State state = found == null ? null : H2Schema.load(found);
            boolean trusted = state != null && close.trusts(found, state);
            journal = log.apply(state == null ? null : state.point());
            if (!trusted || !state.workspace().equals(journal.workspace())) {
                if (found != null) {
                    H2Database.shutdown(found);
                }
                found = database.create();
                H2Schema.create(found, journal.workspace());
                state = H2Schema.load(found);
            }
            H2EventStore opened = new H2EventStore(workspace, lock, journal, found, database.another(), state);
            opened.catchUp(Progress.NONE);
            store = opened;
            return store;
        } catch (SQLException e) {
            throw new StoreFailure(e);
        } finally {
            if (store == null) {
                abandon(lock, found, journal);
            }
        }
    }

    private static void abandon(WorkspaceLock lock, Connection found, Journal journal) {
        try (journal) {
            if (found != null) {
                H2Database.shutdown(found);
            }
        } finally {
            release(lock);
        }
    }

    static void release(WorkspaceLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
