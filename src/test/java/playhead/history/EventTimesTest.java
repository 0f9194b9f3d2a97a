package playhead.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventTimesTest {
    @Test
    void a_time_means_what_it_means_everywhere_in_both_orders() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            TestLog log = randomLog(random, random.nextInt(40));
            TimeIndex index = log.index();
            for (boolean occurred : new boolean[] {false, true}) {
                EventTimes times = EventTimes.of(index, occurred);
                TimeAxis axis = new TimeAxis(index, occurred);
                for (int second = -1; second <= 31 && times.hasTimes(); second++) {
                    assertEquals(axis.position(second, 0).position(), times.ordinal(second), log.lines.toString());
                    assertEquals(axis.position(second, 500_000_000).position(), times.ordinal(second + 0.5));
                }
            }
        }
    }

    @Test
    void an_event_without_a_time_stands_where_its_predecessor_stands_and_a_leading_one_at_the_first_time() {
        EventTimes times = EventTimes.of(log(null, 3, null, 9, 5, null).index(), false);
        assertEquals(
                List.of(3.0, 3.0, 3.0, 9.0, 5.0, 5.0),
                java.util.stream.LongStream.rangeClosed(1, 6)
                        .mapToObj(times::time)
                        .toList());
        assertEquals(3, times.untimed());
        assertEquals(1, times.late());
        assertEquals(3, times.first());
        assertEquals(9, times.last());
        assertTrue(times.hasTimes());
        assertFalse(EventTimes.of(log(null, (Integer) null).index(), false).hasTimes());
    }

    @Test
    void ties_are_taken_together() {
        EventTimes times = EventTimes.of(log(1, 2, 2, 2, 4).index(), false);
        assertEquals(1, times.ordinal(1.9));
        assertEquals(4, times.ordinal(2));
        assertEquals(5, times.ordinal(4));
        assertEquals(0, times.ordinal(0));
    }

    private static TestLog randomLog(Random random, int size) {
        Integer[] seconds = new Integer[size];
        boolean ordered = random.nextBoolean();
        int now = 0;
        for (int i = 0; i < size; i++) {
            now = ordered ? Math.min(30, now + random.nextInt(3)) : random.nextInt(31);
            seconds[i] = random.nextInt(5) == 0 ? null : now;
        }
        return log(seconds);
    }

    private static TestLog log(Integer... seconds) {
        List<String> lines = new ArrayList<>();
        for (Integer second : seconds) {
            String time = second == null ? "" : "\"time\":\"1970-01-01T00:00:%02dZ\",".formatted(second);
            lines.add("{\"id\":\"e%d\",\"stream\":\"thing-1\",\"type\":\"T\",%s\"data\":{},\"metadata\":{}}"
                    .formatted(lines.size(), time));
        }
        return new TestLog(lines);
    }
}
