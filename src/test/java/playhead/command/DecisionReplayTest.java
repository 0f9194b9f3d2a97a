package playhead.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.store.H2EventStore;

class DecisionReplayTest {
    @TempDir
    Path folder;

    @Test
    void a_stricter_limit_flips_decisions_and_what_follows_from_them() {
        List<CommandRecord> recorded;
        try (H2EventStore store = H2EventStore.create(folder, new UUID(1, 1))) {
            Dispatcher dispatcher = new Dispatcher(store, List.of(new Bank()));
            open(dispatcher, "a");
            open(dispatcher, "b");
            open(dispatcher, "c");
            dispatcher.dispatch(transfer("overdraws", "a", "b", 60));
            dispatcher.dispatch(transfer("passes on", "b", "c", 50));
            dispatcher.dispatch(transfer("too much", "a", "b", 99));
            dispatcher.dispatch(DispatcherTest.command("wrong version", "Deposit", "{\"to\":\"a\",\"amount\":1000}")
                    .expecting(Bank.account("a"), 77));
            dispatcher.dispatch(transfer("still too much", "a", "b", 80));
            dispatcher.dispatch(DispatcherTest.command("fills", "Deposit", "{\"to\":\"b\",\"amount\":5}"));
            dispatcher.dispatch(DispatcherTest.command("nonsense", "Deposit", "[]"));
            recorded = dispatcher.log().all();
        }
        assertEquals(List.of(), new DecisionReplay().flips(recorded, new Bank(), new Bank()));
        List<Flip> flips = new DecisionReplay().flips(recorded, new Bank(), new Bank(true));
        assertEquals(
                List.of("overdraws: the limit of a is 0", "passes on: the limit of b is 0"),
                flips.stream()
                        .map(flip -> flip.recorded().request().id() + ": " + flip.reason())
                        .toList());
    }

    @Test
    void a_wider_limit_accepts_what_was_rejected() {
        List<CommandRecord> recorded;
        try (H2EventStore store = H2EventStore.create(folder, new UUID(1, 1))) {
            Dispatcher dispatcher = new Dispatcher(store, List.of(new Bank(true)));
            open(dispatcher, "a");
            open(dispatcher, "b");
            dispatcher.dispatch(transfer("overdraws", "a", "b", 60));
            recorded = dispatcher.log().all();
        }
        assertEquals(
                List.of(new Flip(recorded.getLast(), null)),
                new DecisionReplay().flips(recorded, new Bank(true), new Bank()));
    }

    private static void open(Dispatcher dispatcher, String account) {
        dispatcher.dispatch(DispatcherTest.command(
                "open-" + account, "OpenAccount", "{\"to\":\"" + account + "\",\"amount\":100}"));
    }

    private static CommandRequest transfer(String id, String from, String to, long amount) {
        return DispatcherTest.command(
                id, "Transfer", "{\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"amount\":" + amount + "}");
    }
}
