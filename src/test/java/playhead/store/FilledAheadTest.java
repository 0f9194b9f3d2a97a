package playhead.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.OrdinaryEvents;
import playhead.journal.Append;
import playhead.journal.BlockEncoder;
import playhead.journal.Journal;
import playhead.journal.LogFrame;

class FilledAheadTest {
    private static final Executor HELPER = ForkJoinPool.commonPool();

    @TempDir
    Path folder;

    private Journal journal;
    private H2Database database;
    private H2Rows rows;
    private H2Loader loader;
    private final List<H2Loader.Batch> batches = new ArrayList<>();

    @BeforeEach
    void create() throws SQLException {
        journal = Journal.create(folder, new UUID(1, 2));
        database = new H2Database(folder);
        database.create(new UUID(1, 2));
        rows = new H2Rows(database);
        loader = new H2Loader(rows.allowWriting(0));
    }

    @AfterEach
    void close() {
        database.close();
        journal.close();
    }

    private List<LogFrame> written(int frames, int events) {
        List<Append> appends = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            appends.add(new Append(
                    new BlockEncoder().encode(OrdinaryEvents.list(i * events, events)),
                    EventStoreContract.bytes("{\"n\":" + i + "}")));
        }
        return journal.appendAll(appends);
    }

    private boolean took(H2Loader.Batch batch) {
        batches.add(batch);
        return batch.more();
    }

    private int commands() {
        List<StoredDocument> all = new ArrayList<>();
        rows.documents(DocumentKind.COMMAND, all::add);
        for (int i = 0; i < all.size(); i++) {
            assertEquals(i + 1, all.get(i).number());
        }
        return all.size();
    }

    @Test
    void what_did_not_come_to_the_disk_is_not_in_the_tables_and_may_come_later() {
        List<LogFrame> written = written(3, 10);
        new FilledAhead(loader, written, HELPER).end(false, this::took);
        assertNull(rows.block(1));
        assertEquals(0, commands());
        assertEquals(0, loader.documents());
        assertEquals(List.of(), batches);
        new FilledAhead(loader, written, HELPER).end(true, this::took);
        assertArrayEquals(
                written.get(2).blocks().getFirst().body(), rows.block(30).body());
        assertEquals(3, commands());
        assertEquals(written.getLast().next(), batches.getLast().reached());
    }

    @Test
    void nothing_is_seen_before_the_disk_has_it() {
        List<LogFrame> written = written(3, 10);
        List<Runnable> later = new ArrayList<>();
        FilledAhead ahead = new FilledAhead(loader, written, later::add);
        later.forEach(Runnable::run);
        assertNull(rows.block(1));
        assertEquals(0, commands());
        ahead.end(true, this::took);
        assertEquals(3, commands());
    }

    @Test
    void more_than_a_batch_comes_in_several() {
        List<LogFrame> written = written(30, 1_000);
        new FilledAhead(loader, written, HELPER).end(true, this::took);
        assertTrue(batches.size() > 1, batches.size() + " batches");
        assertEquals(written.getLast().next(), batches.getLast().reached());
        assertEquals(30, commands());
        assertTrue(rows.block(30_000).holds(30_000));
    }

    @Test
    void tables_that_cannot_be_filled_say_so_and_stay_as_they_were() throws SQLException {
        List<LogFrame> written = written(2, 10);
        new FilledAhead(loader, written, HELPER).end(true, this::took);
        // The same records once more: their keys are there.
        StoreFailure failure =
                assertThrows(StoreFailure.class, () -> new FilledAhead(loader, written, HELPER).end(true, this::took));
        assertTrue(failure.getMessage().contains("store.mv.db"), failure.getMessage());
        assertEquals(2, commands());
        assertEquals(2, loader.documents());
    }
}
