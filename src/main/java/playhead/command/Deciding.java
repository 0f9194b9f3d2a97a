package playhead.command;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Json;

/** Decides commands on the state that the store has now; writes nothing. */
final class Deciding {
    private final RuleBook handlers;
    private final States states;
    private final CommandWatch watch;

    Deciding(List<CommandHandler<?, ?, ?>> all, States states, CommandWatch watch) {
        this.handlers = new RuleBook(all);
        this.states = states;
        this.watch = watch;
    }

    Decided decide(CommandRequest request) {
        CommandHandler<?, ?, ?> handler = handlers.of(request.type());
        return handler == null
                ? Decided.rejected(request, Map.of(), "no command \"" + request.type() + "\"")
                : decide(request, handler);
    }

    private <C, S, E> Decided decide(CommandRequest request, CommandHandler<C, S, E> handler) {
        C command;
        try {
            command = handler.command(request.type(), new Payload(request.payload()));
        } catch (MalformedPayload malformed) {
            return Decided.rejected(request, Map.of(), malformed.getMessage());
        }
        Set<EntityRef> streams = new HashSet<>(handler.streams(command));
        streams.addAll(request.expected().keySet());
        States.Loaded<S> loaded = states.load(handler, streams);
        watch.loaded(request, loaded.saw(), loaded.state());
        for (Map.Entry<EntityRef, Long> demand : request.expected().entrySet()) {
            long actual = loaded.saw().get(demand.getKey());
            if (actual != demand.getValue()) {
                return Decided.rejected(
                        request, loaded.saw(), wrongVersion(demand.getKey(), demand.getValue(), actual));
            }
        }
        Decision<E> decision = handler.decider().decide(command, loaded.state());
        watch.decided(request, decision);
        return switch (decision) {
            case Decision.Rejected<E>(String reason, List<Json> outbox) ->
                new Decided(request, loaded.saw(), reason, List.of(), outbox);
            case Decision.Accepted<E>(List<E> events, List<Json> outbox) -> {
                Decided decided = Decided.accepted(
                        request,
                        loaded.saw(),
                        events.stream().map(handler::store).toList(),
                        outbox);
                watch.made(request, decided.events());
                yield decided;
            }
        };
    }

    private static String wrongVersion(EntityRef stream, long expected, long actual) {
        return actual == 0
                ? "no stream " + stream.id() + ", version " + expected + " was expected"
                : stream.id() + " is at version " + actual + ", not at " + expected;
    }
}
