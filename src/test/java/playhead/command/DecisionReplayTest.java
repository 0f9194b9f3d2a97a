package playhead.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.EventSource;
import playhead.store.H2EventStore;

class DecisionReplayTest {
    @TempDir
    Path folder;

    private static final List<Bank> STRICT = List.of(new Bank(true));
    private static final List<Bank> WIDE = List.of(new Bank());

    @Test
    void a_stricter_limit_flips_decisions_and_what_follows_from_them() {
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
            assertEquals(List.of(), flips(dispatcher, store, WIDE, WIDE, Basis.FOLLOWED));
            assertEquals(List.of(), flips(dispatcher, store, WIDE, WIDE, Basis.RECORDED));
            assertEquals(
                    List.of("overdraws: the limit of a is 0", "passes on: the limit of b is 0"),
                    flips(dispatcher, store, WIDE, STRICT, Basis.FOLLOWED));
            // What passed it on had the money, on the state that it saw.
            assertEquals(
                    List.of("overdraws: the limit of a is 0"), flips(dispatcher, store, WIDE, STRICT, Basis.RECORDED));
        }
    }

    @Test
    void a_wider_limit_accepts_what_was_rejected() {
        try (H2EventStore store = H2EventStore.create(folder, new UUID(1, 1))) {
            Dispatcher dispatcher = new Dispatcher(store, List.of(new Bank(true)));
            open(dispatcher, "a");
            open(dispatcher, "b");
            dispatcher.dispatch(transfer("overdraws", "a", "b", 60));
            assertEquals(List.of("overdraws: null"), flips(dispatcher, store, STRICT, WIDE, Basis.RECORDED));
        }
    }

    @Test
    void a_command_whose_cause_does_not_happen_is_not_given() {
        try (H2EventStore store = H2EventStore.create(folder, new UUID(1, 1))) {
            Dispatcher dispatcher = new Dispatcher(store, List.of(new Bank()));
            open(dispatcher, "a");
            open(dispatcher, "b");
            open(dispatcher, "c");
            dispatcher.dispatch(transfer("cause", "a", "b", 60));
            dispatcher.dispatch(transfer("effect", "b", "c", 1).within(null, "cause/2"));
            dispatcher.dispatch(DispatcherTest.command("other", "Deposit", "{\"to\":\"b\",\"amount\":5}")
                    .within(null, "elsewhere/1"));
            assertEquals(
                    List.of("cause: the limit of a is 0", "effect: MoneyIn cause/2 did not happen"),
                    flips(dispatcher, store, WIDE, STRICT, Basis.FOLLOWED));
        }
    }

    private static List<String> flips(
            Dispatcher dispatcher, EventSource events, List<Bank> rules, List<Bank> others, Basis basis) {
        List<String> flips = new ArrayList<>();
        DecisionReplay replay = new DecisionReplay(events, basis, Supposition.NOTHING, one -> {
            if (one.flips()) {
                flips.add(one.recorded().request().id() + ": " + one.after().reason());
            }
        });
        replay.run(1, dispatcher.log().all(), rules, others, Follower.NONE);
        return flips;
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
