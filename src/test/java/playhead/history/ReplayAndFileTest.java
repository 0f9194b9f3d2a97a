package playhead.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.fold.Fold;

class ReplayAndFileTest {
    @TempDir
    Path folder;

    @Test
    void states_in_order_of_occurrence_equal_an_oracle_over_lines_sorted_by_time() {
        TestLog log = TestLog.random(31, 2_000, 30);
        List<Integer> byTime = new ArrayList<>();
        long[] times = new long[2_001];
        for (int at = 1; at <= 2_000; at++) {
            times[at] = log.at(at).time() == null
                    ? times[at - 1]
                    : log.at(at).time().seconds();
            byTime.add(at);
        }
        times[0] = Long.MIN_VALUE;
        byTime.sort((a, b) -> Long.compare(times[a], times[b]));
        History history = new History(log, Fold::standard);
        assertFalse(history.order().isIdentity());
        List<String> lines = new ArrayList<>();
        for (int ordinal = 1; ordinal <= 2_000; ordinal++) {
            long position = history.order().position(ordinal);
            assertEquals(ordinal, history.order().ordinal(position));
            lines.add(log.lines.get((int) position - 1));
        }
        assertEquals(
                byTime,
                java.util.stream.LongStream.rangeClosed(1, 2_000)
                        .mapToObj(ordinal -> (int) history.order().position(ordinal))
                        .toList());
        StatePages pages = new StatePages(history.occurred());
        Random random = new Random(31);
        for (int i = 0; i < 60; i++) {
            long at = random.nextLong(2_001);
            assertEquals(StateOracle.after(lines, at), StateAtEveryPositionTest.states(pages, at));
        }
    }

    @Test
    void asking_for_the_order_first_does_not_spoil_an_index_that_must_be_folded_again() {
        TestLog log = new TestLog();
        for (String time : List.of("03", "02", "05")) {
            log.add(at(time));
        }
        History history = new History(log, Fold::standard);
        history.occurred();
        log.add(at("04"));
        history.order();
        assertEquals(
                new StatePages(new History(log, Fold::standard).occurred()).page(StateQuery.of(null, 3)),
                new StatePages(history.occurred()).page(StateQuery.of(null, 3)));
    }

    private static String at(String day) {
        return "{\"stream\":\"a-1\",\"type\":\"T\",\"id\":\"" + day + "\",\"time\":\"2026-01-" + day
                + "T00:00:00Z\",\"actor\":null,\"data\":{\"n\":" + day.substring(1) + "},\"metadata\":{}}";
    }

    @Test
    void a_log_in_time_order_shares_one_index() {
        TestLog log = new TestLog();
        for (int i = 0; i < 50; i++) {
            log.add("{\"stream\":\"a-" + i % 5 + "\",\"type\":\"T\",\"id\":\"" + i + "\",\"time\":\"2026-01-01T00:00:"
                    + (10 + i) + "Z\",\"actor\":null,\"data\":{\"n\":" + i + "},\"metadata\":{}}");
        }
        History history = new History(log, Fold::standard);
        assertTrue(history.order().isIdentity());
        assertTrue(history.occurred() == history.recorded());
    }

    @Test
    void a_saved_index_says_the_same_and_can_be_extended() throws Exception {
        TestLog log = TestLog.random(41, 6_000, 200);
        TestLog part = new TestLog(log.lines.subList(0, 4_000));
        Path file = folder.resolve("index/recorded.phx");
        History history = new History(part, Fold::standard);
        StatePage expected = new StatePages(history.recorded()).page(StateQuery.of(null, 3_000));
        history.save(file, "log 1");
        assertEquals(expected, new StatePages(history.recorded()).page(StateQuery.of(null, 3_000)));

        History loaded =
                History.load(log, Fold::standard, file, stamp -> stamp.id().equals("log 1"));
        assertTrue(loaded.isReady());
        assertEquals(6_000, loaded.recorded().end());
        TimeIndex fresh = log.index();
        for (long at : new long[] {0, 1, 3_000, 4_000, 4_001, 5_999, 6_000}) {
            assertEquals(
                    new StatePages(fresh).page(StateQuery.of(null, at)),
                    new StatePages(loaded.recorded()).page(StateQuery.of(null, at)));
        }
        assertEquals(new Diff(fresh).rows(3_900, 4_100), new Diff(loaded.recorded()).rows(3_900, 4_100));
        assertEquals(fresh.time(3_999), loaded.recorded().time(3_999));
        assertEquals(fresh.warnings(), loaded.recorded().warnings());
    }

