package playhead.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.OrdinaryEvents;
import playhead.event.WeirdEvents;

/** What every event store keeps to. Give {@link #store} an empty one. */
abstract class EventStoreContract {
    /** The store under test, the same one within a test, empty at first. */
    abstract EventStore store();

    @Test
    void an_empty_store_has_no_events() {
        assertEquals(0, store().end());
        assertEquals(List.of(), store().imports());
        assertEquals(new Watermark(0, 0), store().watermark());
        assertThrows(IndexOutOfBoundsException.class, () -> store().at(1));
    }

    @Test
    void appended_events_come_back_in_order_with_versions_of_their_streams() {
        List<Event> events = OrdinaryEvents.list(2_500);
        List<Event> unplaced =
                events.stream().map(event -> event.withVersion(0)).toList();
        assertEquals(
                new AppendOutcome.Appended(1, 1_500), store().append(AppendRequest.of(unplaced.subList(0, 1_500))));
        assertEquals(
                new AppendOutcome.Appended(1_501, 2_500),
                store().append(AppendRequest.of(unplaced.subList(1_500, 2_500))));
        assertEquals(events, scan(1, 2_500));
        assertEquals(events.subList(1_022, 1_600), scan(1_023, 1_600));
        for (int position : new int[] {1, 2, 1_024, 1_025, 1_500, 1_501, 2_500}) {
            assertEquals(events.get(position - 1), store().at(position));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> store().at(2_501));
        assertThrows(IndexOutOfBoundsException.class, () -> store().at(0));
    }

    @Test
    void a_scan_stops_when_told() {
        store().append(AppendRequest.of(OrdinaryEvents.list(100)));
        List<Long> seen = new ArrayList<>();
        store().scan(10, 90, (position, event) -> {
            seen.add(position);
            return position < 12;
        });
        assertEquals(List.of(10L, 11L, 12L), seen);
    }

    @Test
    void weird_events_survive() {
        List<Event> events = new WeirdEvents(21).next(700);
        store().append(AppendRequest.of(events));
        StreamVersions versions = new StreamVersions();
        assertEquals(events.stream().map(versions::place).toList(), scan(1, 700));
    }

    @Test
    void an_append_that_expects_another_version_writes_nothing() {
        Event event = OrdinaryEvents.list(1).getFirst();
        EntityRef stream = event.stream();
        AppendRequest first = AppendRequest.of(List.of(event)).expecting(stream, ExpectedVersion.none());
        assertEquals(new AppendOutcome.Appended(1, 1), store().append(first));
        assertEquals(new AppendOutcome.Conflict(stream, ExpectedVersion.none(), 1), store().append(first));
        AppendRequest third = AppendRequest.of(List.of(event)).expecting(stream, ExpectedVersion.exactly(2));
        assertEquals(new AppendOutcome.Conflict(stream, ExpectedVersion.exactly(2), 1), store().append(third));
        assertEquals(1, store().end());
        assertInstanceOf(
                AppendOutcome.Appended.class,
                store().append(AppendRequest.of(List.of(event)).expecting(stream, ExpectedVersion.exactly(1))));
        assertInstanceOf(AppendOutcome.Appended.class, store().append(third));
        assertInstanceOf(
                AppendOutcome.Appended.class,
                store().append(AppendRequest.of(List.of(event)).expecting(stream, ExpectedVersion.any())));
        assertEquals(4, store().versions().last(stream));
        assertEquals(4, store().at(4).version());
    }

    @Test
    void a_command_is_kept_with_its_events_and_without() {
        byte[] json = bytes("{\"id\":\"c-1\"}");
        store().append(AppendRequest.of(OrdinaryEvents.list(3)));
        store().append(AppendRequest.of(OrdinaryEvents.list(2)).by(json));
        assertEquals(
                new AppendOutcome.Appended(6, 5), store().append(new AppendRequest(List.of(), Map.of(), bytes("{}"))));
        List<StoredDocument> commands = store().documents(DocumentKind.COMMAND);
        assertEquals(2, commands.size());
        assertArrayEquals(json, commands.getFirst().body());
        assertEquals(4, commands.getFirst().first());
        assertEquals(2, commands.getFirst().count());
        assertEquals(6, commands.get(1).first());
        assertEquals(0, commands.get(1).count());
    }

