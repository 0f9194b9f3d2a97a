package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.importing.pipeline.ImportProgress;

/** Spans of traces and linked events of builds: what they name as causes comes in as such. */
class LinkedFormatsTest {
    @TempDir
    Path temp;

    private List<Event> imported(String text) throws Exception {
        Path log = Files.writeString(temp.resolve("log.json"), text);
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "ana", temp.resolve("state"));
        Path root = temp.resolve("ws.playhead");
        Answer<?> done = workspaces.importInto(root, ImportOptions.of(List.of(log)), ImportProgress.NONE);
        assertTrue(done instanceof Answer.Given<?>, done::toString);
        if (!(workspaces.open(root) instanceof Answer.Given<Workspace>(Workspace workspace, var warnings))) {
            throw new AssertionError("not opened");
        }
        try (workspace) {
            long end = workspace.end();
            if (!(workspace.session().events(EventQuery.all(end))
                    instanceof Answer.Given<EventHits>(EventHits hits, var w))) {
                throw new AssertionError("no events");
            }
            return IntStream.range(0, (int) end).mapToObj(hits::event).toList();
        }
    }

    private static final String SPANS = """
        {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},
         "scopeSpans":[{"scope":{"name":"lib"},"spans":[
          {"traceId":"t1","spanId":"a","name":"POST /order","startTimeUnixNano":"1700000000000000001","kind":2,
           "attributes":[{"key":"order","value":{"intValue":"17"}},{"key":"paid","value":{"boolValue":true}}]},
          {"traceId":"t1","spanId":"b","parentSpanId":"a","name":"charge","startTimeUnixNano":"1700000000500000000",
           "links":[{"traceId":"t0","spanId":"z"}],"status":{"code":2,"message":"refused"}}]}]}]}
        """;

    @Test
    void a_span_is_an_event_of_its_trace_caused_by_its_parent_and_links() throws Exception {
        List<Event> events = imported(SPANS);
        assertEquals(2, events.size());
        Event first = events.get(0);
        assertEquals(
                List.of("POST /order", "t1/a", "shop", "t1", "trace", "2023-11-14T22:13:20.000000001Z"),
                List.of(
                        first.type(),
                        first.id(),
                        first.actor(),
                        first.correlationId(),
                        first.stream().type(),
                        first.time().print()));
        assertEquals("{\"order\":17,\"paid\":true}", first.data().toString());
        assertEquals(List.of("t1/a", "t0/z"), events.get(1).causationIds());
        assertTrue(events.get(1).meta().toString().contains("\"status\":{\"code\":2,\"message\":\"refused\"}"));
    }

    @Test
    void traces_one_line_each_are_read_as_one_document_is() throws Exception {
        String line = SPANS.replace("\n", "");
        assertEquals(
                4,
                imported(line + "\n" + line.replace("\"t1\"", "\"t2\"") + "\n").size());
    }

    @Test
    void an_event_of_a_build_is_caused_by_all_that_it_links_to() throws Exception {
        List<Event> events = imported("""
            [{"meta":{"type":"EiffelArtifactCreatedEvent","id":"e1","time":1000},"data":{"n":1},"links":[]},
             {"meta":{"type":"EiffelTestCaseTriggeredEvent","id":"e3","time":1003},"data":{},
              "links":[{"type":"IUT","target":"e1"},{"type":"CONTEXT","target":"e2"},{"type":"CAUSE","target":"e1"}]},
             {"meta":{"type":"EiffelSourceChangeSubmittedEvent","id":"e2","time":1002},"data":{},"links":[]}]
            """);
        assertEquals(List.of("e1", "e2", "e3"), events.stream().map(Event::id).toList());
        assertEquals(List.of("e1", "e2"), events.get(2).causationIds());
        assertEquals("1970-01-01T00:00:01.003Z", events.get(2).time().print());
        assertEquals("{\"n\":1}", events.get(0).data().toString());
        assertTrue(events.get(2).meta().toString().contains("\"CONTEXT\""));
    }
}
