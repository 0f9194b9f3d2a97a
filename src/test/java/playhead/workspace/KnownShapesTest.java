package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.saga.EventRole;
import playhead.saga.Finding;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStyle;

/** Traces and pipelines as sagas: small ones of our own, and the real files of the developer data set. */
class KnownShapesTest {
    private static final long START = 1_767_225_600_000_000_000L;

    @TempDir
    Path temp;

    private final StringBuilder spans = new StringBuilder();
    private OpenedFiles opened;

    @BeforeEach
    void folder() {
        opened = new OpenedFiles(temp);
    }

    private Workspace open(Path... files) throws Exception {
        return opened.open(files);
    }

    /** A span of a service from one second to another; 0 for one that goes on. */
    private void span(String service, String id, String parent, String name, int kind, int from, int to, String more) {
        spans.append("""
            {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"%s"}}]},
             "scopeSpans":[{"spans":[{"traceId":"t1","spanId":"%s","parentSpanId":"%s","name":"%s","kind":%d,
              "startTimeUnixNano":"%d","endTimeUnixNano":"%d"%s}]}]}]}
            """.formatted(
                        service,
                        id,
                        parent,
                        name,
                        kind,
                        START + from * 1_000_000_000L,
                        to == 0 ? 0 : START + to * 1_000_000_000L,
                        more));
    }

    private SagaList traces(long at) throws Exception {
        Path file = Files.writeString(Files.createTempFile(temp, "spans", ".json"), spans);
        try (Workspace workspace = open(file)) {
            SagaList list =
                    OpenedFiles.given(workspace.session().sagas().at(Moment.recorded(Math.min(at, workspace.end()))));
            for (int number = 0; number < list.size(); number++) {
                list.saga(number);
            }
            return list;
        }
    }

    @Test
    void a_trace_is_a_saga_its_services_take_part_and_every_span_is_a_step() throws Exception {
        span("shop", "a", "", "POST /order", 2, 0, 9, "");
        span("shop", "b", "a", "reserve", 3, 1, 3, "");
        span("stock", "c", "b", "GET /stock", 2, 2, 3, "");
        span("shop", "d", "a", "pay", 3, 4, 8, ",\"status\":{\"code\":2,\"message\":\"card refused\"}");
        Saga saga = traces(99).saga(0);
        assertEquals("POST /order", saga.row().definition());
        assertEquals("t1", saga.row().id());
        assertEquals(SagaStatus.COMPLETED, saga.row().status(), "the span that began it ended well");
        assertEquals(SagaStyle.ORCHESTRATION, saga.row().style(), "calls only");
        assertEquals(0.9, saga.row().confidence());
        assertEquals("card refused", saga.row().error());
        assertEquals("2026-01-01T00:00:09Z", saga.row().endedAt().print());
        assertEquals(List.of("shop", "stock"), saga.participants());
        assertEquals(
                List.of(
                        "POST /order shop succeeded",
                        "reserve shop succeeded",
                        "GET /stock stock succeeded",
                        "pay shop failed"),
                saga.steps().stream()
                        .map(step -> step.name() + " " + step.participant() + " "
                                + step.status().text())
                        .toList());
        assertEquals("2026-01-01T00:00:03Z", saga.steps().get(1).endedAt().print());
        assertEquals(2, saga.events().get(2).cause(), "the span that called it");
        assertEquals(EventRole.REQUEST, saga.events().get(1).role());
        assertEquals(EventRole.FAILURE, saga.events().get(3).role());
    }

    @Test
    void how_a_trace_ended_is_what_the_span_says_that_began_it() throws Exception {
        span("shop", "a", "", "POST /order", 2, 0, 9, ",\"status\":{\"code\":2}");
        span("shop", "b", "a", "reserve", 3, 1, 3, "");
        assertEquals(SagaStatus.FAILED, traces(99).status(0), "a reservation stands");
        assertEquals(0, traces(1).size(), "one span alone is no saga");
        spans.setLength(0);
        span("shop", "a", "", "POST /order", 2, 0, 0, "");
        span("shop", "b", "a", "reserve", 3, 1, 0, "");
        Saga open = traces(99).saga(0);
        assertEquals(SagaStatus.RUNNING, open.row().status());
        assertEquals("reserve", open.row().waitingFor());
    }

    @Test
    void messages_make_a_choreography_and_a_trace_without_its_beginning_is_less_sure() throws Exception {
        span("shop", "b", "a", "send", 4, 1, 2, "");
        span("mail", "c", "b", "take", 5, 3, 4, "");
        Saga saga = traces(99).saga(0);
        assertEquals(SagaStyle.CHOREOGRAPHY, saga.row().style());
        assertEquals(0.6, saga.row().confidence());
        assertEquals(SagaStatus.COMPLETED, saga.row().status());
        assertTrue(saga.findings().stream().anyMatch(found -> found.kind() == Finding.Kind.ORPHAN_CAUSE));
    }