    @Test
    void several_appends_are_made_one_after_the_other_and_a_refused_one_does_not_stop_the_next() {
        List<Event> events = OrdinaryEvents.list(250);
        EntityRef stream = events.getFirst().stream();
        List<AppendOutcome> outcomes = store().appendAll(List.of(
                AppendRequest.of(events.subList(0, 120)).by(bytes("1")),
                AppendRequest.of(events.subList(0, 1)).expecting(stream, ExpectedVersion.none()),
                new AppendRequest(List.of(), Map.of(stream, ExpectedVersion.exactly(2)), bytes("2")),
                AppendRequest.of(events.subList(120, 250)).expecting(stream, ExpectedVersion.exactly(2))));
        assertEquals(
                List.of(
                        new AppendOutcome.Appended(1, 120),
                        new AppendOutcome.Conflict(stream, ExpectedVersion.none(), 2),
                        new AppendOutcome.Appended(121, 120),
                        new AppendOutcome.Appended(121, 250)),
                outcomes);
        assertEquals(events, scan(1, 250));
        assertEquals(
                List.of(120L, 0L),
                store().documents(DocumentKind.COMMAND).stream()
                        .map(StoredDocument::count)
                        .toList());
        assertEquals(3, store().versions().last(stream));
        assertEquals(List.of(), store().appendAll(List.of()));
    }

    @Test
    void documents_keep_their_kinds_bodies_and_order() {
        byte[] large = bytes("\"" + "n".repeat(3 << 20) + "\"");
        assertEquals(1, store().record(DocumentKind.NOTE, large).number());
        assertEquals(2, store().record(DocumentKind.DEFINITION, bytes("{}")).number());
        store().append(AppendRequest.of(OrdinaryEvents.list(1)));
        StoredDocument third = store().record(DocumentKind.NOTE, bytes("[]"));
        assertEquals(3, third.number());
        assertEquals(2, third.first());
        List<StoredDocument> notes = store().documents(DocumentKind.NOTE);
        assertEquals(List.of(1L, 3L), notes.stream().map(StoredDocument::number).toList());
        assertArrayEquals(large, notes.getFirst().body());
        assertEquals(1, store().documents(DocumentKind.DEFINITION).size());
        assertThrows(IllegalArgumentException.class, () -> store().record(DocumentKind.IMPORT, bytes("{}")));
    }

    @Test
    void a_sealed_store_takes_notes_only() {
        store().append(AppendRequest.of(OrdinaryEvents.list(1)));
        store().record(DocumentKind.SEAL, bytes("{}"));
        assertTrue(store().sealed());
        assertInstanceOf(AppendOutcome.Refused.class, store().append(AppendRequest.of(OrdinaryEvents.list(1))));
        assertThrows(IllegalStateException.class, () -> store().record(DocumentKind.DEFINITION, bytes("{}")));
        store().record(DocumentKind.NOTE, bytes("{}"));
        assertEquals(1, store().end());
    }

    @Test
    void an_overlay_of_versions_leaves_the_store_alone() {
        store().append(AppendRequest.of(OrdinaryEvents.list(101)));
        EntityRef stream = store().at(1).stream();
        StreamVersions overlay = store().versions().overlay();
        assertEquals(3, overlay.next(stream));
        assertEquals(4, overlay.next(stream));
        assertEquals(1, overlay.next(new EntityRef("order", "new")));
        assertEquals(2, store().versions().last(stream));
        assertFalse(store().sealed());
    }

    @Test
    void many_threads_read_while_one_appends() throws InterruptedException {
        List<Event> events = OrdinaryEvents.list(2_000);
        store().append(AppendRequest.of(events.subList(0, 1_000)));
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> readers = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            readers.add(Thread.ofPlatform()
                    .uncaughtExceptionHandler((thread, e) -> failure.set(e))
                    .start(() -> {
                        for (int i = 0; i < 20; i++) {
                            int end = (int) store().end();
                            assertEquals(events.subList(end - 500, end), scan(end - 499, end));
                            assertEquals(events.get(end - 1), store().at(end));
                        }
                    }));
        }
        for (int from = 1_000; from < 2_000; from += 100) {
            store().append(AppendRequest.of(events.subList(from, from + 100)));
        }
        for (Thread reader : readers) {
            reader.join();
        }
        assertEquals(null, failure.get());
    }

    private List<Event> scan(long from, long to) {
        List<Event> events = new ArrayList<>();
        store().scan(from, to, (position, event) -> {
            assertEquals(from + events.size(), position);
            return events.add(event);
        });
        return events;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
