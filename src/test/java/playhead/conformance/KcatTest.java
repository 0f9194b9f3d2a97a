package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of Kafka as {@code kcat -J} prints them. */
class KcatTest {
    @TempDir
    Path folder;

    private Cli cli;
    private Path into;
    private Map<String, Object> summary;

    private List<Map<String, Object>> events(String text) throws Exception {
        cli = new Cli(folder.resolve("state"));
        into = folder.resolve("w.playhead");
        summary = cli.rows("import", Files.writeString(folder.resolve("topic.json"), text), "--into", into)
                .getFirst();
        return cli.rows("events", into);
    }

    private static String message(int offset, String headers, String key, String payload) {
        return "{\"topic\":\"orders\",\"partition\":0,\"offset\":" + offset
                + ",\"tstype\":\"create\",\"ts\":171455760000" + offset + ",\"broker\":1,\"headers\":[" + headers
                + "],\"key\":" + key + ",\"payload\":" + payload + "}\n";
    }

    private static String text(String json) {
        return '"' + json.replace("\"", "\\\"") + '"';
    }

    private static List<Object> each(List<Map<String, Object>> events, String key) {
        return events.stream().map(event -> event.get(key)).toList();
    }

    @Test
    void a_message_is_what_it_holds_with_its_key_its_time_and_its_headers() throws Exception {
        List<Map<String, Object>> events = events(message(
                        0, "\"event_type\",\"Placed\",\"correlation-id\",\"c-1\"", "\"o-1\"", text("{\"qty\":1}"))
                + message(1, "", "\"o-1\"", "\"just a text\"")
                + message(2, "", "\"o-1\"", "null")
                + message(3, "", text("{\"id\":5}"), text("{\"type\":\"Paid\",\"stream\":\"order-7\",\"a\":[1]}"))
                + message(4, "", text("{\"id\":5}"), "{\"b\":2}"));
        assertEquals("kcat", summary.get("format"));
        assertEquals("source", summary.get("orderUsed"));
        assertEquals(PlainJson.number(5), summary.get("read"));
        assertEquals(PlainJson.number(1), summary.get("rejected"));
        assertEquals(List.of("o-1", "o-1", "order-7", "5"), each(events, "stream"));
        assertEquals(List.of("Placed", "orders", "Paid", "orders"), each(events, "type"));
        assertEquals(List.of("orders/0/0", "orders/0/1", "orders/0/3", "orders/0/4"), each(events, "id"));
        assertEquals(Arrays.asList("c-1", null, null, null), each(events, "correlationId"));
        assertEquals("2024-05-01T10:00:00.001Z", events.get(1).get("time"));
        assertEquals(
                List.of(
                        Map.of("qty", PlainJson.number(1)),
                        Map.of("data", "just a text"),
                        Map.of("a", List.of(PlainJson.number(1))),
                        Map.of("b", PlainJson.number(2))),
                each(events, "data"));
        assertEquals(
                List.of(Map.of("entity", "5", "type", "orders", "role", "stream")),
                events.get(3).get("entities"));
        assertEquals(true, cli.ok("verify", into, "--json").object().get("ok"));
    }

    @Test
    void a_message_in_an_envelope_that_is_known_is_of_that_format() throws Exception {
        String change = "{\"op\":\"OP\",\"before\":OLD,\"after\":NEW,\"ts_ms\":1714557600000,"
                + "\"source\":{\"db\":\"shop\",\"table\":\"orders\",\"ts_ms\":1714557600000}}";
        String row = "{\"id\":1,\"qty\":2}";
        List<Map<String, Object>> events = events(message(
                        0,
                        "",
                        text("{\"id\":1}"),
                        text(change.replace("OP", "c").replace("OLD", "null").replace("NEW", row)))
                + message(
                        1,
                        "",
                        text("{\"id\":1}"),
                        text(change.replace("OP", "d").replace("OLD", row).replace("NEW", "null"))));
        assertEquals("debezium", summary.get("format"));
        assertEquals(List.of("orders:create", "orders:delete"), each(events, "type"));
        assertEquals(List.of("1", "1"), each(events, "stream"));
        assertEquals(List.of(), cli.rows("state", into));
    }
}
