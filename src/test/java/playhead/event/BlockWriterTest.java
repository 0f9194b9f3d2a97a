package playhead.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockWriterTest {
    private final BlockWriter writer = new BlockWriter();

    @Test
    void an_event_that_does_not_fit_leaves_nothing_in_the_block() {
        List<Event> events = wide(3_000);
        int blocks = 0;
        for (int from = 0; from < events.size(); blocks++) {
            int to = fill(events, from);
            List<Event> taken = events.subList(from, to);
            byte[] block = writer.finish().toArray();
            assertArrayEquals(new BlockWriter().write(taken), block, "block " + blocks);
            assertEquals(taken, BlockCodec.decode(block));
            assertTrue(to == events.size() || !fits(events.subList(from, to + 1)), "block " + blocks + " is not full");
            assertTrue(to - from == 1 || fits(taken), "block " + blocks + " is too full");
            from = to;
        }
        assertTrue(blocks > 4, blocks + " blocks");
    }

    @Test
    void entities_that_come_again_as_the_same_object_or_as_another_are_the_same_in_the_block() {
        Random random = new Random(35);
        List<EntityRef> entities = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            entities.add(new EntityRef("type" + i % 5, "id" + i % 1_500));
        }
        List<Event> events = new ArrayList<>();
        for (Event event : OrdinaryEvents.list(5_000)) {
            EntityRef stream = entities.get(random.nextInt(random.nextBoolean() ? 40 : 3_000));
            Reference other = new Reference(entities.get(random.nextInt(3_000)), "role" + random.nextInt(3));
            events.add(with(event, stream, other));
        }
        for (int from = 0; from < events.size(); ) {
            int to = fill(events, from);
            List<Event> back = BlockCodec.decode(writer.finish().toArray());
            assertEquals(events.subList(from, to), back);
            for (int i = from; i < to; i++) {
                byte[] record = Arrays.copyOfRange(writer.records(), writer.start(i - from) + 1, writer.end(i - from));
                assertArrayEquals(EventCodec.encode(events.get(i)), record);
            }
            from = to;
        }
    }

    @Test
    void a_smaller_event_of_the_same_entity_goes_in_after_one_that_did_not() {
        EntityRef fresh = new EntityRef("seldom", "seen-last");
        Reference role = new Reference(fresh, "owner");
        Event small = with(OrdinaryEvents.list(1).getFirst(), fresh, role);
        Event large = small.withData(Json.canonical("\"" + "x".repeat(600_000) + "\""));
        List<Event> taken = new ArrayList<>(OrdinaryEvents.list(100));
        fill(taken, 0);
        assertFalse(writer.add(large, 1));
        assertTrue(writer.add(OrdinaryEvents.list(1).getFirst(), 1));
        assertTrue(writer.add(small, 1));
        taken.add(OrdinaryEvents.list(1).getFirst());
        taken.add(small);
        assertArrayEquals(new BlockWriter().write(taken), writer.finish().toArray());
    }

    private static Event with(Event event, EntityRef stream, Reference reference) {
        return new Event(
                stream,
                event.version(),
                event.type(),
                event.id(),
                event.time(),
                event.actor(),
                event.correlationId(),
                event.causationIds(),
                List.of(reference),
                event.effect(),
                event.data(),
                event.meta(),
                event.origin());
    }

    @Test
    void records_lie_behind_each_other_each_behind_a_zero() {
        List<Event> events = new WeirdEvents(31).next(500);
        int to = fill(events, 0);
        assertEquals(to, writer.count());
        for (int i = 0; i < to; i++) {
            byte[] record = Arrays.copyOfRange(writer.records(), writer.start(i), writer.end(i));
            assertEquals(0, record[0]);
            assertArrayEquals(EventCodec.encode(events.get(i)), Arrays.copyOfRange(record, 1, record.length));
        }
    }

    @Test
    void a_version_that_is_given_stands_in_record_and_block() {
        List<Event> events = OrdinaryEvents.list(200);
        Random random = new Random(32);
        List<Event> placed = events.stream()
                .map(event -> event.withVersion(random.nextInt(1, 1_000)))
                .toList();
        writer.begin();
        for (int i = 0; i < events.size(); i++) {
            assertTrue(writer.add(events.get(i), placed.get(i).version()));
        }
        assertArrayEquals(new BlockWriter().write(placed), writer.finish().toArray());
        assertArrayEquals(
                EventCodec.encode(placed.get(7)),
                Arrays.copyOfRange(writer.records(), writer.start(7) + 1, writer.end(7)));
    }

    @Test
    void a_block_takes_as_many_events_as_it_may() {
        List<Event> events = OrdinaryEvents.list(1_100);
        assertEquals(BlockCodec.MAX_EVENTS, fill(events, 0));
        assertFalse(writer.add(events.getFirst(), 1));
        assertArrayEquals(
                BlockCodec.encode(events.subList(0, 1_024)), writer.finish().toArray());
    }

    /** Fills a block; answers the place of the event that did not fit. */
    private int fill(List<Event> events, int from) {
        writer.begin();
        int at = from;
        while (at < events.size() && writer.add(events.get(at), events.get(at).version())) {
            at++;
        }
        return at;
    }

    private static boolean fits(List<Event> events) {
        long most = 0;
        for (Event event : events) {
            most += BlockCodec.mostBytes(event, EventCodec.encode(event).length);
        }
        return events.size() <= BlockCodec.MAX_EVENTS && most <= BlockCodec.MAX_BYTES;
    }

    /** Weird events with payloads of up to some thousand bytes, and one that is a block of its own. */
    private static List<Event> wide(int count) {
        Random random = new Random(33);
        List<Event> events = new ArrayList<>(new WeirdEvents(34).next(count));
        for (int i = 0; i < count; i++) {
            int more = i == count / 2 ? 700_000 : random.nextInt(3_000);
            events.set(i, events.get(i).withData(Json.canonical("\"" + "x".repeat(more) + "\"")));
        }
        return events;
    }
}
