package playhead.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.samples.ListedEvents;

/** A log in memory that counts how many events were read from it. */
public final class MemoryEvents implements ListedEvents {
    private final List<Event> events = new ArrayList<>();
    final AtomicLong read = new AtomicLong();

    /** Appends an event of a stream, with its canonical payload. */
    public synchronized MemoryEvents add(String entityType, String entity, String type, String data) {
        int n = events.size() + 1;
        return add(new Event(
                new EntityRef(entityType, entity),
                1,
                type,
                "e-" + n,
                new EventTime(1_700_000_000L + n * 60L, 0, 0, "t" + n, true),
                "actor-" + n % 3,
                null,
                List.of(),
                List.of(),
                data == null ? Effect.DELETE : Effect.MERGE,
                data == null ? Json.EMPTY : Json.canonical(data),
                Json.EMPTY,
                new Origin("log.ndjson", n, n * 100L, 99)));
    }

    /** Appends an event as it is. */
    public synchronized MemoryEvents add(Event event) {
        events.add(event);
        return this;
    }

    @Override
    public synchronized List<Event> events() {
        return events;
    }

    @Override
    public synchronized long end() {
        return ListedEvents.super.end();
    }

    @Override
    public synchronized Event at(long position) {
        read.incrementAndGet();
        return ListedEvents.super.at(position);
    }
}
