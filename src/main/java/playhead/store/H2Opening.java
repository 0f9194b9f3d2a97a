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
    /** Where a database is made when the workspace cannot be written, else null. */
    private final Path elsewhere;

    private H2Database database;

    H2Opening(Path workspace, Path elsewhere) {
        this.workspace = workspace;
        this.elsewhere = elsewhere;
        this.database = new H2Database(workspace);
    }

    H2EventStore create(UUID id) {
        return locked(WorkspaceLock.take(workspace), false, hint -> Journal.create(workspace, id));
    }

    H2EventStore open() {
        return locked(WorkspaceLock.take(workspace), true, hint -> Journal.open(workspace, hint));
    }

    H2EventStore openReading() {
        return locked(WorkspaceLock.share(workspace), true, hint -> Journal.openReading(workspace, hint));
    }

    /** @param existing whether there may be a database to go on with */
    private H2EventStore locked(WorkspaceLock lock, boolean existing, Function<LogPoint, Journal> log) {
        Journal journal = null;
        H2EventStore store = null;
        try {
            H2Schema.State state = existing ? database.openClosed() : null;
            journal = log.apply(state == null ? null : state.point());
            boolean used = state != null && state.workspace().equals(journal.workspace()) && suffices(state, journal);
            if (!used) {
                state = anew().create(journal.workspace());
            }
            boolean complete = used && elsewhere != null;
            H2EventStore opened = new H2EventStore(lock, journal, database, state, complete);
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

    /** Whether the database is as far as the journal, or can follow it. */
    private boolean suffices(H2Schema.State state, Journal journal) {
        return elsewhere == null || journal.damage() != null || state.point().equals(journal.end());
    }

    private H2Database anew() {
        if (elsewhere != null) {
            database.close();
            database = new H2Database(elsewhere);
        }
        return database;
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
