package playhead.saga.inferred;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.saga.FlowLog;
import playhead.saga.ReadColumns;
import playhead.samples.ListedEvents;

/** A log written by hand: events have the ids e1, e2, … and are a minute apart. */
final class HandLog implements ListedEvents {
    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    private final List<Event> events = new ArrayList<>();
    private String flow;
    private String actor = "service";
    private String data = "{}";
    private String cause;
    private long minutes;

    /** Events that follow have this correlation id, or none. */
    HandLog flow(String id) {
        flow = id;
        return this;
    }

    /** The next event has this actor. */
    HandLog by(String name) {
        actor = name;
        return this;
    }

    /** The next event says this; apostrophes stand for quotation marks. */
    HandLog saying(String json) {
        data = json.replace('\'', '"');
        return this;
    }

    /** The next event names its cause. */
    HandLog after(String id) {
        cause = id;
        return this;
    }

    /** Time passes. */
    HandLog pause(long more) {
        minutes += more;
        return this;
    }

    /** Adds an event; stream {@code order-1} has the type {@code order}; null is none. */
    HandLog add(String stream, String type) {
        events.add(new Event(
                stream == null ? null : new EntityRef(stream.substring(0, stream.lastIndexOf('-')), stream),
                0,
                type,
                "e" + (events.size() + 1),
                EventTime.of(BEGIN.plusSeconds(minutes++ * 60)),
                actor,
                flow,
                cause == null ? List.of() : List.of(cause),
                List.of(),
                Effect.MERGE,
                Json.canonical(data),
                Json.EMPTY,
                Origin.NONE));
        data = "{}";
        cause = null;
        return this;
    }

    /** Adds an event that makes its own kind of log. */
    HandLog add(Event event) {
        events.add(event);
        return this;
    }

    /** The id of the last event. */
    String last() {
        return "e" + events.size();
    }

    /** The first so many events. */
    HandLog first(long count) {
        HandLog some = new HandLog();
        some.events.addAll(events.subList(0, (int) count));
        return some;
    }

    InferredSagas sagas() {
        return sagas(end());
    }

    InferredSagas sagas(long at) {
        return inference().at(at, Baseline.WHOLE);
    }

    Inference inference() {
        return new Inference(FlowLog.of(this, new ReadColumns(this, end())));
    }

    @Override
    public List<Event> events() {
        return events;
    }
}
