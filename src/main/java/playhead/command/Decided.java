package playhead.command;

import java.util.ArrayList;
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

/**
 * A command that was decided and not recorded yet.
 *
 * @param request what was asked for
 * @param saw versions that the decision rests on
 * @param reason why it is rejected, or null
 * @param events stamped with who, when and why
 * @param outbox messages to send
 */
public record Decided(
        CommandRequest request, Map<EntityRef, Long> saw, String reason, List<Event> events, List<Json> outbox) {
    /** A command that is done by events. */
    public static Decided accepted(
            CommandRequest request, Map<EntityRef, Long> saw, List<NewEvent> events, List<Json> outbox) {
        List<Event> stamped = new ArrayList<>(events.size());
        EventTime time = request.time() == null ? null : EventTime.of(request.time());
        for (NewEvent event : events) {
            stamped.add(stamped(request, time, event, stamped.size() + 1));
        }
        return new Decided(request, saw, null, stamped, outbox);
    }

    /** A command that a rule refuses. */
    public static Decided rejected(CommandRequest request, Map<EntityRef, Long> saw, String reason) {
        return new Decided(request, saw, reason, List.of(), List.of());
    }

    /** Streams that it rests on or writes to. */
    Set<EntityRef> touched() {
        Set<EntityRef> all = new HashSet<>(saw.keySet());
        events.stream().map(Event::stream).filter(stream -> stream != null).forEach(all::add);
        return all;
    }

    private static Event stamped(CommandRequest request, EventTime time, NewEvent event, int number) {
        JsonWriter meta = new JsonWriter()
                .object()
                .members(event.meta().bytes(), 0, event.meta().length());
        return new Event(
                event.stream(),
                0,
                event.type(),
                request.id() + "/" + number,
                time,
                request.actor(),
                request.correlationId(),
                request.causationId() == null ? List.of() : List.of(request.causationId()),
                event.references(),
                event.effect(),
                event.data(),
                meta.name("command").text(request.id()).end().toJson(),
                Origin.NONE);
    }
}
