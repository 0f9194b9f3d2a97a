package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of other systems without a mapping: their envelopes say what happened to what, when, by whom and in which flow. */
class EnvelopesTest {
    @TempDir
    Path folder;

    private Cli cli;
    private Path into;
    private Map<String, Object> summary;

    private List<Map<String, Object>> events(String name, String text, Object... more) throws IOException {
        cli = new Cli(folder.resolve("state"));
        into = folder.resolve(name + ".playhead");
        Path file = Files.writeString(folder.resolve(name), text);
        Object[] all = Stream.concat(Stream.of("import", file, "--into", into), Stream.of(more))
                .toArray();
        summary = cli.rows(all).getFirst();
        return cli.rows("events", into);
    }

    private static List<Object> each(List<Map<String, Object>> events, String key) {
        return events.stream().map(event -> event.get(key)).toList();
    }

    @Test
    void a_batch_of_cloud_events_is_about_its_subjects() throws Exception {
        List<Map<String, Object>> events = events("batch.json", """
            [{"specversion":"1.0","id":"1","source":"/shop","type":"order.placed","subject":"order-17",
              "time":"2024-05-01T10:00:00.123456789Z","data":{"total":5},
              "traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"},
             {"specversion":"1.0","id":"2","source":"/shop","type":"ping","correlationid":"c-9","data_base64":"aGk="}]
            """);
        assertEquals("cloudevents", summary.get("format"));
        assertEquals(List.of("order-17", "/shop"), each(events, "stream"));
        assertEquals(List.of("0af7651916cd43dd8448eb211c80319c", "c-9"), each(events, "correlationId"));
        assertEquals(
                List.of(Map.of("total", PlainJson.number(5)), Map.of("data_base64", "aGk=")), each(events, "data"));
        assertEquals("2024-05-01T10:00:00.123456789Z", events.getFirst().get("time"));
    }

    @Test
    void one_cloud_event_that_holds_a_list_is_one_event() throws Exception {
        List<Map<String, Object>> events = events("one.json", """
            {"specversion":"1.0","id":"1","source":"/shop","type":"order.placed","subject":"order-17",
             "items":[{"sku":"a"},{"sku":"b"}]}
            """);
        assertEquals(List.of("order-17"), each(events, "stream"));
        assertEquals(List.of(Map.of()), each(events, "data"));
    }

    @Test
    void a_trail_names_resources_and_who_did_it_also_as_one_line() throws Exception {
        List<Map<String, Object>> events = events("trail.ndjson", """
            {"eventVersion":"1.08","userIdentity":{"type":"AWSService","invokedBy":"s3.amazonaws.com"},\
            "eventTime":"2024-05-01T10:00:00Z","eventSource":"s3.amazonaws.com","eventName":"PutObject","requestID":"r1",\
            "eventID":"e1","resources":[{"ARN":"arn:b/k","type":"AWS::S3::Object"},{"ARN":"arn:b","accountId":"1"}]}
            """);
        assertEquals("cloudtrail", summary.get("format"));
        Map<String, Object> event = events.getFirst();
        assertEquals(
                List.of("arn:b/k", "s3:PutObject", "e1", "s3.amazonaws.com", "r1"),
                Stream.of("stream", "type", "id", "actor", "correlationId")
                        .map(event::get)
                        .toList());
        assertEquals(
                List.of(
                        Map.of("entity", "arn:b/k", "type", "AWS::S3::Object", "role", "stream"),
                        Map.of("entity", "arn:b", "type", "resource", "role", "resource")),
                event.get("entities"));
    }

    @Test
    void stages_of_a_request_to_kubernetes_are_a_flow_on_one_object() throws Exception {
        String line = """
            {"kind":"Event","apiVersion":"audit.k8s.io/v1","auditID":"u1","stage":"STAGE","verb":"delete",\
            "requestURI":"/api","user":{"username":"ann"},"impersonatedUser":{"username":"bob"},\
            "objectRef":{"resource":"pods","namespace":"d","name":"p1"},\
            "requestReceivedTimestamp":"2024-05-01T10:00:00Z","stageTimestamp":"2024-05-01T10:00:0AT.5Z"}
            """;
        List<Map<String, Object>> events = events(
                "audit.log",
                line.replace("STAGE", "RequestReceived").replace("AT", "1") + "broken\n"
                        + line.replace("STAGE", "ResponseComplete").replace("AT", "2"));
        assertEquals("k8s-audit", summary.get("format"));
        assertEquals(PlainJson.number(1), summary.get("rejected"));
        assertEquals(List.of("pods/d/p1", "pods/d/p1"), each(events, "stream"));
        assertEquals(List.of("delete RequestReceived", "delete ResponseComplete"), each(events, "type"));
        assertEquals(List.of("u1/RequestReceived", "u1/ResponseComplete"), each(events, "id"));
        assertEquals(List.of("2024-05-01T10:00:01.5Z", "2024-05-01T10:00:02.5Z"), each(events, "time"));
        assertEquals(List.of("ann", "ann"), each(events, "actor"));
        assertEquals(List.of("u1", "u1"), each(events, "correlationId"));
    }

