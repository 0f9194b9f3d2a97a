package playhead.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlockIdsTest {
    private final Random random = new Random(21);

    @Test
    void uuids_what_only_looks_like_one_and_causes_within_and_without_the_block_come_back() {
        for (int round = 0; round < 100; round++) {
            List<Event> events = events(random.nextInt(1, 300));
            byte[] block = BlockCodec.encode(events);
            List<Event> back = BlockCodec.decode(block);
            assertEquals(events, back);
            for (int k = 0; k < events.size(); k++) {
                assertArrayEquals(EventCodec.encode(events.get(k)), EventCodec.encode(back.get(k)));
            }
            List<Event> causes = new StoredBlock(1, block).events(Set.of(EventPart.CAUSES));
            for (int k = 0; k < events.size(); k++) {
                assertEquals(
                        events.get(k).causationIds(), causes.get(k).causationIds(), "causes without the events' ids");
            }
        }
    }

    @Test
    void an_id_has_the_hash_of_its_text_however_it_is_packed() {
        List<Event> events = events(1_000);
        EventLinks links = new StoredBlock(1, BlockCodec.encode(events)).links();
        long[] hashes =
                events.stream().mapToLong(event -> IdHash.of(event.id())).toArray();
        assertArrayEquals(hashes, links.ids());
        for (Event event : events) {
            assertTrue(links.next());
            for (int i = 0; i < links.causes(); i++) {
                assertEquals(IdHash.of(event.causationIds().get(i)), links.cause(i));
            }
            assertEquals(event.correlationId() == null, links.flow() < 0);
            if (links.flow() >= 0) {
                assertEquals(IdHash.of(event.correlationId()), links.flowHash(links.flow()));
            }
        }
    }

    @Test
    void a_text_is_found_in_ids_flows_and_causes_where_a_plain_search_finds_it() {
        List<Event> events = events(400);
        StoredBlock block = new StoredBlock(1, BlockCodec.encode(events));
        List<String> wanted = new ArrayList<>(List.of("-", "a", "4", "f0", "zz", "straße", "ID-", "-4", "4-"));
        for (int i = 0; i < 60; i++) {
            String id = events.get(random.nextInt(events.size())).id();
            wanted.add(id.isEmpty() ? "e" : id);
            wanted.add(
                    id.length() < 9
                            ? "b"
                            : id.substring(4, 4 + random.nextInt(1, id.length() - 4))
                                    .toUpperCase());
        }
        for (String text : wanted) {
            BitSet expected = new BitSet();
            for (int k = 0; k < events.size(); k++) {
                Event event = events.get(k);
                Needle needle = Needle.of(text);
                boolean flow = event.correlationId() != null && needle.in(event.correlationId());
                if (flow
                        || needle.in(event.id())
                        || needle.in(event.type())
                        || event.causationIds().stream().anyMatch(needle::in)) {
                    expected.set(k);
                }
            }
            assertEquals(expected, block.containing(Needle.of(text)), text);
        }
    }

    /** Of 36 characters a random id leaves 16 bytes, and a cause in the same block one or two. */
    @Test
    void ids_and_causes_take_less_than_half_of_their_texts() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String cause = events.isEmpty() ? uuid() : events.getLast().id();
            events.add(event(uuid(), "flow", List.of(cause), null));
        }
        int length = BlockCodec.encode(events).length;
        assertTrue(length < 1_000 * (16 + 1 + 20), length + " bytes");
    }

    @Test
    void times_finer_than_their_digits_and_coarse_ones_come_back() {
        List<Event> events = new ArrayList<>();
        for (int digits = 0; digits <= 9; digits++) {
            for (int nanos : new int[] {0, 1, 10, 500_000_000, 123_000_000, 123_456_789, 999_999_999}) {
                events.add(event("e", null, List.of(), new EventTime(digits * 1_000L, nanos, digits, "then", true)));
            }
        }
        assertEquals(events, BlockCodec.decode(BlockCodec.encode(events)));
    }

    private List<Event> events(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> causes = new ArrayList<>();
            String id = id();
            for (int n = random.nextInt(4) - 1; n > 0; n--) {
                causes.add(
                        switch (random.nextInt(4)) {
                            case 0 -> id();
                            case 1 -> id;
                            default ->
                                events.isEmpty()
                                        ? ""
                                        : events.get(random.nextInt(events.size()))
                                                .id();
                        });
            }
            events.add(event(id, random.nextBoolean() ? null : id(), causes, null));
        }
        return events;
    }

    private static Event event(String id, String flow, List<String> causes, EventTime time) {
        return new Event(
                null,
                0,
                "Qq",
                id,
                time,
                null,
                flow,
                causes,
                List.of(),
                Effect.MERGE,
                Json.EMPTY,
                Json.EMPTY,
                Origin.NONE);
    }

    private String id() {
        String uuid = uuid();
        return switch (random.nextInt(12)) {
            case 0 -> uuid.toUpperCase();
            case 1 -> uuid.substring(1) + "g";
            case 2 -> uuid.replace('-', '0');
            case 3 -> uuid.substring(0, 35) + "ß";
            case 4 -> uuid.substring(0, 12) + "-" + uuid.substring(13);
            case 5 -> "id-" + random.nextInt(20);
            case 6 -> "";
            case 7 -> "ffffffff-ffff-ffff-ffff-ffffffffffff";
            default -> uuid;
        };
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
