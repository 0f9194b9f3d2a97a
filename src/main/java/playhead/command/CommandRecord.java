package playhead.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import playhead.event.EntityRef;
import playhead.event.Json;

/**
 * A command with what became of it.
 *
 * @param request what was asked for; what it demanded of versions is not kept
 * @param saw versions of the streams that it was decided on, 0 for one without events
 * @param reason why it was rejected, or null if it was accepted
 * @param outbox messages that left with it
 * @param first position of its first event; without events the position that the next event gets
 * @param count its events
 */
public record CommandRecord(
        CommandRequest request, Map<EntityRef, Long> saw, String reason, List<Json> outbox, long first, long count) {
    public CommandRecord {
        request = request.demandingNothing();
        TreeMap<EntityRef, Long> sorted = new TreeMap<>(CommandCodec.BY_NAME);
        sorted.putAll(saw);
        saw = java.util.Collections.unmodifiableMap(sorted);
        outbox = List.copyOf(outbox);
    }

    /** Whether it was done. */
    public boolean accepted() {
        return reason == null;
    }

    /** Position of its last event; one less than the first without events. */
    public long last() {
        return first + count - 1;
    }
}