    @Test
    void what_is_done_with_a_part_of_a_pod_is_told_apart_from_what_is_done_with_the_pod() throws Exception {
        String line = """
            {"kind":"Event","auditID":"u-NO","stage":"ResponseComplete","verb":"create",\
            "objectRef":{"resource":"pods","namespace":"d","name":"p1"MORE},"stageTimestamp":"2024-05-01T10:00:00Z"}
            """;
        List<Map<String, Object>> events = events(
                "audit.log",
                line.replace("NO", "1").replace("MORE", "")
                        + line.replace("NO", "2").replace("MORE", ",\"subresource\":\"exec\""));
        assertEquals(List.of("pods/d/p1", "pods/d/p1"), each(events, "stream"));
        assertEquals(List.of("create ResponseComplete", "create exec ResponseComplete"), each(events, "type"));
    }

    @Test
    void changes_of_rows_are_their_images_and_deleted_rows_end() throws Exception {
        events(
                "changes.ndjson",
                change("c", "null", "{\"id\":1,\"qty\":5,\"note\":\"a\"}", 1)
                        + change("c", "null", "{\"id\":2,\"qty\":9}", 2)
                        + change("u", "null", "{\"id\":1,\"qty\":6,\"note\":\"__debezium_unavailable_value\"}", 3)
                        + change("d", "{\"id\":2,\"qty\":9}", "null", 4)
                        + change("u", "null", "{\"id\":1,\"qty\":7}", 5));
        assertEquals("debezium", summary.get("format"));
        assertEquals(
                List.of("orders:create", "orders:create", "orders:update", "orders:delete", "orders:update"),
                each(cli.rows("events", into), "type"));
        Map<String, Object> row = cli.rows("state", into, "--at", "4").getFirst();
        assertEquals("1", row.get("entity"));
        assertEquals("shop.orders", row.get("type"));
        assertEquals(
                Map.of("id", PlainJson.number(1), "qty", PlainJson.number(6), "note", "a"),
                row.get("fields"),
                "a value that the database did not tell stays");
        assertEquals(1, cli.rows("state", into).size(), "a deleted row is gone");
        assertEquals(
                Map.of("id", PlainJson.number(1), "qty", PlainJson.number(7)),
                cli.rows("state", into).getFirst().get("fields"),
                "an image replaces");
    }

    @Test
    void a_change_inside_its_schema_is_the_same_change_and_a_snapshot_has_the_time_of_its_reading() throws Exception {
        List<Map<String, Object>> events = events(
                "wrapped.json",
                "{\"schema\":{\"type\":\"struct\",\"fields\":[{\"field\":\"after\"}]},\"payload\":"
                        + change("r", "null", "{\"order_no\":\"A\",\"orders_id\":7}", 0)
                                .strip() + "}");
        assertEquals(List.of("7"), each(events, "stream"));
        assertEquals(List.of("orders:read"), each(events, "type"));
        assertEquals(List.of("2024-05-01T10:00:00.100Z"), each(events, "time"));
        assertEquals(
                Map.of("order_no", "A", "orders_id", PlainJson.number(7)),
                events.getFirst().get("data"));
    }

    @Test
    void a_mapping_says_otherwise_and_sees_the_members_as_they_are() throws Exception {
        Path mapping = Files.writeString(folder.resolve("m.yaml"), """
            mapping: 1
            roles: { entity: { column: after.id, type: thing }, type: op, time: source.ts_ms, payload: after }
            """);
        List<Map<String, Object>> events =
                events("mapped.ndjson", change("u", "null", "{\"id\":1}", 1), "--mapping", mapping);
        assertEquals(List.of("u"), each(events, "type"));
        assertEquals(
                List.of(List.of(Map.of("entity", "1", "type", "thing", "role", "stream"))), each(events, "entities"));
        @SuppressWarnings("unchecked")
        Map<String, Object> meta = (Map<String, Object>) events.getFirst().get("meta");
        assertEquals(
                List.of("before", "source", "transaction", "ts_ms"),
                meta.keySet().stream().sorted().toList());
    }

    private static String change(String op, String before, String after, int second) {
        long at = second == 0 ? 0 : 1714557600000L + 1000 * second;
        return """
            {"before":%s,"after":%s,"source":{"connector":"postgresql","ts_ms":%d,"db":"shop","schema":"public",\
            "table":"orders"},"op":"%s","ts_ms":1714557600100,"transaction":{"id":"571"}}
            """.formatted(before, after, at, op);
    }

    @Test
    void an_event_with_an_id_or_a_time_may_hold_a_list_that_is_no_log() throws Exception {
        List<Map<String, Object>> events = events("order.json", """
            {"id":"e-1","order":"o-1","lines":[{"sku":"a"},{"sku":"b"}]}
            """);
        assertEquals(List.of("e-1"), each(events, "id"));
    }

    @Test
    void what_stands_beside_the_records_of_a_document_is_named() throws Exception {
        cli = new Cli(folder.resolve("state"));
        Path file = Files.writeString(folder.resolve("held.json"), """
            {"title":"x","empty":{},"none":[],"owner":{"name":{"first":"ann"}},
             "events":[{"id":"1","type":"a"},{"id":"2","type":"b"}],"objects":[{"id":"o1"}]}
            """);
        Cli.Ran ran = cli.ok("import", file, "--into", folder.resolve("held"));
        assertEquals(2, cli.rows("events", folder.resolve("held")).size());
        assertEquals(
                List.of("warning: held.json: what stands beside the records is not read: owner, objects"),
                ran.err().lines().filter(line -> line.contains("beside")).toList());
    }
}
