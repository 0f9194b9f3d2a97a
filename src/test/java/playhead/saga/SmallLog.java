package playhead.saga;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.samples.ListedEvents;

/** A log written by hand: events have the ids e1, e2, … and are a minute apart unless said otherwise. */
public final class SmallLog implements ListedEvents {
    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    private final List<Event> events = new ArrayList<>();

    /** Adds an event of a flow; stream {@code order-1} has the type {@code order}. */
    public SmallLog add(String flow, String stream, String type, String... causes) {
        return add(flow, stream, type, events.size(), "{}", causes);
    }

    /** The same with a payload. */
    public SmallLog say(String flow, String stream, String type, String data) {
        return add(flow, stream, type, events.size(), data);
    }

    /** The same at a minute, with a payload. */
    public SmallLog add(String flow, String stream, String type, long minute, String data, String... causes) {
        events.add(new Event(
                stream == null ? null : new EntityRef(stream.substring(0, stream.lastIndexOf('-')), stream),
                0,
                type,
                "e" + (events.size() + 1),
                minute < 0 ? null : EventTime.of(BEGIN.plusSeconds(minute * 60)),
                "someone",
                flow,
                List.of(causes),
                List.of(),
                Effect.MERGE,
                Json.canonical(data),
                Json.EMPTY,
                Origin.NONE));
        return this;
    }

    /** The first so many events. */
    public SmallLog first(long count) {
        SmallLog some = new SmallLog();
        some.events.addAll(events.subList(0, (int) count));
        return some;
    }

    public FlowLog flows() {
        return FlowLog.of(this, new ReadColumns(this, end()));
    }

    @Override
    public List<Event> events() {
        return events;
    }
}
