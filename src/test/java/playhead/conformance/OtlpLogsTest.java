package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Log records of OpenTelemetry beside its spans, as a collector's file exporter writes them. */
class OtlpLogsTest {
    private static final String LOGS = """
        {"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},\
        "scopeLogs":[{"scope":{"name":"s"},"logRecords":[\
        {"timeUnixNano":"1714557600000000001","severityNumber":9,"severityText":"INFO",\
        "body":{"stringValue":"order placed"},"traceId":"aa","spanId":"bb",\
        "attributes":[{"key":"qty","value":{"intValue":"3"}},{"key":"tags","value":{"arrayValue":{"values":\
        [{"stringValue":"a"},{"intValue":"7"}]}}}]},\
        {"observedTimeUnixNano":"1714557601000000000","eventName":"cart.emptied","traceId":"","body":{"kvlistValue":\
        {"values":[{"key":"k","value":{"boolValue":true}}]}},\
        "attributes":[{"key":"body","value":{"stringValue":"mine"}}]}]}]}]}
        """;

    private static final String SPANS = """
        {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"aa","spanId":"bb","name":"place",\
        "startTimeUnixNano":"1714557600000000000"}]}]}]}
        """;

    @TempDir
    Path folder;

    @Test
    void a_log_record_stands_in_its_trace_behind_the_span_that_it_was_written_in() throws Exception {
        Cli cli = new Cli(folder.resolve("state"));
        Path into = folder.resolve("w.playhead");
        Path file = Files.writeString(folder.resolve("otel.json"), LOGS + SPANS);
        Map<String, Object> summary = cli.rows("import", file, "--into", into).getFirst();
        assertEquals("otlp", summary.get("format"));
        assertEquals(PlainJson.number(3), summary.get("events"));
        List<Map<String, Object>> events = cli.rows("events", into);
        assertEquals(List.of("place", "INFO", "cart.emptied"), each(events, "type"));
        assertEquals(List.of("aa", "aa", "shop"), each(events, "stream"));
        assertEquals(List.of(List.of(), List.of("aa/bb"), List.of()), each(events, "causationIds"));
        assertEquals("2024-05-01T10:00:00.000000001Z", events.get(1).get("time"));
        assertEquals("2024-05-01T10:00:01Z", events.get(2).get("time"));
        assertEquals(
                Map.of("body", "order placed", "qty", PlainJson.number(3), "tags", List.of("a", PlainJson.number(7))),
                events.get(1).get("data"));
        assertEquals(
                Map.of("log body", Map.of("k", true), "body", "mine"),
                events.get(2).get("data"));
        assertEquals(
                List.of(Map.of("entity", "shop", "type", "service", "role", "stream")),
                events.get(2).get("entities"));
    }

    private static List<Object> each(List<Map<String, Object>> events, String key) {
        return events.stream().map(event -> event.get(key)).toList();
    }
}
