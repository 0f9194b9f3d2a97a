package playhead.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    @Test
    void an_event_comes_back_as_it_was() {
        WeirdEvents weird = new WeirdEvents(1);
        for (int i = 0; i < 5_000; i++) {
            Event event = weird.next();
            byte[] record = EventCodec.encode(event);
            assertEquals(event, EventCodec.decode(record, 0, record.length));
        }
    }

    @Test
    void version_1_has_these_bytes_for_ever() {
        Event event = new Event(
                new EntityRef("order", "order-1"),
                2,
                "OrderPaid",
                "e-2",
                new EventTime(1_700_000_000, 5_000_000, 3, "2023-11-14T22:13:20.005Z", true),
                "ann",
                null,
                List.of("e-1"),
                List.of(new Reference(new EntityRef("account", "a-7"), "payer")),
                Effect.MERGE,
                Json.canonical("{\"amount\":1}"),
                Json.EMPTY,
                new Origin("shop.ndjson", 2, 100, 50));
        assertEquals(
                "0117056f72646572076f726465722d3104094f726465725061696403652d3280c49fd50cc096b1020303616e6e"
                        + "0103652d3101076163636f756e7403612d370570617965720c7b22616d6f756e74223a317d027b7d0b73686f70"
                        + "2e6e646a736f6e04c80164",
                HexFormat.of().formatHex(EventCodec.encode(event)));
    }

    @Test
    void null_and_empty_differ() {
        Event none = event(null, null);
        assertNotEquals(ContentHash.of(none), ContentHash.of(event("", null)));
        assertNotEquals(ContentHash.of(none), ContentHash.of(event(null, "")));
        assertNotEquals(ContentHash.of(event("", null)), ContentHash.of(event(null, "")));
    }

    @Test
    void content_leaves_out_version_and_origin_only() {
        Event event = new WeirdEvents(3).next();
        Event elsewhere = new Event(
                event.stream(),
                77,
                event.type(),
                event.id(),
                event.time(),
                event.actor(),
                event.correlationId(),
                event.causationIds(),
                event.references(),
                event.effect(),
                event.data(),
                event.meta(),
                new Origin("other", 9, 9, 9));
        assertEquals(ContentHash.of(event), ContentHash.of(elsewhere));
        assertNotEquals(ContentHash.of(event), ContentHash.of(event("a", "b")));
    }

    @Test
    void damaged_records_are_refused_or_read_but_never_break_the_reader() {
        WeirdEvents weird = new WeirdEvents(5);
        Random random = new Random(6);
        for (int i = 0; i < 5_000; i++) {
            byte[] record = EventCodec.encode(weird.next());
            record[random.nextInt(record.length)] ^= (byte) (1 << random.nextInt(8));
            byte[] cut = Arrays.copyOf(record, random.nextInt(record.length + 1));
            try {
                EventCodec.decode(record, 0, record.length);
                EventCodec.decode(cut, 0, cut.length);
            } catch (MalformedRecord expected) {
                assertNotEquals("", expected.getMessage());
            }
        }
        assertThrows(MalformedRecord.class, () -> EventCodec.decode(new byte[] {2, 0}, 0, 2));
    }

    @Test
    void the_same_event_gives_the_same_bytes() {
        assertArrayEquals(EventCodec.encode(new WeirdEvents(9).next()), EventCodec.encode(new WeirdEvents(9).next()));
    }

    private static Event event(String actor, String correlation) {
        return new Event(
                null,
                0,
                "t",
                "i",
                null,
                actor,
                correlation,
                List.of(),
                List.of(),
                Effect.MERGE,
                Json.EMPTY,
                Json.EMPTY,
                Origin.NONE);
    }
}
