package playhead.store;

import java.sql.SQLException;
import java.util.function.Supplier;
import playhead.journal.DamagedLog;
import playhead.journal.JournalReader;
import playhead.journal.LogFrame;
import playhead.journal.LogPoint;

/** Takes records from the journal into the tables, a transaction a batch. For one thread at a time. */
final class H2Loader {
    /** To a transaction: what a stop of the loading may have to wait for. */
    private static final int RECORDS = 1_024;

    private static final int EVENTS = 16_384;

    private final H2Writer writer;
    private long documents;

    H2Loader(H2Writer writer) {
        this.writer = writer;
        this.documents = writer.documents();
    }

    /**
     * What a batch did.
     *
     * @param reached place up to which the tables have everything now, or null if nothing came
     * @param sealed a seal was among the records
     * @param imported records of an import were among them
     * @param more there may be more
     */
    record Batch(LogPoint reached, boolean sealed, boolean imported, boolean more) {}

    /** Number of the last document. */
    long documents() {
        return documents;
    }

    /**
     * Loads some records, fewer where they are large.
     *
     * @param damaged the journal is known to be damaged: what can be read before the damage is all there is
     */
    Batch load(JournalReader reader, boolean damaged) {
        return load(() -> next(reader, damaged));
    }

    /** The same of records from anywhere, null after the last. */
    Batch load(Supplier<LogFrame> records) {
        return keep(add(records));
    }

    /** Adds some records; they are not seen, and come to nothing by {@link #forget}, until {@link #keep}. */
    Batch add(Supplier<LogFrame> records) {
        try {
            LogPoint reached = null;
            boolean sealed = false;
            boolean imported = false;
            LogFrame frame = null;
            long events = 0;
            for (int added = 0; added < RECORDS && events < EVENTS; added++) {
                frame = records.get();
                if (frame == null) {
                    break;
                }
                StoredDocument document = writer.add(frame);
                sealed |= document != null && document.kind() == DocumentKind.SEAL;
                imported |= frame.importId() != null;
                reached = frame.next();
                events += frame.count();
            }
            return new Batch(reached, sealed, imported, frame != null);
        } catch (SQLException e) {
            rollback(e);
            throw new StoreFailure(e);
        } catch (RuntimeException e) {
            rollback(e);
            throw e;
        }
    }

    /** What was added is seen from now on. */
    Batch keep(Batch added) {
        try {
            if (added.reached() != null) {
                writer.commit(added.reached());
                documents = writer.documents();
            }
            return added;
        } catch (SQLException e) {
            rollback(e);
            throw new StoreFailure(e);
        }
    }

    /** What was added since the last {@link #keep} comes to nothing. */
    void forget() {
        try {
            writer.rollback(documents);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private void rollback(Exception cause) {
        try {
            writer.rollback(documents);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static LogFrame next(JournalReader reader, boolean damaged) {
        try {
            return reader.next();
        } catch (DamagedLog e) {
            if (damaged) {
                return null;
            }
            throw e;
        }
    }
}
