package playhead.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.event.OrdinaryEvents;
import playhead.journal.ImportStaging;

/** What becomes of the database beside the journal when it is lost, damaged, not closed or ahead. */
class H2DatabaseTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private H2EventStore store;

    @BeforeEach
    void create() {
        store = H2EventStore.create(folder, new UUID(1, 2));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = H2EventStore.open(folder);
    }

    private void imported(String id, List<Event> events) {
        try (ImportStaging staging = store.journal().stage(id)) {
            staging.events(events);
            staging.publish(EventStoreContract.bytes("{}"));
        }
        store.catchUp(Progress.NONE);
    }

    private List<Event> all() {
        List<Event> events = new ArrayList<>();
        store.scan(1, store.end(), (position, event) -> events.add(event));
        return events;
    }

    @Test
    void a_lost_or_damaged_database_is_rebuilt_from_the_journal() throws Exception {
        List<Event> events = OrdinaryEvents.list(5_000);
        store.append(AppendRequest.of(events));
        imported("one", OrdinaryEvents.list(5_000, 3_000));
        store.record(DocumentKind.SEAL, EventStoreContract.bytes("{}"));
        List<Event> before = all();
        for (int round = 0; round < 4; round++) {
            store.close();
            Path file = folder.resolve("store.mv.db");
            switch (round) {
                case 0 -> Files.delete(file);
                case 1 -> Files.write(file, new byte[0]);
                case 2 -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 9_000));
                default -> Files.delete(folder.resolve("store.access"));
            }
            store = H2EventStore.open(folder);
            assertEquals(before, all());
            assertTrue(store.sealed());
            assertEquals(1, store.imports().size());
        }
    }

    @Test
    void a_database_that_was_not_closed_is_made_anew_whatever_is_in_it() throws Exception {
        for (int i = 0; i < 5; i++) {
            store.append(AppendRequest.of(OrdinaryEvents.list(i * 10, 10)));
        }
        List<Event> before = all();
        store.close();
        try (H2Database database = new H2Database(folder)) {
            assertNotNull(database.openClosed());
            try (java.sql.Statement statement = database.allowWriting().createStatement()) {
                assertEquals(1, statement.executeUpdate("DELETE FROM blocks WHERE first = 21"));
                database.allowWriting().commit();
            }
        }
        // A killed program leaves no mark of a clean close.
        Files.delete(folder.resolve("store.closed"));
        store = H2EventStore.open(folder);
        assertEquals(before, all());
    }

    @Test
    void the_mark_of_a_clean_close_is_away_while_the_database_is_written_and_not_while_it_is_read() throws Exception {
        Path mark = folder.resolve("store.closed");
        Path file = folder.resolve("store.mv.db");
        assertFalse(Files.exists(mark), "a new database");
        store.append(AppendRequest.of(OrdinaryEvents.list(100)));
        assertFalse(Files.exists(mark), "an open database");
        store.close();
        assertTrue(Files.exists(mark), "a closed database");
        byte[] closed = Files.readAllBytes(file);
        store = H2EventStore.open(folder);
        assertEquals(100, all().size());
        assertTrue(Files.exists(mark), "a database that is only read");
        store.close();
        assertArrayEquals(closed, Files.readAllBytes(file));
        store = H2EventStore.open(folder);
        store.record(DocumentKind.NOTE, EventStoreContract.bytes("1"));
        assertFalse(Files.exists(mark), "a database that was written");
        assertEquals(100, all().size());
    }

    @Test
    void a_database_of_another_length_than_when_it_was_closed_is_made_anew() throws Exception {
        store.append(AppendRequest.of(OrdinaryEvents.list(50)));
        store.close();
        byte[] old = Files.readAllBytes(folder.resolve("store.mv.db"));
        store = H2EventStore.open(folder);
        store.append(AppendRequest.of(OrdinaryEvents.list(50, 5_000)));
        List<Event> before = all();
        store.close();
        Files.write(folder.resolve("store.mv.db"), old);
        store = H2EventStore.open(folder);
        assertEquals(before, all());
    }

    @Test
    void a_database_that_lacks_an_event_says_so_and_is_made_anew_at_the_next_opening() throws Exception {
        store.append(AppendRequest.of(OrdinaryEvents.list(10)));
        store.append(AppendRequest.of(OrdinaryEvents.list(10, 10)));
        List<Event> before = all();
        store.close();
        try (H2Database database = new H2Database(folder)) {
            assertNotNull(database.openClosed());
            try (java.sql.Statement statement = database.allowWriting().createStatement()) {
                assertEquals(1, statement.executeUpdate("DELETE FROM blocks WHERE first = 11"));
                database.allowWriting().commit();
            }
        }
        store = H2EventStore.open(folder);
        assertThrows(StoreFailure.class, this::all);
        reopen();
        assertEquals(before, all());
    }

    @Test
    void opening_for_reading_changes_nothing_and_answers_all_whatever_state_the_folder_is_in() throws Exception {
        store.append(AppendRequest.of(OrdinaryEvents.list(50)));
        imported("one", OrdinaryEvents.list(50, 3_000));
        store.record(DocumentKind.NOTE, EventStoreContract.bytes("1"));
        List<Event> before = all();
        store.close();
        Files.createDirectory(folder.resolve("journal/staging-two"));
        for (String lost : List.of("", "store.closed", "store.mv.db", "lock", "torn tail")) {
            if (lost.equals("torn tail")) {
                Files.write(
                        folder.resolve("journal/000001.seg"),
                        new byte[] {9, 0, 0, 0, 1, 2, 3},
                        java.nio.file.StandardOpenOption.APPEND);
            } else {
                Files.deleteIfExists(folder.resolve(lost.isEmpty() ? "nothing" : lost));
            }
            List<String> files = contents();
            store = H2EventStore.openReading(folder, Files.createDirectory(elsewhere.resolve("without " + lost)));
            assertEquals(before, all(), lost);
            assertInstanceOf(AppendOutcome.Refused.class, store.append(AppendRequest.of(OrdinaryEvents.list(1))));
            assertThrows(
                    IllegalStateException.class, () -> store.record(DocumentKind.NOTE, EventStoreContract.bytes("2")));
            store.close();
            assertEquals(files, contents(), lost);
        }
        store = H2EventStore.open(folder);
        assertEquals(before, all());
    }

    private List<String> contents() throws Exception {
        List<String> contents = new ArrayList<>();
        try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                contents.add(file + (Files.isRegularFile(file) ? Arrays.hashCode(Files.readAllBytes(file)) + "" : ""));
            }
        }
        return contents;
    }

    @Test
    void opening_again_after_appends_writes_nothing_into_the_database() throws Exception {
        for (int i = 0; i < 3; i++) {
            store.append(AppendRequest.of(OrdinaryEvents.list(i * 10, 10)));
        }
        store.close();
        byte[] closed = Files.readAllBytes(folder.resolve("store.mv.db"));
        store = H2EventStore.open(folder);
        store.close();
        assertArrayEquals(closed, Files.readAllBytes(folder.resolve("store.mv.db")));
    }

    @Test
    void a_database_that_knows_more_than_the_journal_makes_the_journal_damaged() throws Exception {
        store.append(AppendRequest.of(OrdinaryEvents.list(10)));
        store.close();
        byte[] acknowledged = Files.readAllBytes(folder.resolve("journal/acknowledged"));
        long length = Files.size(folder.resolve("journal/000001.seg"));
        store = H2EventStore.open(folder);
        store.append(AppendRequest.of(OrdinaryEvents.list(10, 10)));
        store.close();
        try (RandomAccessFile segment =
                new RandomAccessFile(folder.resolve("journal/000001.seg").toFile(), "rw")) {
            segment.setLength(length);
        }
        Files.write(folder.resolve("journal/acknowledged"), acknowledged);
        store = H2EventStore.open(folder);
        assertNotNull(store.journal().damage());
        assertEquals(11, store.journal().damage().position());
        assertInstanceOf(AppendOutcome.Refused.class, store.append(AppendRequest.of(OrdinaryEvents.list(1))));
        assertEquals(20, store.end());
    }
}
