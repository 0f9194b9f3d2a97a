package playhead.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;

/** Commands decided one after the other by one set of rules, on the events that they made so far; in memory only. */
final class RuleRun<C, S, E> {
    private final CommandHandler<C, S, E> handler;
    private final List<Made<E>> made = new ArrayList<>();
    private final Map<Set<EntityRef>, Folded<S>> folded = new HashMap<>();

    RuleRun(CommandHandler<C, S, E> handler) {
        this.handler = handler;
    }

    private record Made<E>(EntityRef stream, E event) {}

    /** @param upTo how many of the events were looked at */
    private record Folded<S>(S state, int upTo) {}

    /** What the rules say; null if the payload says no command. */
    Decision<E> decide(CommandRequest request) {
        try {
            C command = handler.command(request.type(), new Payload(request.payload()));
            return handler.decider().decide(command, state(Set.copyOf(handler.streams(command))));
        } catch (MalformedPayload malformed) {
            return null;
        }
    }

    /** What was decided came about. */
    void keep(Decision<E> decision) {
        if (decision instanceof Decision.Accepted<E>(List<E> events, var outbox)) {
            events.forEach(event -> made.add(new Made<>(handler.store(event).stream(), event)));
        }
    }

    private S state(Set<EntityRef> streams) {
        Folded<S> before =
                folded.getOrDefault(streams, new Folded<>(handler.decider().initial(), 0));
        S state = before.state();
        for (Made<E> one : made.subList(before.upTo(), made.size())) {
            if (streams.contains(one.stream())) {
                state = handler.decider().evolve(state, one.event());
            }
        }
        folded.put(streams, new Folded<>(state, made.size()));
        return state;
    }
}
