package playhead.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import playhead.command.CommandHandler;
import playhead.command.CommandRequest;
import playhead.command.Decider;
import playhead.command.Decision;
import playhead.command.Dispatched;
import playhead.command.Dispatcher;
import playhead.command.NewEvent;
import playhead.command.Payload;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.JsonWriter;
import playhead.store.H2EventStore;

/** Playhead's dispatcher on its event store in H2 with the journal before it. */
final class PlayheadCommands implements Commands {
    private static final Instant TIME = Instant.parse("2026-03-02T08:00:00Z");

    private final H2EventStore store;
    private final Dispatcher dispatcher;
    private long number;

    PlayheadCommands(Path folder) {
        store = H2EventStore.create(folder, new UUID(1, 1));
        dispatcher = new Dispatcher(store, List.of(new Bank()));
    }

    @Override
    public String name() {
        return "Playhead: one forced journal frame a command, H2 follows";
    }

    @Override
    public void open(int accounts) {
        List<CommandRequest> requests = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            requests.add(request("Open", i, 0));
        }
        accepted(dispatcher.dispatchAll(requests));
    }

    @Override
    public void withdraw(int account, long amount) {
        accepted(List.of(dispatcher.dispatch(request("Withdraw", account, amount))));
    }

    @Override
    public void withdrawAll(int[] accounts, long amount) {
        List<CommandRequest> requests = new ArrayList<>();
        for (int account : accounts) {
            requests.add(request("Withdraw", account, amount));
        }
        accepted(dispatcher.dispatchAll(requests));
    }

    private static void accepted(List<Dispatched> done) {
        for (Dispatched one : done) {
            if (!(one instanceof Dispatched.Recorded recorded && recorded.accepted())) {
                throw new IllegalStateException(one.toString());
            }
        }
    }

    private CommandRequest request(String type, int account, long amount) {
        Json payload = new JsonWriter()
                .object()
                .name("account")
                .text("account-" + account)
                .name("amount")
                .number(amount)
                .end()
                .toJson();
        return CommandRequest.of("c" + ++number, type, "bench", TIME, payload);
    }

    @Override
    public long events() {
        return store.end();
    }

    @Override
    public void close() {
        store.close();
    }

    private record Move(String type, String account, long amount) {}

    private record Fact(String type, String account, long amount) {}

    private static final class Bank implements CommandHandler<Move, Account, Fact>, Decider<Move, Account, Fact> {
        @Override
        public Set<String> types() {
            return Set.of("Open", "Withdraw");
        }

        @Override
        public Move command(String type, Payload payload) {
            return new Move(type, payload.text("account"), payload.whole("amount"));
        }

        @Override
        public Set<EntityRef> streams(Move move) {
            return Set.of(new EntityRef("account", move.account()));
        }

        @Override
        public Decider<Move, Account, Fact> decider() {
            return this;
        }

        @Override
        public Fact event(Event stored) {
            return new Fact(stored.type(), stored.stream().id(), new Payload(stored.data()).whole("amount"));
        }

        @Override
        public NewEvent store(Fact fact) {
            Json data = new JsonWriter()
                    .object()
                    .name("amount")
                    .number(fact.amount())
                    .end()
                    .toJson();
            return NewEvent.of(new EntityRef("account", fact.account()), fact.type(), data);
        }

        @Override
        public Account initial() {
            return Account.NEW;
        }

        @Override
        public Decision<Fact> decide(Move move, Account state) {
            if (move.type().equals("Open")) {
                return Decision.accept(new Fact("AccountOpened", move.account(), 0));
            }
            return state.allows(move.amount())
                    ? Decision.accept(
                            new Fact("MoneyWithdrawn", move.account(), move.amount()),
                            new Fact("FeeCharged", move.account(), Account.FEE))
                    : Decision.reject("the limit");
        }

        @Override
        public Account evolve(Account state, Fact fact) {
            return state.less(fact.amount());
        }
    }
}
