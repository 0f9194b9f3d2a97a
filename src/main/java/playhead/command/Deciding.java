package playhead.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.JsonWriter;
import playhead.event.Origin;

/** Decides commands on the state that the store has now; writes nothing. */
final class Deciding {
    private final Map<String, CommandHandler<?, ?, ?>> handlers = new HashMap<>();
    private final States states;
    private final CommandWatch watch;

    Deciding(List<CommandHandler<?, ?, ?>> all, States states, CommandWatch watch) {
        this.states = states;
        this.watch = watch;
        for (CommandHandler<?, ?, ?> handler : all) {
            for (String type : handler.types()) {
                if (handlers.put(type, handler) != null) {
                    throw new IllegalArgumentException("two handlers for " + type);
                }
            }
        }
    }

    /**
     * A command that was decided and not recorded yet.
     *
     * @param saw versions that the decision rests on
     * @param reason why it is rejected, or null
     */
    record Decided(
            CommandRequest request, Map<EntityRef, Long> saw, String reason, List<Event> events, List<Json> outbox) {
        /** Streams that it rests on or writes to. */
        Set<EntityRef> touched() {
            Set<EntityRef> all = new HashSet<>(saw.keySet());
            events.stream().map(Event::stream).filter(stream -> stream != null).forEach(all::add);
            return all;
        }
    }

    /** The same command, rejected. */
    static Decided rejected(CommandRequest request, Map<EntityRef, Long> saw, String reason) {
        return new Decided(request, saw, reason, List.of(), List.of());
    }

    Decided decide(CommandRequest request) {
        CommandHandler<?, ?, ?> handler = handlers.get(request.type());
        return handler == null
                ? rejected(request, Map.of(), "no command \"" + request.type() + "\"")
                : decide(request, handler);
    }

    private <C, S, E> Decided decide(CommandRequest request, CommandHandler<C, S, E> handler) {
        C command;
        try {
            command = handler.command(request.type(), new Payload(request.payload()));
        } catch (MalformedPayload malformed) {
            return rejected(request, Map.of(), malformed.getMessage());
        }
        Set<EntityRef> streams = new HashSet<>(handler.streams(command));
        streams.addAll(request.expected().keySet());
        States.Loaded<S> loaded = states.load(handler, streams);
        watch.loaded(request, loaded.saw(), loaded.state());
        for (Map.Entry<EntityRef, Long> demand : request.expected().entrySet()) {
            long actual = loaded.saw().get(demand.getKey());
            if (actual != demand.getValue()) {
                return rejected(request, loaded.saw(), wrongVersion(demand.getKey(), demand.getValue(), actual));
            }
        }
        Decision<E> decision = handler.decider().decide(command, loaded.state());
        watch.decided(request, decision);
        return switch (decision) {
            case Decision.Rejected<E>(String reason, List<Json> outbox) ->
                new Decided(request, loaded.saw(), reason, List.of(), outbox);
            case Decision.Accepted<E>(List<E> events, List<Json> outbox) ->
                new Decided(request, loaded.saw(), null, stamped(request, handler, events), outbox);
        };
    }

    private static String wrongVersion(EntityRef stream, long expected, long actual) {
        return actual == 0
                ? "no stream " + stream.id() + ", version " + expected + " was expected"
                : stream.id() + " is at version " + actual + ", not at " + expected;
    }

    private static <E> List<Event> stamped(CommandRequest request, CommandHandler<?, ?, E> handler, List<E> events) {
        EventTime time = EventTime.of(request.time());
        Json meta = new JsonWriter()
                .object()
                .name("command")
                .text(request.id())
                .end()
                .toJson();
        List<String> causes = request.causationId() == null ? List.of() : List.of(request.causationId());
        List<Event> stamped = new ArrayList<>(events.size());
        for (E one : events) {
            NewEvent event = handler.store(one);
            stamped.add(new Event(
                    event.stream(),
                    0,
                    event.type(),
                    request.id() + "/" + (stamped.size() + 1),
                    time,
                    request.actor(),
                    request.correlationId(),
                    causes,
                    event.references(),
                    event.effect(),
                    event.data(),
                    meta,
                    Origin.NONE));
        }
        return stamped;
    }
}