    @Test
    void other_events_of_a_stream_that_is_called_trace_are_no_spans() throws Exception {
        String log = """
            {"stream":"trace-1","type":"A","correlationId":"x","data":{}}
            {"stream":"trace-1","type":"B","correlationId":"x","data":{}}
            """;
        try (Workspace workspace = open(Files.writeString(temp.resolve("log.ndjson"), log))) {
            assertEquals(
                    0,
                    OpenedFiles.given(workspace.session().sagas().at(Moment.recorded(2)))
                            .size());
        }
    }

    @Test
    void a_pipeline_is_a_choreography_with_its_tests_as_steps() throws Exception {
        try (Workspace workspace = open(OpenedFiles.real("eiffel/delivery-interface-events.json"))) {
            SagaList list = OpenedFiles.given(workspace.session().sagas().at(Moment.recorded(22)));
            assertEquals(1, list.size());
            Saga saga = list.saga(0);
            assertEquals(SagaStyle.CHOREOGRAPHY, saga.row().style());
            assertEquals(SagaStatus.COMPLETED, saga.row().status());
            assertEquals(0.8, saga.row().confidence());
            assertEquals(
                    List.of("source changes", "compositions", "artifacts", "tests", "confidence levels"),
                    saga.participants());
            assertEquals(
                    List.of("TC-1234 succeeded [7, 8, 9]", "TC-1234 succeeded [19, 20, 21]"),
                    saga.steps().stream()
                            .map(step -> step.name() + " " + step.status().text() + " " + step.events())
                            .toList());
            SagaList before = OpenedFiles.given(workspace.session().sagas().at(Moment.recorded(8)));
            assertEquals(SagaStatus.RUNNING, before.status(0));
            assertEquals("TC-1234", before.row(0).waitingFor());
            assertEquals(0.6, before.row(0).confidence(), "nothing says as yet how it ended");
        }
    }

    private static String eiffel(int time, String id, String type, String data, String links) {
        return """
            {"meta":{"type":"Eiffel%sEvent","version":"4.0.0","time":%d,"id":"%s","source":{}},"data":{%s},"links":[%s]}
            """.formatted(type, time, id, data, links).replace('\'', '"');
    }

    private static String link(String type, String target) {
        return "{'type':'" + type + "','target':'" + target + "'}";
    }

    @Test
    void an_activity_is_triggered_started_and_finished_or_canceled_with_its_causes() throws Exception {
        String events = "["
                + String.join(
                        ",",
                        eiffel(1000, "s", "SourceChangeSubmitted", "", ""),
                        eiffel(2000, "t", "ActivityTriggered", "'name':'build'", link("CAUSE", "s")),
                        eiffel(3000, "b", "ActivityStarted", "", link("ACTIVITY_EXECUTION", "t")),
                        eiffel(4000, "u", "ActivityTriggered", "'name':'deploy'", link("CAUSE", "s")),
                        eiffel(5000, "c", "ActivityCanceled", "", link("ACTIVITY_EXECUTION", "u")),
                        eiffel(
                                6000,
                                "f",
                                "ActivityFinished",
                                "'outcome':{'conclusion':'UNSUCCESSFUL','description':'no memory'}",
                                link("ACTIVITY_EXECUTION", "t")))
                + "]";
        try (Workspace workspace = open(Files.writeString(temp.resolve("eiffel.json"), events))) {
            Saga saga = OpenedFiles.given(workspace.session().sagas().at(Moment.recorded(6)))
                    .saga(0);
            assertEquals(
                    List.of("build failed no memory [2, 3, 6]", "deploy skipped null [4, 5]"),
                    saga.steps().stream()
                            .map(step ->
                                    step.name() + " " + step.status().text() + " " + step.error() + " " + step.events())
                            .toList());
            assertEquals(SagaStatus.FAILED, saga.row().status());
            assertEquals(EventRole.REQUEST, saga.events().get(1).role());
            assertEquals(1, saga.events().get(1).cause());
            assertEquals(2, saga.events().get(2).cause());
        }
    }

    @Test
    void spans_of_a_real_file_whose_beginning_is_missing_say_so() throws Exception {
        try (Workspace workspace = open(OpenedFiles.real("otlp/otel_traces_01.json"))) {
            SagaList list = OpenedFiles.given(workspace.session().sagas().at(Moment.recorded(4)));
            assertEquals(2, list.size());
            assertEquals(SagaStatus.COMPENSATED, list.status(0), "all failed, so nothing stands");
            assertEquals(0.6, list.row(0).confidence());
            assertEquals(List.of("service-x"), list.saga(0).participants());
        }
    }
}
