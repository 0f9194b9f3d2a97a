package playhead.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.event.EventCodec;
import playhead.event.OrdinaryEvents;

class JournalTest {
    @TempDir
    Path temp;

    @Test
    void records_come_back_in_log_order_and_the_root_is_that_of_the_records() throws Exception {
        Path workspace = temp.resolve("w");
        Head head = TestLog.varied(workspace);
        MerkleTree tree = new MerkleTree();
        List<Event> all = OrdinaryEvents.list(20);
        all.addAll(OrdinaryEvents.list(20, 1_500));
        all.addAll(OrdinaryEvents.list(1_520, 3));
        all.addAll(OrdinaryEvents.list(1_523, 7));
        all.addAll(OrdinaryEvents.list(1_530, 2));
        for (Event event : all) {
            byte[] record = EventCodec.encode(event);
            tree.append(new TreeHash().leaf(record, 0, record.length));
        }
        assertEquals(new Head("playhead/" + TestLog.ID, 1_532, tree.root()), head);
        assertEquals(head, Head.parse(head.text()));
        try (Journal journal = Journal.open(workspace, null)) {
            assertEquals(head, journal.head());
            List<String> types = TestLog.lines(journal).stream()
                    .map(line -> line.split(" ")[0] + line.split(" ")[1])
                    .toList();
            assertEquals(
                    List.of(
                            "EVENTS1+20",
                            "EVENTS21+1024",
                            "EVENTS1045+476",
                            "REJECTS1521+0",
                            "IMPORT_COMMITTED21+1500",
                            "NOTE1521+0",
                            "COMMAND1521+3",
                            "HEAD1524+0",
                            "DEFINITION1524+0",
                            "EVENTS1524+7",
                            "SEAL1531+0",
                            "EVENTS1531+2",
                            "HEAD1533+0"),
                    types);
        }
    }

    @Test
    void what_appending_answers_is_what_reading_gives() throws Exception {
        try (Journal journal = TestLog.create(temp.resolve("w"))) {
            TestLog.append(journal, OrdinaryEvents.list(3));
            LogPoint before = journal.end();
            List<LogFrame> written = journal.appendAll(List.of(
                    new Append(new BlockEncoder().encode(OrdinaryEvents.list(3, 1_100)), null),
                    new Append(List.of(), TestLog.bytes("{\"command\":1}")),
                    new Append(new BlockEncoder().encode(OrdinaryEvents.list(1_103, 5)), TestLog.bytes("{}"))));
            try (JournalReader reader = journal.read(before)) {
                for (LogFrame frame : written) {
                    LogFrame read = reader.next();
                    assertEquals(
                            List.of(read.type(), read.point(), read.next(), read.first(), read.count()),
                            List.of(frame.type(), frame.point(), frame.next(), frame.first(), frame.count()));
                    assertArrayEquals(read.json(), frame.json());
                    assertEquals(read.blocks().size(), frame.blocks().size());
                    for (int i = 0; i < frame.blocks().size(); i++) {
                        assertArrayEquals(
                                read.blocks().get(i).body(),
                                frame.blocks().get(i).body());
                        assertEquals(
                                read.blocks().get(i).rawLength(),
                                frame.blocks().get(i).rawLength());
                    }
                }
                assertNull(reader.next());
            }
            assertEquals(journal.end(), written.getLast().next());
        }
    }

    @Test
    void a_tree_that_was_grown_before_gives_the_root_that_growing_it_afterwards_gives() throws Exception {
        Executor[] helpers = {null, Runnable::run, ForkJoinPool.commonPool()};
        for (int i = 0; i < helpers.length; i++) {
            try (Journal ahead = TestLog.create(temp.resolve("a" + i));
                    Journal after = TestLog.create(temp.resolve("b" + i))) {
                BlockEncoder encoder = new BlockEncoder(helpers[i]);
                int events = 0;
                for (int size : new int[] {1, 127, 128, 129, 300, 1_024, 2_600}) {
                    MerkleTree tree = ahead.tree();
                    long[] versions = new long[size];
                    Arrays.setAll(versions, version -> version + 7);
                    List<Event> own = OrdinaryEvents.list(events, size);
                    List<EncodedBlock> blocks = encoder.encode(own, versions, tree);
                    ahead.appendAll(List.of(new Append(blocks, null)), tree, written -> {});
                    List<Event> placed = new ArrayList<>();
                    for (int k = 0; k < size; k++) {
                        placed.add(own.get(k).withVersion(versions[k]));
                    }
                    TestLog.append(after, placed);
                    events += size;
                    assertEquals(after.head(), ahead.head(), "after " + size);
                }
                encoder.close();
            }
        }
    }

