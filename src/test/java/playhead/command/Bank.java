package playhead.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.JsonWriter;

/** A bank with one rule: a balance never goes below its limit. */
final class Bank implements CommandHandler<Bank.Move, Map<String, Bank.Account>, Bank.Fact> {
    private final Rules rules;

    /** @param strict no account may be overdrawn, whatever its limit */
    Bank(boolean strict) {
        rules = new Rules(strict);
    }

    Bank() {
        this(false);
    }

    record Account(long balance, long limit) {}

    /** A command: money from one account to another; from nowhere it is a deposit, with a limit it opens. */
    record Move(String type, String from, String to, long amount) {}

    record Fact(String type, String account, long amount) {}

    private record Rules(boolean strict) implements Decider<Move, Map<String, Account>, Fact> {
        @Override
        public Map<String, Account> initial() {
            return Map.of();
        }

        @Override
        public Decision<Fact> decide(Move command, Map<String, Account> state) {
            if (command.type().equals("OpenAccount")) {
                return state.containsKey(command.to())
                        ? Decision.reject(command.to() + " is open already")
                        : Decision.accept(new Fact("AccountOpened", command.to(), command.amount()));
            }
            if (!state.containsKey(command.to())) {
                return Decision.reject("no account " + command.to());
            }
            Fact in = new Fact("MoneyIn", command.to(), command.amount());
            if (command.type().equals("Deposit")) {
                return Decision.accept(in);
            }
            Account from = state.get(command.from());
            if (from == null) {
                return Decision.reject("no account " + command.from());
            }
            long limit = strict ? 0 : from.limit();
            if (from.balance() - command.amount() < -limit) {
                return Decision.<Fact>reject("the limit of " + command.from() + " is " + limit)
                        .sending(List.of(Json.canonical("{\"to\":\"owner\"}")));
            }
            return Decision.accept(new Fact("MoneyOut", command.from(), command.amount()), in)
                    .sending(List.of(Json.canonical("{\"to\":\"ledger\",\"amount\":" + command.amount() + "}")));
        }

        @Override
        public Map<String, Account> evolve(Map<String, Account> state, Fact event) {
            Map<String, Account> next = new HashMap<>(state);
            Account before = state.get(event.account());
            next.put(
                    event.account(),
                    switch (event.type()) {
                        case "AccountOpened" -> new Account(0, event.amount());
                        case "MoneyIn" -> new Account(before.balance() + event.amount(), before.limit());
                        default -> new Account(before.balance() - event.amount(), before.limit());
                    });
            return Map.copyOf(next);
        }
    }

    @Override
    public Set<String> types() {
        return Set.of("OpenAccount", "Deposit", "Transfer");
    }

    @Override
    public Move command(String type, Payload payload) {
        return new Move(type, payload.text("from", null), payload.text("to"), payload.whole("amount"));
    }

    @Override
    public Set<EntityRef> streams(Move command) {
        return command.from() == null || command.from().equals(command.to())
                ? Set.of(account(command.to()))
                : Set.of(account(command.from()), account(command.to()));
    }

    static EntityRef account(String id) {
        return new EntityRef("account", id);
    }

    @Override
    public Decider<Move, Map<String, Account>, Fact> decider() {
        return rules;
    }

    @Override
    public Fact event(Event stored) {
        return stored.stream().type().equals("account")
                ? new Fact(stored.type(), stored.stream().id(), new Payload(stored.data()).whole("amount"))
                : null;
    }

    @Override
    public NewEvent store(Fact event) {
        return NewEvent.of(
                account(event.account()),
                event.type(),
                new JsonWriter()
                        .object()
                        .name("amount")
                        .number(event.amount())
                        .end()
                        .toJson());
    }
}
