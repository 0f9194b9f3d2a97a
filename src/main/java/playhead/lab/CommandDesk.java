package playhead.lab;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import playhead.command.CommandRecord;
import playhead.command.CommandRequest;
import playhead.command.Dispatched;
import playhead.command.Dispatcher;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.lab.bus.Message;
import playhead.lab.rules.Fact;
import playhead.lab.rules.Facts;
import playhead.lab.saga.Orchestrator;
import playhead.store.EventStore;

/** Turns messages and deadlines into commands, numbers them within their case, and has them recorded. */
final class CommandDesk {
    private final Services services;
    private final Dispatcher dispatcher;
    private final Map<String, Integer> numbers = new HashMap<>();

    CommandDesk(Services services, Dispatcher dispatcher) {
        this.services = services;
        this.dispatcher = dispatcher;
        dispatcher.log().all().forEach(record -> count(record.request()));
    }

    private void count(CommandRequest request) {
        numbers.merge(family(request.correlationId()), 1, Integer::sum);
    }

    /** What a service asks of itself when a message has come. */
    CommandRequest request(LabService<?> service, Message message, long now) {
        String command = services.style().command(service.name(), message.type());
        Facts payload = command.equals(Orchestrator.ANSWER)
                ? message.payload().with("answer", message.type())
                : message.payload();
        return request(service, command, stream(service, message), payload, message.about(), message.cause(), now);
    }

    /** What a service asks of itself about a case, with an id that is a number within that case. */
    CommandRequest request(
            LabService<?> service, String type, String stream, Facts payload, String id, String cause, long now) {
        Instant at = Instant.ofEpochMilli(now);
        Json json = payload.with(LabHandler.STREAM, stream)
                .with(LabHandler.AT, at.toString())
                .json();
        String family = family(id);
        String command = family + "/" + (numbers.getOrDefault(family, 0) + 1);
        return CommandRequest.of(command, type, service.actor(), at, json).within(id, cause);
    }

    /** Takes a command to its rules and records it. */
    CommandRecord dispatch(CommandRequest request) {
        return switch (dispatcher.dispatch(request)) {
            case Dispatched.NotTaken(String reason) -> throw new LabStopped(reason);
            case Dispatched.Recorded(CommandRecord record, boolean again) -> {
                count(request);
                yield record;
            }
        };
    }

    /** Version of the stream that a message is for. */
    long version(LabService<?> service, Message message, EventStore store) {
        return store.versions().last(entity(service, message));
    }

    /** The stream that a message is for. */
    EntityRef entity(LabService<?> service, Message message) {
        return Fact.entity(stream(service, message));
    }

    /** Id of the stream that a message is for. */
    String stream(LabService<?> service, Message message) {
        return message.about() == null
                ? message.payload().text(LabHandler.STREAM)
                : services.stream(service.name(), message.payload());
    }

    private static String family(String about) {
        return about == null ? "setup" : about;
    }
}