    @Test
    void a_tree_that_was_grown_before_somebody_else_appended_is_not_used() throws Exception {
        try (Journal journal = TestLog.create(temp.resolve("w"));
                Journal plain = TestLog.create(temp.resolve("plain"))) {
            MerkleTree tree = journal.tree();
            List<EncodedBlock> blocks = new BlockEncoder().encode(OrdinaryEvents.list(5, 6), null, tree);
            TestLog.append(journal, OrdinaryEvents.list(5));
            journal.appendAll(List.of(new Append(blocks, null)), tree, written -> {});
            TestLog.append(plain, OrdinaryEvents.list(5));
            TestLog.append(plain, OrdinaryEvents.list(5, 6));
            assertEquals(plain.head(), journal.head());
        }
    }

    @Test
    void what_fails_while_records_are_forced_takes_them_back() throws Exception {
        Path workspace = temp.resolve("w");
        Head head;
        try (Journal journal = TestLog.create(workspace)) {
            TestLog.append(journal, OrdinaryEvents.list(5));
            head = journal.head();
            List<Append> more = List.of(new Append(new BlockEncoder().encode(OrdinaryEvents.list(5, 40)), null));
            assertThrows(
                    IllegalStateException.class,
                    () -> journal.appendAll(more, null, written -> {
                        throw new IllegalStateException("in between");
                    }));
            assertEquals(head, journal.head());
            TestLog.append(journal, OrdinaryEvents.list(5, 3));
            head = journal.head();
        }
        try (Journal journal = Journal.open(workspace, null)) {
            assertNull(journal.damage());
            assertNull(journal.torn());
            assertEquals(head, journal.head());
            assertEquals(8, journal.size());
        }
    }

    @Test
    void reading_goes_on_from_any_place() throws Exception {
        Path workspace = temp.resolve("w");
        TestLog.varied(workspace);
        try (Journal journal = Journal.open(workspace, null)) {
            List<LogFrame> frames = new ArrayList<>();
            try (JournalReader reader = journal.read(LogPoint.START)) {
                for (LogFrame frame = reader.next(); frame != null; frame = reader.next()) {
                    frames.add(frame);
                }
            }
            for (int i = 0; i + 1 < frames.size(); i++) {
                try (JournalReader reader = journal.read(frames.get(i).next())) {
                    LogFrame next = reader.next();
                    assertEquals(frames.get(i + 1).type(), next.type());
                    assertEquals(frames.get(i + 1).first(), next.first());
                    assertEquals(frames.get(i + 1).next(), next.next());
                }
            }
        }
    }

    @Test
    void segments_roll_and_open_again() throws Exception {
        Path workspace = temp.resolve("w");
        byte[] large = new byte[30 << 20];
        Head head;
        try (Journal journal = TestLog.create(workspace)) {
            for (int i = 0; i < 5; i++) {
                TestLog.append(journal, OrdinaryEvents.list(i * 10, 10));
                journal.record(FrameType.NOTE, large);
            }
            head = journal.head();
        }
        assertTrue(Files.exists(workspace.resolve("journal/000003.seg")));
        // The program died while it made the next segment.
        Files.write(workspace.resolve("journal/000004.seg"), new byte[] {'P', 'L'});
        try (Journal journal = Journal.open(workspace, null)) {
            assertNull(journal.damage());
            assertEquals(head, journal.head());
            assertArrayEquals(head.root(), journal.head().root());
            assertEquals(51, TestLog.append(journal, OrdinaryEvents.list(50, 1)));
        }
        assertTrue(Verifier.verify(workspace).ok());
        Files.delete(workspace.resolve("journal/000002.seg"));
        Verification verification = Verifier.verify(workspace);
        assertEquals(31, verification.firstBad());
    }
}
