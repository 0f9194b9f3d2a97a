package playhead.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Effect;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.OrdinaryEvents;
import playhead.event.Origin;
import playhead.journal.Head;
import playhead.journal.ImportStaging;
import playhead.journal.Verifier;
import playhead.journal.WorkspaceLocked;

class H2EventStoreTest extends EventStoreContract {
    @TempDir
    Path folder;

    private H2EventStore store;

    @BeforeEach
    void create() {
        store = H2EventStore.create(folder, new UUID(1, 2));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    EventStore store() {
        return store;
    }

    private void reopen() {
        store.close();
        store = H2EventStore.open(folder);
    }

    @Test
    void what_was_appended_is_there_after_opening_again() {
        List<Event> events = OrdinaryEvents.list(3_000);
        store.append(AppendRequest.of(events).by(bytes("{}")));
        store.record(DocumentKind.NOTE, bytes("1"));
        Head head = store.journal().head();
        reopen();
        assertEquals(events, all());
        assertEquals(head, store.journal().head());
        assertEquals(2, store.record(DocumentKind.NOTE, bytes("2")).number() - 1);
        assertEquals(31, store.versions().next(events.getFirst().stream()));
    }

    @Test
    void a_published_import_shows_after_catching_up_and_loading_may_stop_and_go_on() {
        store.append(AppendRequest.of(OrdinaryEvents.list(10)));
        List<Event> events = OrdinaryEvents.list(10, 70_000);
        try (ImportStaging staging = store.journal().stage("big")) {
            for (int from = 0; from < events.size(); from += 7_000) {
                staging.events(events.subList(from, from + 7_000));
                staging.rejects(bytes("[" + from + "]"));
            }
            staging.publish(bytes("{\"file\":\"x\"}"));
        }
        assertEquals(new Watermark(10, 70_010), store.watermark());
        store.catchUp((done, total) -> false);
        assertTrue(store.end() > 10 && store.end() < 70_010, "stopped at " + store.end());
        reopen();
        assertEquals(events, all().subList(10, 70_010));
        assertEquals(new Watermark(70_010, 70_010), store.watermark());
        List<String> rejects = new ArrayList<>();
        store.rejects(document -> rejects.add(document.importId() + new String(document.body())));
        assertEquals(10, rejects.size());
        assertEquals("big[63000]", rejects.getLast());
        StoredDocument facts = store.imports().getFirst();
        assertArrayEquals(bytes("{\"file\":\"x\"}"), facts.body());
        assertEquals(11, facts.first());
        assertEquals(70_000, facts.count());
        assertEquals(701, store.versions().next(events.getFirst().stream()));
        assertTrue(Verifier.verify(folder).ok());
    }

    @Test
    void a_huge_event_takes_several_rows() {
        byte[] text = new byte[5_000_000];
        new Random(1).nextBytes(text);
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) ('!' + 2 + (text[i] & 0x3F) % 57);
        }
        text[0] = text[text.length - 1] = '"';
        Event huge = new Event(
                null,
                0,
                "t",
                "i",
                null,
                null,
                null,
                List.of(),
                List.of(),
                Effect.MERGE,
                Json.owning(text),
                Json.EMPTY,
                Origin.NONE);
        List<Event> events = new ArrayList<>(OrdinaryEvents.list(5));
        events.add(huge);
        store.append(AppendRequest.of(events));
        store.append(AppendRequest.of(OrdinaryEvents.list(5, 5)));
        reopen();
        assertEquals(huge, store.at(6));
        assertEquals(huge, all().get(5));
        assertEquals(11, store.end());
    }

    @Test
    void an_interrupt_harms_nothing() {
        List<Event> events = OrdinaryEvents.list(300);
        for (int i = 0; i < 300; i++) {
            Thread.currentThread().interrupt();
            assertInstanceOf(AppendOutcome.Appended.class, store.append(AppendRequest.of(events.subList(i, i + 1))));
            assertEquals(events.get(i), store.at(i + 1));
        }
        assertTrue(Thread.interrupted());
        reopen();
        assertEquals(events, all());
    }

    @Test
    void a_workspace_opens_once() {
        WorkspaceLocked refusal = assertThrows(WorkspaceLocked.class, () -> H2EventStore.open(folder));
        assertTrue(refusal.getMessage().contains("already open"), refusal.getMessage());
        store.append(AppendRequest.of(OrdinaryEvents.list(1)));
        reopen();
        assertEquals(1, store.end());
    }

    private List<Event> all() {
        List<Event> events = new ArrayList<>();
        store.scan(1, store.end(), (position, event) -> events.add(event));
        return events;
    }
}
