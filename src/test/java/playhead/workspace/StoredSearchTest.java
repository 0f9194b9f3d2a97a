package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.event.Reference;
import playhead.importing.pipeline.ImportProgress;
import playhead.importing.pipeline.OrderRule;

/** Searches in a real store of several blocks, against a reading of all events. */
class StoredSearchTest {
    private static final int EVENTS = 3_000;

    private static Workspace workspace;
    private static Session session;
    private static List<Event> events;

    @BeforeAll
    static void import_a_log(@TempDir Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int n = 1; n <= EVENTS; n++) {
            int minute = (n * 7) % EVENTS;
            lines.add("""
                {"id":"e%d","stream":"order-%d","type":"%s","time":"2026-03-%02dT%02d:%02d:00Z",%s"correlationId":"flow-%d",\
                "data":{"amount":%d,"note":"%s","deep":{"city":"K\u00f6ln %d"}%s},"meta":{"host":"h%d"}}\
                """.formatted(
                            n,
                            n % 40,
                            n % 3 == 0 ? "OrderPaid" : "OrderPlaced",
                            1 + minute / 1_440,
                            minute / 60 % 24,
                            minute % 60,
                            n % 5 == 0 ? "" : "\"actor\":\"Ann" + n % 4 + "\",",
                            n % 100,
                            n % 999,
                            n % 50 == 0 ? "say \\\"hi\\\"" : "plain",
                            n % 7,
                            n % 4 == 0 ? ",\"extra\":true" : "",
                            n % 11));
        }
        Path log = Files.write(folder.resolve("log.ndjson"), lines);
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "tester", folder.resolve("application"));
        Path root = folder.resolve("log.playhead");
        workspaces.importInto(
                root,
                new ImportOptions(List.of(log), null, null, OrderRule.FILE, null, null, false, true),
                ImportProgress.NONE);
        workspace = ((Answer.Given<Workspace>) workspaces.open(root)).value();
        session = workspace.session();
        EventHits all = found(new EventQuery(null, null, 1, EVENTS, null, Replay.RECORDED));
        events = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            events.add(all.event(i));
        }
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @Test
    void a_text_is_found_in_every_shown_part_of_an_event_and_nowhere_else() {
        for (String text : List.of(
                "e77",
                "ORDER-3",
                "paid",
                "ann2",
                "flow-12",
                "köln 3",
                "\"hi\"",
                "\"amount\":42,",
                "host",
                "H1",
                "extra",
                "2026-03-02T10",
                "10:15",
                "plain\"",
                "true}",
                "nowhere",
                "}{",
                "e1e2",
                "\\\"hi")) {
            assertEquals(naive(text), positions(found(query(null, text, Replay.RECORDED))), text);
        }
    }

    @Test
    void a_condition_on_the_payload_reads_what_it_needs_and_finds_the_same() {
        for (String condition : List.of(
                "data.amount > 97",
                "data.deep.city == \"Köln 3\" && type == \"OrderPaid\"",
                "meta.host == \"h3\"",
                "id == \"e2047\" || correlationId == \"flow-1\"",
                "stream == \"order-4\" && has(data.extra)",
                "time < timestamp(\"2026-03-01T05:00:00Z\") && data.amount < 5")) {
            List<Long> whole = positions(found(query("(" + condition + ") && size(meta) >= 0", null, Replay.RECORDED)));
            assertEquals(whole, positions(found(query(condition, null, Replay.RECORDED))), condition);
            assertFalse(whole.isEmpty(), condition);
        }
    }

    @Test
    void condition_and_text_must_both_hold() {
        List<Long> both = positions(found(query("data.amount == 42", "order-2", Replay.RECORDED)));
        List<Long> expected = naive("order-2");
        expected.retainAll(positions(found(query("data.amount == 42", null, Replay.RECORDED))));
        assertEquals(expected, both);
        assertFalse(both.isEmpty());
    }

    @Test
    void the_order_of_occurrence_finds_the_same_events_in_its_own_order() {
        List<Long> recorded = positions(found(query("data.amount > 90", "köln", Replay.RECORDED)));
        EventHits occurred = found(query("data.amount > 90", "köln", Replay.OCCURRED));
        List<Long> positions = positions(occurred);
        assertFalse(recorded.equals(positions), "the log is not in order of time");
        for (int i = 1; i < occurred.size(); i++) {
            assertTrue(occurred.ordinal(i - 1) < occurred.ordinal(i));
        }
        positions.sort(null);
        assertEquals(recorded, positions);
    }

    @Test
    void rows_that_lack_the_field_are_counted_over_all_blocks() {
        EventHits hits = found(query("data.extra == true", null, Replay.RECORDED));
        assertEquals(EVENTS / 4, hits.size());
        assertEquals(List.of(EVENTS - EVENTS / 4 + " rows lacked `data.extra`"), hits.missing());
        EventHits actors = found(query("actor == \"Ann1\"", null, Replay.RECORDED));
        assertEquals(List.of(EVENTS / 5 + " rows had null in `actor`"), actors.missing());
    }

    @Test
    void a_search_says_how_far_it_is_and_can_be_stopped() {
        List<Long> reported = new ArrayList<>();
        session.events(query("data.amount >= 0", null, Replay.RECORDED), (done, total, found) -> {
            assertEquals(EVENTS, total);
            assertEquals(done, found);
            reported.add(done);
            return true;
        });
        assertEquals(EVENTS, reported.getLast());
        assertTrue(reported.size() >= 3, "a report for every block: " + reported);
        assertInstanceOf(
                Answer.Refused.class,
                session.events(query("data.amount >= 0", null, Replay.RECORDED), (done, total, found) -> false));
        assertInstanceOf(
                Answer.Refused.class,
                session.events(query("type == \"OrderPaid\"", null, Replay.RECORDED), (done, total, found) -> false));
    }

    private static EventQuery query(String where, String text, Replay replay) {
        return new EventQuery(where, text, 1, EVENTS, null, replay);
    }

    private static EventHits found(EventQuery query) {
        return switch (session.events(query)) {
            case Answer.Given<EventHits> given -> given.value();
            case Answer.Refused<EventHits> refused -> throw new AssertionError(refused.reason());
        };
    }

    private static List<Long> positions(EventHits hits) {
        List<Long> positions = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            positions.add(hits.position(i));
        }
        return positions;
    }

    private static List<Long> naive(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        String json = low.replace("\"", "\\\"");
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            List<String> shown = new ArrayList<>(List.of(
                    event.id(),
                    event.type(),
                    event.stream().type(),
                    event.stream().id(),
                    event.correlationId()));
            shown.add(event.actor() == null ? "" : event.actor());
            shown.addAll(event.causationIds());
            event.references().stream().map(Reference::role).forEach(shown::add);
            shown.add(text.contains("-") || text.contains(":") ? event.time().print() : "");
            boolean heads = shown.stream()
                    .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(low));
            String payload = (event.data() + "\n" + event.meta()).toLowerCase(Locale.ROOT);
            if (heads || payload.contains(low) || payload.contains(json)) {
                found.add(i + 1L);
            }
        }
        return found;
    }
}