    /** The file was written by the program of version 1; it is never made anew. */
    @Test
    void an_index_of_the_first_version_says_the_same() {
        TestLog log = TestLog.random(53, 400, 15);
        Path file = Path.of("src/test/resources/format-1/recorded.idx");
        History loaded =
                History.load(log, Fold::standard, file, stamp -> stamp.id().equals("log 1"));
        assertTrue(loaded.isReady());
        TimeIndex fresh = log.index();
        for (long at : new long[] {0, 1, 77, 200, 399, 400}) {
            assertEquals(
                    new StatePages(fresh).page(StateQuery.of(null, at)),
                    new StatePages(loaded.recorded()).page(StateQuery.of(null, at)));
        }
        assertEquals(new Diff(fresh).rows(10, 390), new Diff(loaded.recorded()).rows(10, 390));
    }

    /** A field is said by events that touch its entity, so its positions are steps along theirs. */
    @Test
    void a_saved_index_keeps_no_position_twice() throws Exception {
        TestLog log = TestLog.random(59, 20_000, 50);
        Path file = folder.resolve("recorded.phx");
        new History(log, Fold::standard).save(file, "log 1");
        assertTrue(Files.size(file) < 20_000 * 45L, Files.size(file) + " bytes");
    }

    @Test
    void a_foreign_older_or_damaged_file_is_not_used() throws Exception {
        TestLog log = TestLog.random(43, 1_000, 20);
        Path file = folder.resolve("recorded.phx");
        new History(log, Fold::standard).save(file, "log 1");
        assertFalse(History.load(log, Fold::standard, file, stamp -> stamp.id().equals("log 2"))
                .isReady());
        assertFalse(History.load(TestLog.random(43, 10, 20), Fold::standard, file, stamp -> true)
                .isReady());
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(43);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = bytes.clone();
            int at = i < 20 ? i : random.nextInt(bytes.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertFalse(History.load(log, Fold::standard, file, stamp -> true).isReady(), "byte " + at);
        }
        for (int length : new int[] {0, 3, 5, 17, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertFalse(History.load(log, Fold::standard, file, stamp -> true).isReady(), "length " + length);
        }
    }

    @Test
    void a_saved_order_of_occurrence_says_the_same_and_belongs_to_its_log_only() throws Exception {
        TestLog log = TestLog.random(47, 2_000, 30);
        Path order = folder.resolve("occurred.ord");
        Path index = folder.resolve("occurred.idx");
        History built = new History(log, Fold::standard);
        built.saveOccurred(order, index, "log 1");
        assertFalse(built.order().isIdentity(), "this log has late events");

        History loaded = new History(log, Fold::standard);
        assertTrue(loaded.loadOccurred(order, index, stamp -> stamp.id().equals("log 1")));
        assertEquals(built.order(), loaded.order());
        assertEquals(built.order().moved(), loaded.order().moved());
        for (long at : new long[] {0, 1, 777, 2_000}) {
            assertEquals(
                    new StatePages(built.occurred()).page(StateQuery.of(null, at)),
                    new StatePages(loaded.occurred()).page(StateQuery.of(null, at)));
        }

        assertFalse(new History(log, Fold::standard)
                .loadOccurred(order, index, stamp -> stamp.id().equals("log 2")));
        assertFalse(
                new History(TestLog.random(47, 2_001, 30), Fold::standard).loadOccurred(order, index, stamp -> true),
                "the log has grown");
        byte[] bytes = Files.readAllBytes(order);
        Random random = new Random(47);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(order, damaged);
            assertFalse(new History(log, Fold::standard).loadOccurred(order, index, stamp -> true));
        }
    }

    @Test
    void an_order_of_positions_is_saved_without_an_index() throws Exception {
        TestLog log = new TestLog();
        log.add("{\"stream\":\"a-1\",\"type\":\"T\",\"id\":\"1\",\"time\":\"2026-01-01T00:00:10Z\","
                + "\"actor\":null,\"data\":{\"n\":1},\"metadata\":{}}");
        Path order = folder.resolve("occurred.ord");
        Path index = folder.resolve("occurred.idx");
        new History(log, Fold::standard).saveOccurred(order, index, "log 1");
        assertFalse(Files.exists(index));
        History loaded = new History(log, Fold::standard);
        assertTrue(loaded.loadOccurred(order, index, stamp -> true));
        assertTrue(loaded.occurred() == loaded.recorded());
    }
}
