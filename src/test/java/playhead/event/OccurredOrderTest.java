package playhead.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import playhead.event.OccurredOrder.Entry;

class OccurredOrderTest {
    private static final long NO_VERSION = OccurredOrder.NO_VERSION;

    @Test
    void ties_keep_file_order_and_times_decide_the_rest() {
        assertEquals(List.of(1L, 0L, 2L), order(timed(0, 20), timed(1, 10), timed(2, 20)));
    }

    @Test
    void tied_events_of_one_stream_fill_their_places_in_version_order() {
        assertEquals(
                List.of(3L, 1L, 0L, 2L),
                order(versioned(0, 10, 7, 3), timed(1, 10), versioned(2, 10, 7, 4), versioned(3, 10, 7, 1)));
    }

    @Test
    void an_event_without_a_time_keeps_the_place_after_its_predecessor() {
        Entry untimed = new Entry(1, 0, false, 30, 0, 0, 0, NO_VERSION, 101);
        assertEquals(List.of(2L, 0L, 1L), order(timed(0, 30), untimed, timed(2, 20)));
    }

    @Test
    void an_effect_stands_right_after_its_latest_cause_and_later_versions_of_its_stream_follow_it() {
        Entry effect = new Entry(0, -1, true, 10, 0, 1, 7, 3, 100, 102, 103);
        Entry follower = versioned(1, 11, 7, 4);
        Entry earlierVersion = versioned(4, 12, 7, 2);
        assertEquals(
                List.of(4L, 2L, 3L, 0L, 1L, 5L),
                order(effect, follower, timed(2, 20), timed(3, 30), earlierVersion, timed(5, 30)));
    }

    @Test
    void what_goes_with_a_moved_event_but_has_no_time_moves_with_it() {
        Entry effect = new Entry(0, -1, true, 10, 0, 0, 0, NO_VERSION, 100, 102);
        Entry untimed = new Entry(1, 0, false, 10, 0, 0, 0, NO_VERSION, 101);
        assertEquals(List.of(2L, 0L, 1L, 3L), order(effect, untimed, timed(2, 20), timed(3, 20)));
    }

    @Test
    void a_cause_that_is_not_among_the_events_is_not_waited_for() {
        assertEquals(List.of(0L, 1L), order(new Entry(0, -1, true, 1, 0, 0, 0, NO_VERSION, 100, 999), timed(1, 2)));
    }

    @Test
    void a_circle_of_causes_does_not_hang_and_keeps_time_order() {
        Run run = new Run();
        run.all(
                new Entry(0, -1, true, 1, 0, 0, 0, NO_VERSION, 100, 101),
                new Entry(1, -1, true, 2, 0, 0, 0, NO_VERSION, 101, 100),
                timed(2, 3),
                new Entry(3, -1, true, 4, 0, 0, 7, 1, 103, 104),
                new Entry(4, -1, true, 5, 0, 0, 7, 2, 104),
                new Entry(5, -1, true, 6, 0, 0, 7, 3, 105, 105));
        assertEquals(List.of(0L, 1L, 2L, 4L, 3L, 5L), run.placed);
        assertEquals(1, run.order.cycles());
    }

    @Test
    void a_cause_of_the_same_stream_goes_before_an_effect_whose_clock_is_slow_and_is_not_moved_itself() {
        Entry effect = new Entry(0, -1, true, 8, 0, 1, 7, NO_VERSION, 100, 101);
        Entry cause = new Entry(1, -1, true, 10, 0, 0, 7, NO_VERSION, 101);
        Run run = new Run();
        run.all(effect, cause, timed(2, 11));
        assertEquals(List.of(1L, 0L, 2L), run.placed);
        assertEquals(1, run.order.moved());
        assertEquals(0, run.order.cycles());
    }

    @Test
    void a_circle_of_versions_and_causes_is_opened_at_the_versions() {
        Entry first = new Entry(0, -1, true, 1, 0, 0, 7, 1, 100, 102);
        Entry second = new Entry(1, -1, true, 2, 0, 0, 7, 2, 101);
        Entry third = new Entry(2, -1, true, 3, 0, 0, 0, NO_VERSION, 102, 101);
        Run run = new Run();
        run.all(first, second, third);
        assertEquals(List.of(1L, 2L, 0L), run.placed);
        assertEquals(0, run.order.cycles());
    }

    @Test
    void both_of_two_events_with_the_named_id_come_before_the_effect() {
        Entry effect = new Entry(0, -1, true, 1, 0, 0, 0, NO_VERSION, 100, 7);
        Entry one = new Entry(1, -1, true, 2, 0, 0, 0, NO_VERSION, 7);
        Entry two = new Entry(2, -1, true, 4, 0, 0, 0, NO_VERSION, 7);
        assertEquals(List.of(1L, 3L, 2L, 0L), order(effect, one, two, timed(3, 3)));
    }

    @Test
    void agrees_with_the_naive_rule_on_random_logs() {
        for (int seed = 0; seed < 3_000; seed++) {
            List<Entry> entries = randomLog(new Random(seed));
            Run run = new Run();
            run.all(entries.toArray(Entry[]::new));
            assertEquals(NaiveOccurredOrder.of(entries), run.placed, "seed " + seed);
        }
    }

