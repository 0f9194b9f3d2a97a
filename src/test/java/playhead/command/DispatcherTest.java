package playhead.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;
import playhead.journal.Verifier;
import playhead.store.AppendRequest;
import playhead.store.DocumentKind;
import playhead.store.H2EventStore;
import playhead.store.StoredDocument;

class DispatcherTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00.500Z");

    @TempDir
    Path folder;

    @TempDir
    Path other;

    private H2EventStore store;
    private Dispatcher dispatcher;

    @BeforeEach
    void create() {
        store = H2EventStore.create(folder, new UUID(7, 7));
        dispatcher = new Dispatcher(store, List.of(new Bank()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = H2EventStore.open(folder);
        dispatcher = new Dispatcher(store, List.of(new Bank()));
    }

    static CommandRequest command(String id, String type, String payload) {
        return CommandRequest.of(id, type, "ann", NOON, Json.canonical(payload));
    }

    private CommandRecord dispatch(CommandRequest request) {
        return assertInstanceOf(Dispatched.Recorded.class, dispatcher.dispatch(request))
                .record();
    }

    private void open(String... accounts) {
        for (String account : accounts) {
            dispatch(command("open-" + account, "OpenAccount", "{\"to\":\"" + account + "\",\"amount\":100}"));
        }
    }

    @Test
    void an_accepted_command_is_recorded_with_its_events_and_messages_in_one_frame() {
        open("a", "b");
        CommandRecord done = dispatch(command("t-1", "Transfer", "{\"from\":\"a\",\"to\":\"b\",\"amount\":70}")
                .within("flow-9", "message-3")
                .consuming("message-3"));
        assertTrue(done.accepted());
        assertEquals(3, done.first());
        assertEquals(4, done.last());
        assertEquals(Map.of(Bank.account("a"), 1L, Bank.account("b"), 1L), done.saw());
        Event out = store.at(3);
        assertEquals("MoneyOut", out.type());
        assertEquals(2, out.version());
        assertEquals("t-1/1", out.id());
        assertEquals("ann", out.actor());
        assertEquals("2026-11-02T12:00:00.500Z", out.time().print());
        assertEquals("flow-9", out.correlationId());
        assertEquals(List.of("message-3"), out.causationIds());
        assertEquals("{\"command\":\"t-1\"}", out.meta().toString());
        StoredDocument document = store.documents(DocumentKind.COMMAND).getLast();
        assertEquals(3, document.first());
        assertEquals(2, document.count());
        assertEquals("""
            {"id":"t-1","type":"Transfer","actor":"ann","time":"2026-11-02T12:00:00.500Z",\
            "payload":{"from":"a","to":"b","amount":70},"saw":{"account/a":1,"account/b":1},\
            "outcome":"accepted","reason":null,"correlationId":"flow-9","causationId":"message-3",\
            "consumed":"message-3","outbox":[{"to":"ledger","amount":70}]}\
            """, new String(document.body(), StandardCharsets.UTF_8));
        CommandRecord read = new CommandCodec().read(document);
        assertEquals(done, read);
        reopen();
        assertEquals(done, dispatcher.log().all().getLast());
    }

    @Test
    void a_rejected_command_is_recorded_with_its_reason_and_no_events() {
        open("a", "b");
        CommandRecord refused = dispatch(command("t-1", "Transfer", "{\"from\":\"a\",\"to\":\"b\",\"amount\":101}"));
        assertEquals("the limit of a is 100", refused.reason());
        assertEquals(0, refused.count());
        assertEquals(1, refused.outbox().size());
        assertEquals(2, store.end());
        reopen();
        assertEquals(3, dispatcher.log().all().size());
        assertEquals(refused, dispatcher.log().find("t-1").orElseThrow());
    }

    @Test
    void the_same_id_again_answers_what_came_of_it_first_also_after_opening_again() {
        open("a");
        CommandRequest deposit = command("d-1", "Deposit", "{\"to\":\"a\",\"amount\":5}");
        CommandRecord first = dispatch(deposit);
        CommandRequest refused = command("d-2", "Deposit", "{\"to\":\"nobody\",\"amount\":5}");
        CommandRecord second = dispatch(refused);
        for (int round = 0; round < 2; round++) {
            Dispatched again = dispatcher.dispatch(deposit);
            assertEquals(new Dispatched.Recorded(first, true), again);
            assertEquals(new Dispatched.Recorded(second, true), dispatcher.dispatch(refused));
            assertEquals(
                    List.of(new Dispatched.Recorded(first, true), new Dispatched.Recorded(second, true)),
                    dispatcher.dispatchAll(List.of(deposit, refused)));
            assertEquals(2, store.end());
            assertEquals(3, store.documents(DocumentKind.COMMAND).size());
            reopen();
        }
    }

    @Test
    void a_version_that_was_demanded_and_is_another_one_is_a_rejection() {
        open("a");
        CommandRequest deposit = command("d-1", "Deposit", "{\"to\":\"a\",\"amount\":5}");
        assertEquals(
                "a is at version 1, not at 7",
                dispatch(deposit.expecting(Bank.account("a"), 7)).reason());
        CommandRequest next = command("d-2", "Deposit", "{\"to\":\"a\",\"amount\":5}");
        assertEquals(
                "no stream x, version 2 was expected",
                dispatch(next.expecting(Bank.account("x"), 2)).reason());
        CommandRequest third = command("d-3", "Deposit", "{\"to\":\"a\",\"amount\":5}");
        assertNull(dispatch(third.expecting(Bank.account("a"), 1)).reason());
    }

    @Test
    void a_stream_that_moves_on_between_decision_and_append_is_decided_again() {
        open("a", "b");
        List<Long> seen = new ArrayList<>();
        CommandWatch meddler = new CommandWatch() {
            @Override
            public void decided(CommandRequest request, Decision<?> decision) {
                if (seen.size() < 3) {
                    Event out = store.at(1);
                    store.append(AppendRequest.of(List.of(new Event(
                            Bank.account("a"),
                            0,
                            "MoneyOut",
                            "x-" + seen.size(),
                            out.time(),
                            null,
                            null,
                            List.of(),
                            List.of(),
                            out.effect(),
                            Json.canonical("{\"amount\":30}"),
                            Json.EMPTY,
                            out.origin()))));
                }
            }

            @Override
            public void conflict(CommandRequest request, EntityRef stream, long expected, long actual) {
                assertEquals(Bank.account("a"), stream);
                assertEquals(expected + 1, actual);
                seen.add(expected);
            }
        };
        dispatcher = new Dispatcher(store, dispatcher.log(), List.of(new Bank()), meddler);
        CommandRecord record = dispatch(command("t-1", "Transfer", "{\"from\":\"a\",\"to\":\"b\",\"amount\":40}"));
        assertEquals(List.of(1L, 2L, 3L), seen);
        assertEquals("the limit of a is 100", record.reason(), "three times 30 went meanwhile");
        assertEquals(4, record.saw().get(Bank.account("a")));
        assertEquals(5, store.end());
    }

    @Test
    void a_stream_that_never_rests_ends_in_a_recorded_rejection() {
        open("a");
        CommandWatch meddler = new CommandWatch() {
            @Override
            public void decided(CommandRequest request, Decision<?> decision) {
                store.append(AppendRequest.of(List.of(store.at(1))));
            }
        };
        dispatcher = new Dispatcher(store, dispatcher.log(), List.of(new Bank()), meddler);
        CommandRecord record = dispatch(command("d-1", "Deposit", "{\"to\":\"a\",\"amount\":1}"));
        assertFalse(record.accepted());
        assertTrue(record.reason().contains("10 times"), record.reason());
        assertEquals(2, store.documents(DocumentKind.COMMAND).size());
    }

    @Test
    void a_group_comes_to_the_same_as_one_after_the_other() {
        List<CommandRequest> group = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            group.add(command("o" + i, "OpenAccount", "{\"to\":\"a" + i % 30 + "\",\"amount\":10}"));
            group.add(command("d" + i, "Deposit", "{\"to\":\"a" + (i + 5) % 30 + "\",\"amount\":3}"));
            group.add(command("o" + i / 2, "OpenAccount", "{\"to\":\"z\",\"amount\":3}"));
            group.add(command("t" + i, "Transfer", "{\"from\":\"a0\",\"to\":\"a" + i % 30 + "\",\"amount\":4}"));
        }
        List<CommandRecord> together = dispatcher.dispatchAll(group).stream()
                .map(done -> ((Dispatched.Recorded) done).record())
                .toList();
        long end = store.end();
        store.close();
        assertTrue(Verifier.verify(folder).ok());
        store = H2EventStore.create(other, new UUID(7, 8));
        dispatcher = new Dispatcher(store, List.of(new Bank()));
        List<CommandRecord> apart = group.stream().map(this::dispatch).toList();
        assertEquals(apart, together);
        assertEquals(store.end(), end);
        assertTrue(apart.stream().anyMatch(one -> !one.accepted()));
    }

    @Test
    void commands_of_many_threads_lose_nothing() throws InterruptedException {
        open("a", "b");
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            String name = "t" + t;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 50; i++) {
                    dispatcher.dispatch(command(name + "-" + i, "Deposit", "{\"to\":\"a\",\"amount\":1}"));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long accepted =
                dispatcher.log().all().stream().filter(CommandRecord::accepted).count();
        assertEquals(202, dispatcher.log().all().size());
        assertEquals(accepted, store.end());
        assertEquals(accepted - 1, store.versions().last(Bank.account("a")));
    }

    @Test
    void a_sealed_store_records_no_command() {
        store.record(DocumentKind.SEAL, "{}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                new Dispatched.NotTaken("the workspace is sealed"),
                dispatcher.dispatch(command("o", "OpenAccount", "{\"to\":\"a\",\"amount\":1}")));
        assertEquals(0, store.documents(DocumentKind.COMMAND).size());
    }
}
