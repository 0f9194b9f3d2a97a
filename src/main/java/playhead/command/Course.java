package playhead.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;

/** A course of events in memory, and what rules decide on it. Keeps the states that were folded. For one thread. */
final class Course implements Follower.View {
    private final Map<EntityRef, List<Happened>> streams = new HashMap<>();
    private final Map<Key, Folded<?>> folded = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private long happened;

    private record Happened(long order, Event event) {}

    private record Key(CommandHandler<?, ?, ?> handler, Set<EntityRef> streams) {}

    /** @param upTo order of the last event that could be in it */
    private record Folded<S>(S state, long upTo) {}

    /**
     * What rules say.
     *
     * @param verdict in short
     * @param events in full
     * @param outbox messages that leave with them
     */
    record Said(Verdict verdict, List<Event> events, List<Json> outbox) {}

    /** An event more. */
    void happen(Event event) {
        if (event.stream() != null) {
            streams.computeIfAbsent(event.stream(), stream -> new ArrayList<>()).add(new Happened(++happened, event));
        }
        if (event.id() != null) {
            types.put(event.id(), event.type());
        }
    }

    /** Type of the event with an id, null if there was none. */
    String type(String id) {
        return types.get(id);
    }

    /** What a handler decides now; null if the payload says no command. */
    <C, S, E> Said decide(CommandRequest request, CommandHandler<C, S, E> handler) {
        C command;
        try {
            command = handler.command(request.type(), new Payload(request.payload()));
        } catch (MalformedPayload malformed) {
            return null;
        }
        S state = state(handler, Set.copyOf(handler.streams(command)));
        return switch (handler.decider().decide(command, state)) {
            case Decision.Rejected<E>(String reason, List<Json> outbox) ->
                new Said(new Verdict(Outcome.REJECTED, reason, List.of()), List.of(), outbox);
            case Decision.Accepted<E>(List<E> events, List<Json> outbox) -> {
                List<Event> stamped = Decided.accepted(
                                request,
                                Map.of(),
                                events.stream().map(handler::store).toList(),
                                outbox)
                        .events();
                yield new Said(verdict(handler, events, stamped), stamped, outbox);
            }
        };
    }

    /** What recorded events say of the decision that made them. */
    static <E> Verdict verdict(CommandRecord record, List<Event> events, CommandHandler<?, ?, E> handler) {
        return record.accepted()
                ? verdict(handler, events.stream().map(handler::event).toList(), events)
                : new Verdict(Outcome.REJECTED, record.reason(), List.of());
    }

    private static <E> Verdict verdict(CommandHandler<?, ?, E> handler, List<E> known, List<Event> events) {
        String refusal = known.stream()
                .map(event -> event == null ? null : handler.refusal(event))
                .filter(reason -> reason != null)
                .findFirst()
                .orElse(null);
        return new Verdict(
                refusal == null ? Outcome.ACCEPTED : Outcome.DECLINED,
                refusal,
                events.stream().map(Event::type).toList());
    }

    @Override
    public <S> S state(CommandHandler<?, S, ?> handler, EntityRef stream) {
        return state(handler, Set.of(stream));
    }

    @SuppressWarnings("unchecked")
    private <S, E> S state(CommandHandler<?, S, E> handler, Set<EntityRef> of) {
        Key key = new Key(handler, of);
        Folded<S> before = (Folded<S>)
                folded.getOrDefault(key, new Folded<>(handler.decider().initial(), 0));
        List<Happened> fresh = new ArrayList<>();
        for (EntityRef stream : of) {
            List<Happened> all = streams.getOrDefault(stream, List.of());
            fresh.addAll(all.subList(firstAfter(all, before.upTo()), all.size()));
        }
        if (of.size() > 1) {
            fresh.sort(Comparator.comparingLong(Happened::order));
        }
        S state = before.state();
        for (Happened one : fresh) {
            E known = handler.event(one.event());
            state = known == null ? state : handler.decider().evolve(state, known);
        }
        folded.put(key, new Folded<>(state, happened));
        return state;
    }

    private static int firstAfter(List<Happened> all, long order) {
        int first = all.size();
        while (first > 0 && all.get(first - 1).order() > order) {
            first--;
        }
        return first;
    }
}
