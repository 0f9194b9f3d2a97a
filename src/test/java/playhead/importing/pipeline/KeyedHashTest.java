package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.event.Reference;

class KeyedHashTest {
    private final KeyedHash hash = new KeyedHash(1, 2);
    private final Event event = event("a", "b", null, List.of("c"), "{\"n\":1}", "{}");

    @Test
    void every_part_of_an_event_counts_and_equal_events_meet() {
        EventTime time = new EventTime(1, 2, 3, "t", true);
        List<Event> others = new ArrayList<>(List.of(
                event("ab", "", null, List.of("c"), "{\"n\":1}", "{}"),
                event("a", "b", time, List.of("c"), "{\"n\":1}", "{}"),
                event("a", "b", new EventTime(1, 2, 3, "t", false), List.of("c"), "{\"n\":1}", "{}"),
                event("a", "b", new EventTime(1, 2, 3, "u", true), List.of("c"), "{\"n\":1}", "{}"),
                event("a", "b", null, List.of(), "{\"n\":1}", "{}"),
                event("a", "b", null, List.of("c", ""), "{\"n\":1}", "{}"),
                event("a", "b", null, List.of("c"), "{\"n\":2}", "{}"),
                event("a", "b", null, List.of("c"), "{\"n\":1}", "{\"n\":1}")));
        Set<Long> seen = new HashSet<>(Set.of(content(event)));
        for (Event other : others) {
            seen.add(content(other));
        }
        assertEquals(others.size() + 1, seen.size());
        assertEquals(content(event), content(event("a", "b", null, List.of("c"), "{\"n\":1}", "{}")));
    }

    @Test
    void version_and_origin_do_not_count() {
        assertEquals(content(event), content(event.withVersion(7)));
    }

    @Test
    void texts_of_any_length_and_letters_differ() {
        Set<Long> seen = new HashSet<>();
        int made = 0;
        for (String text = ""; text.length() < 40; text += "a") {
            for (String last : List.of("", "\0", "b", "\u00E4", "\u0161", "\uD83D\uDE00")) {
                seen.add(hash.ofId(text + last));
                made++;
            }
        }
        assertEquals(made, seen.size());
    }

    @Test
    void another_key_gives_other_hashes() {
        assertNotEquals(hash.ofId("a"), new KeyedHash(1, 3).ofId("a"));
        assertNotEquals(KeyedHash.random().ofId("a"), KeyedHash.random().ofId("a"));
    }

    @Test
    void a_payload_longer_than_the_buffer_counts_to_its_end() {
        String long1 = "{\"t\":\"" + "x".repeat(9_000) + "1\"}";
        String long2 = "{\"t\":\"" + "x".repeat(9_000) + "2\"}";
        assertNotEquals(
                content(event("a", "b", null, List.of(), long1, "{}")),
                content(event("a", "b", null, List.of(), long2, "{}")));
    }

    private long content(Event of) {
        byte[] meta = of.meta().bytes();
        return hash.ofContent(of, hash.ofId(of.id()), hash.ofCauses(of), meta, meta.length);
    }

    private static Event event(
            String actor, String correlation, EventTime time, List<String> causes, String data, String meta) {
        return new Event(
                new EntityRef("order", "order-1"),
                1,
                "Placed",
                "id",
                time,
                actor,
                correlation,
                causes,
                List.of(new Reference(new EntityRef("item", "item-1"), "bought")),
                Effect.MERGE,
                Json.canonical(data),
                Json.canonical(meta),
                new Origin("f", 1, 2, 3));
    }
}
