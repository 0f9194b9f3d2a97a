package playhead.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
        return locked(false, hint -> Journal.create(workspace, id));
    }

    H2EventStore open() {
        return locked(true, hint -> Journal.open(workspace, hint));
    }

    /** @param existing whether there may be a database to go on with */
    private H2EventStore locked(boolean existing, Function<LogPoint, Journal> log) {
        WorkspaceLock lock = WorkspaceLock.take(workspace);
        Journal journal = null;
        H2EventStore store = null;
        try {
            H2Schema.State state = existing ? database.openClosed() : null;
            journal = log.apply(state == null ? null : state.point());
            if (state == null || !state.workspace().equals(journal.workspace())) {
                state = database.create(journal.workspace());
            }
            H2EventStore opened = new H2EventStore(lock, journal, database, state);
            opened.catchUp(Progress.NONE);
            store = opened;
            return store;
        } catch (SQLException e) {
            throw new StoreFailure(e);
        } finally {
            if (store == null) {
                abandon(lock, journal);
            }
        }
    }

    private void abandon(WorkspaceLock lock, Journal journal) {
        try (journal) {
            database.close();
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
