package playhead.saga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import playhead.event.BlockCodec;
import playhead.event.Effect;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.event.StoredBlock;
import playhead.samples.ListedEvents;

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

    /** A stored block names causes by their places in it: not where an id comes again, nor where an event names itself. */
    @Test
    void events_in_stored_blocks_are_tied_as_events_in_a_list() {
        Random random = new Random(31);
        for (int run = 0; run < 40; run++) {
            List<Event> events = new ArrayList<>();
            int ids = run % 2 == 0 ? 60 : 100_000;
            for (int i = 0; i < 400; i++) {
                String own = id(random, ids);
                List<String> causes = new ArrayList<>();
                for (int n = random.nextInt(4); n > 0; n--) {
                    boolean far = i == 0 || random.nextInt(4) == 0;
                    String before = far
                            ? id(random, ids)
                            : events.get(random.nextInt(i)).id();
                    causes.add(random.nextInt(9) == 0 ? own : before);
                }
                String flow = random.nextInt(3) > 0 ? null : id(random, 30);
                events.add(event(own, flow, causes));
            }
            ListedEvents listed = () -> events;
            FlowLog plain = FlowLog.of(listed, new ReadColumns(listed, 400));
            Stored stored = new Stored(events, 100);
            FlowLog log = FlowLog.of(stored, new ReadColumns(listed, 400));
            assertTrue(told(plain, 400).equals(told(log, 400)), "run " + run);
        }
    }

    private static String id(Random random, int of) {
        int number = random.nextInt(of);
        return number % 2 == 0 ? "e" + number : new UUID(number * 7_919L, number * 104_729L).toString();
    }

    private static Event event(String id, String flow, List<String> causes) {
        return new Event(
                null,
                0,
                "T",
                id,
                null,
                null,
                flow,
                causes,
                List.of(),
                Effect.MERGE,
                Json.EMPTY,
                Json.EMPTY,
                Origin.NONE);
    }

    /** Events in encoded blocks of so many. */
    private record Stored(List<Event> events, int size) implements ListedEvents {
        @Override
        public void blocks(long from, long to, BlockVisitor visitor) {
            for (int at = (int) (from - 1) / size * size; at < to; at += size) {
                List<Event> some = events.subList(at, Math.min(at + size, events.size()));
                StoredBlock block = new StoredBlock(at + 1L, BlockCodec.encode(some));
                if (!visitor.visit(at + 1L, some.size(), () -> block)) {
                    return;
                }
            }
        }
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