    @Test
    void many_events_of_one_stream_can_wait_for_one_late_cause() {
        int n = 100_000;
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(0, -1, true, 0, 0, 0, 7, NO_VERSION, 100, 100 + n));
        for (int i = 1; i < n; i++) {
            entries.add(new Entry(i, -1, true, i, 0, 0, 7, NO_VERSION, 100 + i));
        }
        entries.add(timed(n, n));
        Run run = new Run();
        run.all(entries.toArray(Entry[]::new));
        assertEquals(n, run.placed.getFirst());
        assertEquals(n, run.order.moved());
        assertTrue(run.placed.subList(1, n + 1).stream().sorted().toList().equals(run.placed.subList(1, n + 1)));
    }

    @Test
    void many_events_of_one_stream_in_falling_versions_may_wait_for_one_cause() {
        int n = 20_000;
        long last = 100 + n;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            entries.add(new Entry(i, i - 1, true, i, 0, 0, 7, n - i, 100 + i, last));
        }
        entries.add(timed(n, n));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(n, order(entries.toArray(Entry[]::new)).getFirst()));
    }

    @Test
    void the_search_for_circles_is_bounded_over_the_whole_log() {
        int n = 20_000;
        long last = 100 + 2 * n;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 2 * n; i += 2) {
            entries.add(new Entry(i, i - 1, true, i, 0, 0, 0, NO_VERSION, 100 + i, 100 + i + 1));
            entries.add(new Entry(i + 1, i, true, i, 0, 0, 7, i, 100 + i + 1, last));
        }
        entries.add(timed(2 * n, 2 * n));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        List.of(2L * n, 1L, 0L),
                        order(entries.toArray(Entry[]::new)).subList(0, 3)));
    }

    /** Causes point to any event that has a smaller hidden number, so there is no circle of causes alone. */
    private static List<Entry> randomLog(Random random) {
        int n = 1 + random.nextInt(30);
        int sources = 1 + random.nextInt(3);
        boolean versions = random.nextBoolean();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int source = i * sources / n;
            boolean first = i == 0 || entries.getLast().source() != source;
            boolean timed = random.nextInt(8) > 0;
            long seconds = timed
                    ? random.nextInt(10)
                    : first ? Long.MIN_VALUE : entries.getLast().seconds();
            long stream = random.nextInt(4);
            long version = versions && random.nextInt(5) > 0 ? random.nextInt(8) : NO_VERSION;
            long[] causes = random.nextInt(3) == 0 && i > 0
                    ? random.longs(1 + random.nextInt(2), 100, 100 + n + 3).toArray()
                    : new long[0];
            entries.add(new Entry(i, first ? -1 : i - 1, timed, seconds, 0, source, stream, version, 100 + i, causes));
        }
        return withoutCircles(entries);
    }

    private static List<Entry> withoutCircles(List<Entry> entries) {
        List<Entry> kept = new ArrayList<>(entries);
        while (NaiveOccurredOrder.of(kept) == null) {
            for (int i = 0; i < kept.size(); i++) {
                Entry e = kept.get(i);
                if (e.causes().length > 0) {
                    kept.set(
                            i,
                            new Entry(
                                    e.ordinal(),
                                    e.predecessor(),
                                    e.timed(),
                                    e.seconds(),
                                    0,
                                    e.source(),
                                    e.stream(),
                                    e.version(),
                                    e.id()));
                    break;
                }
            }
        }
        return kept;
    }

    private static Entry timed(long ordinal, long seconds) {
        return new Entry(ordinal, ordinal - 1, true, seconds, 0, 0, 0, NO_VERSION, 100 + ordinal);
    }

    private static Entry versioned(long ordinal, long seconds, long stream, long version) {
        return new Entry(ordinal, ordinal - 1, true, seconds, 0, 0, stream, version, 100 + ordinal);
    }

    private static List<Long> order(Entry... entries) {
        Run run = new Run();
        run.all(entries);
        return run.placed;
    }

    private static final class Run implements OccurredOrder.OpenIds, OccurredOrder.Output {
        final List<Long> placed = new ArrayList<>();
        final Map<Long, Integer> open = new HashMap<>();
        final OccurredOrder order = new OccurredOrder(this, this);

        void all(Entry... entries) {
            List<Entry> sorted = new ArrayList<>(List.of(entries));
            sorted.sort(Comparator.comparingLong(Entry::seconds).thenComparingLong(Entry::ordinal));
            sorted.forEach(e -> open.merge(e.id(), 1, Integer::sum));
            sorted.forEach(order::next);
            order.finish();
        }

        @Override
        public int open(long id) {
            return open.getOrDefault(id, 0);
        }

        @Override
        public void placed(long id) {
            open.merge(id, -1, Integer::sum);
        }

        @Override
        public void place(Entry entry, boolean moved) {
            placed.add(entry.ordinal());
        }
    }
}
