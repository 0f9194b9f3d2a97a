package playhead.saga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlowLogTest {
    @Test
    void events_of_one_correlation_id_are_one_flow_in_their_order() {
        FlowLog log = new SmallLog()
                .add("a", "order-1", "Placed")
                .add("b", "order-2", "Placed")
                .add("a", "stock-1", "Reserved")
                .add(null, "stock-1", "Counted")
                .add("a", "order-1", "Confirmed")
                .flows();
        assertEquals(2, log.flows(5));
        assertEquals("a", log.name(0));
        assertEquals(List.of(1L, 3L, 5L), positions(log, 0, 5));
        assertEquals(List.of(1L, 3L), positions(log, 0, 4));
        assertEquals(-1, log.flow(4));
        assertEquals(1, log.find("b"));
        assertEquals(-1, log.find("c"));
    }

    @Test
    void an_event_without_a_correlation_id_goes_with_its_cause() {
        FlowLog log = new SmallLog()
                .add("a", "order-1", "Placed")
                .add(null, "stock-1", "Reserved", "e1")
                .add(null, "stock-1", "Counted", "e2")
                .flows();
        assertEquals(List.of(1L, 2L, 3L), positions(log, 0, 3));
        assertEquals(2, log.cause(3, 3));
    }

    @Test
    void a_cause_without_a_flow_is_the_root_of_one_that_bears_its_id() {
        FlowLog log = new SmallLog()
                .add(null, "build-1", "Started")
                .add("a", "order-1", "Placed")
                .add(null, "test-1", "Ran", "e1")
                .flows();
        assertEquals(0, log.flows(1));
        assertEquals(1, log.flows(2));
        assertEquals(2, log.flows(3));
        assertEquals("e1", log.name(1));
        assertEquals(List.of(1L, 3L), positions(log, 1, 3));
    }

    @Test
    void a_correlation_id_that_is_the_id_of_an_earlier_event_begins_with_it() {
        FlowLog log = new SmallLog()
                .add(null, "order-1", "Placed")
                .add("e1", "stock-1", "Reserved")
                .flows();
        assertEquals(List.of(1L, 2L), positions(log, 0, 2));
    }

    @Test
    void the_latest_of_several_causes_counts() {
        FlowLog log = new SmallLog()
                .add("a", "order-1", "Placed")
                .add("a", "order-1", "Paid")
                .add("a", "order-1", "Confirmed", "e2", "e1")
                .flows();
        assertEquals(2, log.cause(3, 3));
        assertFalse(log.isOrphan(3, 3));
    }

    @Test
    void an_event_is_an_orphan_until_its_cause_comes() {
        FlowLog log = new SmallLog()
                .add("a", "order-1", "Confirmed", "e2")
                .add("a", "order-1", "Placed")
                .add("a", "order-1", "Shipped", "lost")
                .flows();
        assertTrue(log.isOrphan(1, 1));
        assertFalse(log.isOrphan(1, 2));
        assertEquals(0, log.cause(1, 1));
        assertEquals(2, log.cause(1, 2));
        assertTrue(log.isOrphan(3, 3));
        assertFalse(log.isOrphan(2, 3));
    }

    @Test
    void now_is_the_greatest_time_so_far() {
        FlowLog log = new SmallLog()
                .add("a", "order-1", "Placed", -1, "{}")
                .add("a", "order-1", "Paid", 10, "{}")
                .add("a", "order-1", "Confirmed", 5, "{}")
                .add("a", "order-1", "Shipped", 11, "{}")
                .flows();
        assertEquals(0, log.now(1));
        assertEquals(2, log.now(2));
        assertEquals(2, log.now(3));
        assertEquals(4, log.now(4));
    }

    @Test
    void what_is_said_up_to_a_position_is_what_a_shorter_log_says() {
        Random random = new Random(5);
        for (int run = 0; run < 30; run++) {
            SmallLog whole = random(random, 40);
            FlowLog log = whole.flows();
            for (int at = 0; at <= 40; at++) {
                assertEquals(told(whole.first(at).flows(), at), told(log, at), "run " + run + " at " + at);
            }
        }
    }

    @Test
    void a_log_that_has_grown_says_what_one_that_is_read_at_once_says() {
        SmallLog whole = random(new Random(9), 3_000);
        FlowLog log = whole.first(0).flows();
        for (int at : new int[] {1, 2, 700, 2_048, 3_000}) {
            SmallLog first = whole.first(at);
            log = log.extended(first, new ReadColumns(first, at));
        }
        assertEquals(told(whole.flows(), 3_000).hashCode(), told(log, 3_000).hashCode());
        assertEquals(
                told(whole.first(1_500).flows(), 1_500).hashCode(),
                told(log, 1_500).hashCode());
    }

    private static SmallLog random(Random random, int count) {
        SmallLog log = new SmallLog();
        for (int i = 1; i <= count; i++) {
            String flow = random.nextInt(3) == 0 ? null : "f" + random.nextInt(count / 5);
            String[] causes = random.ints(random.nextInt(3), 1, count + 5)
                    .mapToObj(id -> "e" + id)
                    .toArray(String[]::new);
            log.add(flow, "order-" + random.nextInt(9), "T" + random.nextInt(4), random.nextInt(90), "{}", causes);
        }
        return log;
    }

    /** Everything that is said up to a position. */
    private static List<Object> told(FlowLog log, long at) {
        List<Object> told = new ArrayList<>();
        for (int flow = 0; flow < log.flows(at); flow++) {
            told.add(log.name(flow));
            told.add(positions(log, flow, at));
        }
        for (long position = 1; position <= at; position++) {
            told.add(log.cause(position, at));
            told.add(log.isOrphan(position, at));
        }
        told.add(log.now(at));
        return told;
    }

    private static List<Long> positions(FlowLog log, int flow, long at) {
        List<Long> found = new ArrayList<>();
        log.each(flow, at, found::add);
        return found;
    }
}
