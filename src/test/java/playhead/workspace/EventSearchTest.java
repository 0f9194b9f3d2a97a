package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.expression.Missing;
import playhead.fold.Fold;
import playhead.fold.Schema;
import playhead.history.IndexBuilder;
import playhead.history.TimeIndex;
import playhead.samples.ListedEvents;

class EventSearchTest {
    private final List<Event> events = new ArrayList<>();
    private int read;

    @Test
    void a_condition_on_headers_finds_what_the_same_condition_on_events_finds_and_reads_none() {
        for (int i = 0; i < 500; i++) {
            events.add(new Event(
                    i % 7 == 0 ? null : new EntityRef("order", "order-" + i % 5),
                    1,
                    "T" + i % 3,
                    "id" + i,
                    i % 11 == 0 ? null : new EventTime(1_000 + i % 50, i % 3 * 250_000_000, 3, "text", true),
                    i % 4 == 0 ? null : "user" + i % 2,
                    null,
                    List.of(),
                    List.of(),
                    Effect.MERGE,
                    Json.canonical("{\"a\":" + i + "}"),
                    Json.EMPTY,
                    Origin.NONE));
        }
        TimeIndex index = index();
        for (String condition : List.of(
                "type == \"T1\"",
                "actor == \"user1\" && position > 100",
                "stream == \"order-3\" || actor == null",
                "time >= timestamp(\"1970-01-01T00:17:00Z\")",
                "time == \"1970-01-01T00:17:00.25Z\"",
                "\"1970-01-01T00:17:00.249Z\" < time && time <= \"1970-01-01T00:17:00.250Z\"",
                "time != \"1970-01-01T01:17:00.5+01:00\"",
                "!(time < \"1970-01-01T00:17:00.500Z\")",
                "type.startsWith(\"T\") && !(position < 20)",
                "stream != \"order-1\"")) {
            read = 0;
            List<Long> byHeaders = ordinals(index, condition);
            assertEquals(0, read, condition + " needs no event");
            List<Long> byEvents = ordinals(index, "(" + condition + ") && has(data.a)");
            assertEquals(byEvents, byHeaders, condition);
            assertEquals(gaps(index, "(" + condition + ") || has(data.b)"), gaps(index, condition), condition);
            assertFalse(byHeaders.isEmpty(), condition + " should find something");
        }
        assertEquals(1_000, read, "two conditions on the payload read every event");
    }

    private List<Long> ordinals(TimeIndex index, String condition) {
        EventHits hits = hits(index, condition);
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            found.add(hits.ordinal(i));
        }
        return found;
    }

    private List<Missing.Gap> gaps(TimeIndex index, String condition) {
        return hits(index, condition).gaps();
    }

    private EventHits hits(TimeIndex index, String condition) {
        EventQuery query = new EventQuery(condition, 1, index.end(), null, Replay.RECORDED);
        OrderedIndex ordered = new OrderedIndex(index, Replay.RECORDED, OrderedIndex.Positions.SAME);
        if (!(new EventSearch(ordered, index.events(), SetBits.none()).find(query, SearchWatch.NONE)
                instanceof Answer.Given<EventHits> given)) {
            throw new AssertionError(condition);
        }
        return given.value();
    }

    private TimeIndex index() {
        IndexBuilder builder = new IndexBuilder(Fold.standard(new Schema()), new Counted());
        builder.catchUp();
        return builder.snapshot();
    }

    /** Counts how many events are read. */
    private final class Counted implements ListedEvents {
        @Override
        public List<Event> events() {
            return events;
        }

        @Override
        public Event at(long position) {
            read++;
            return ListedEvents.super.at(position);
        }
    }
}
