package playhead.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventCountsTest {
    @Test
    void bins_of_any_width_hold_what_counting_one_by_one_finds() {
        Random random = new Random(11);
        TestLog log = log(random, 3_000, true);
        TimeIndex index = log.index();
        for (int most = 0; most <= 6; most += 3) {
            EventCounts counts = EventCounts.of(index, most);
            for (int round = 0; round < 30; round++) {
                long[] edges =
                        random.longs(1 + random.nextInt(9), -5, 3_010).sorted().toArray();
                int[][] expected = new int[counts.names().size() + 1][edges.length - 1];
                for (long at = 1; at <= log.end(); at++) {
                    for (int bin = 0; bin + 1 < edges.length; bin++) {
                        if (at >= edges[bin] && at < edges[bin + 1]) {
                            expected[rank(counts, log.at(at).type())][bin]++;
                        }
                    }
                }
                assertArrayEquals(expected, counts.between(edges));
            }
        }
    }

    @Test
    void bins_of_time_hold_the_events_that_stand_in_them_also_where_times_go_back() {
        Random random = new Random(12);
        for (boolean ordered : new boolean[] {true, false}) {
            TestLog log = log(random, 2_500, ordered);
            TimeIndex index = log.index();
            EventTimes times = EventTimes.of(index, false);
            EventCounts counts = EventCounts.of(index, 3);
            for (int round = 0; round < 20; round++) {
                double[] edges = random.doubles(2 + random.nextInt(9), times.first() - 3, times.last() + 3)
                        .map(edge -> random.nextBoolean() ? Math.floor(edge) : edge)
                        .sorted()
                        .toArray();
                int[][] expected = new int[4][edges.length - 1];
                for (long at = 1; at <= log.end(); at++) {
                    for (int bin = 0; bin + 1 < edges.length; bin++) {
                        if (times.time(at) >= edges[bin] && times.time(at) < edges[bin + 1]) {
                            expected[rank(counts, log.at(at).type())][bin]++;
                        }
                    }
                }
                assertArrayEquals(expected, counts.between(times, edges));
            }
        }
    }

    @Test
    void the_most_frequent_types_come_first_and_the_others_are_counted() {
        TestLog log = new TestLog();
        for (String type : List.of("B", "A", "C", "A", "A", "C", "D")) {
            log.add(line(log.lines.size(), type, 5));
        }
        EventCounts counts = EventCounts.of(log.index(), 2);
        assertEquals(List.of("A", "C"), counts.names());
        assertEquals(List.of("A", "C", "B", "D"), counts.types());
        assertEquals(2, counts.others());
        assertArrayEquals(new int[][] {{1, 2}, {0, 2}, {1, 1}}, counts.between(new long[] {1, 3, 8}));
    }

    @Test
    void an_empty_log_has_nothing_to_count() {
        EventCounts counts = EventCounts.of(new TestLog().index(), 7);
        assertEquals(List.of(), counts.names());
        assertArrayEquals(new int[][] {{0}}, counts.between(new long[] {1, 1}));
    }

    @Test
    void silences_are_the_gaps_between_neighbours_in_time_whatever_the_order() {
        TestLog log = new TestLog();
        for (int second : new int[] {100, 0, 10, 300, 290, 100}) {
            log.add(line(log.lines.size(), "T", second));
        }
        EventTimes times = EventTimes.of(log.index(), false);
        assertEquals(List.of(new Silence(10, 100), new Silence(100, 290)), times.silences(90));
        assertEquals(List.of(), times.silences(191));
        assertEquals(List.of(), EventTimes.of(new TestLog().index(), false).silences(0));
    }

    private static int rank(EventCounts counts, String type) {
        int rank = counts.names().indexOf(type);
        return rank < 0 ? counts.names().size() : rank;
    }

    private static TestLog log(Random random, int size, boolean ordered) {
        List<String> lines = new ArrayList<>();
        int now = 1_000;
        for (int i = 0; i < size; i++) {
            now = ordered ? now + random.nextInt(3) : random.nextInt(4_000);
            lines.add(line(i, "T" + Math.min(random.nextInt(8), random.nextInt(8)), now));
        }
        return new TestLog(lines);
    }

    private static String line(int n, String type, int second) {
        return "{\"id\":\"e%d\",\"stream\":\"thing-1\",\"type\":\"%s\",\"time\":\"%s\",\"data\":{},\"metadata\":{}}"
                .formatted(n, type, java.time.Instant.ofEpochSecond(second));
    }
}
