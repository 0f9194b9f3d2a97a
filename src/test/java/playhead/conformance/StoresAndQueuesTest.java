package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What event stores, queues and journals give out, without a mapping; and tables without a header. */
class StoresAndQueuesTest {
    @TempDir
    Path folder;

    private Cli cli;
    private Path into;
    private Map<String, Object> summary;
    private String said;

    private List<Map<String, Object>> events(String name, String text) throws IOException {
        cli = new Cli(folder.resolve("state"));
        into = folder.resolve(name + ".playhead");
        Cli.Ran ran = cli.ok("import", Files.writeString(folder.resolve(name), text), "--into", into, "--json");
        summary = ran.rows().getFirst();
        said = ran.err();
        return cli.rows("events", into);
    }

    private static List<Object> each(List<Map<String, Object>> events, String key) {
        return events.stream().map(event -> event.get(key)).toList();
    }

    private static List<Object> of(Map<String, Object> event, String... keys) {
        return Stream.of(keys).map(event::get).toList();
    }

    @Test
    void axons_rows_belong_to_aggregates_and_say_flow_and_cause() throws Exception {
        List<Map<String, Object>> events = events("axon.csv", """
            globalIndex,eventIdentifier,aggregateIdentifier,sequenceNumber,type,payloadType,timeStamp,payload,metaData
            4,e-3,2,0,Order,shop.OrderPaid,2024-05-01T10:00:00Z,"{""qty"":2}","{""correlationId"":""m2"",""traceId"":""t1""}"
            2,e-2,2,1,Order,shop.OrderPlaced,2024-05-01T10:00:00Z,"{""qty"":1}","{""correlationId"":""m1""}"
            """);
        assertEquals(List.of("axon", "source"), of(summary, "format", "orderUsed"));
        assertEquals(
                List.of("2", "shop.OrderPlaced", "e-2", "m1", List.of()),
                of(events.getFirst(), "stream", "type", "id", "correlationId", "causationIds"));
        assertEquals(List.of("t1", List.of("m2")), of(events.getLast(), "correlationId", "causationIds"));
        assertEquals(
                List.of(Map.of("entity", "2", "type", "Order", "role", "stream")),
                events.getFirst().get("entities"));
        assertEquals(Map.of("qty", PlainJson.number(2)), events.getLast().get("data"));
    }

    @Test
    void martens_table_is_in_the_order_of_its_sequence() throws Exception {
        List<Map<String, Object>> events = events("mt_events.csv", """
            seq_id,id,stream_id,version,data,type,timestamp,tenant_id,correlation_id,causation_id,headers
            15,u-3,order-2,1,"{""qty"": 3}",order_placed,2024-05-01 10:00:01+00,*DEFAULT*,c2,,
            12,u-1,order-1,1,"{""qty"": 1}",order_placed,2024-05-01 10:00:00.123+00,*DEFAULT*,c1,x,"{""user"": ""ann""}"
            """);
        assertEquals(List.of("marten", "source"), of(summary, "format", "orderUsed"));
        assertEquals(List.of("order-1", "order-2"), each(events, "stream"));
        assertEquals(List.of("c1", List.of("x")), of(events.getFirst(), "correlationId", "causationIds"));
        assertEquals("ann", ((Map<?, ?>) events.getFirst().get("meta")).get("user"));
    }

    @Test
    void message_dbs_position_is_the_version_and_its_global_position_the_order() throws Exception {
        String objects = """
            {"id":"b","stream_name":"order-1","type":"Paid","position":1,"global_position":9,"data":{},"metadata":null,"time":"2024-05-01T10:00:00Z"}
            {"id":"a","stream_name":"order-1","type":"Placed","position":0,"global_position":3,"data":{},"metadata":{"correlationStreamName":"checkout-9"},"time":"2024-05-01T10:00:00Z"}
            """;
        String table = """
            id,stream_name,type,position,global_position,data,metadata,time
            b,order-1,Paid,1,9,{},,2024-05-01 10:00:00Z
            a,order-1,Placed,0,3,{},"{""correlationStreamName"":""checkout-9""}",2024-05-01 10:00:00Z
            """;
        for (String text : List.of(objects, table)) {
            List<Map<String, Object>> events = events(text.startsWith("{") ? "m.ndjson" : "m.csv", text);
            assertEquals(List.of("message-db", "source"), of(summary, "format", "orderUsed"));
            assertEquals(List.of("Placed", "Paid"), each(events, "type"));
            assertEquals(List.of("order-1", "order-1"), each(events, "stream"));
            assertEquals("checkout-9", events.getFirst().get("correlationId"));
        }
    }

    @Test
    void events_of_kurrent_have_times_flows_and_opened_data() throws Exception {
        List<Map<String, Object>> events = events("feed.json", """
            {"title":"all","id":"http://x","updated":"2024-05-01T10:00:00Z","entries":[
             {"eventId":"e2","eventType":"Paid","eventNumber":1,"streamId":"order-1","updated":"2024-05-01T10:00:02Z",
              "id":"http://x/1","data":"{\\"qty\\":2}","metaData":"{\\"$correlationId\\":\\"c1\\",\\"$causationId\\":\\"m1\\"}"},
             {"eventId":"e1","eventType":"Placed","eventNumber":0,"streamId":"order-1","updated":"2024-05-01T10:00:01Z",
              "id":"http://x/0","data":"no object","metaData":""}]}
            """);
        assertEquals("kurrent", summary.get("format"));
        assertEquals(List.of("e1", "e2"), each(events, "id"));
        assertEquals(Map.of("qty", PlainJson.number(2)), events.getLast().get("data"));
        assertEquals(Map.of("data", "no object"), events.getFirst().get("data"));
        assertEquals(
                List.of("c1", List.of("m1"), "2024-05-01T10:00:02Z"),
                of(events.getLast(), "correlationId", "causationIds", "time"));
    }

    @Test
    void entries_of_the_journal_are_about_units_and_activities_of_github_about_repositories() throws Exception {
        List<Map<String, Object>> journal = events("journal.json", """
            {"__CURSOR":"s=1","__REALTIME_TIMESTAMP":"1714557600000001","_SYSTEMD_UNIT":"ssh.service","SYSLOG_IDENTIFIER":"sshd","_UID":"0","MESSAGE":"hello"}
            """);
        assertEquals(
                List.of("ssh.service", "sshd", "s=1", "2024-05-01T10:00:00.000001Z", "0"),
                of(journal.getFirst(), "stream", "type", "id", "time", "actor"));
        List<Map<String, Object>> github = events("gh.ndjson", """
            {"id":"7","type":"PushEvent","actor":{"id":1,"login":"octo"},"repo":{"id":2,"name":"octo/hello"},"payload":{"size":1},"created_at":"2024-05-01T10:00:00Z"}
            """);
        assertEquals(
                List.of("octo/hello", "PushEvent", "7", "2024-05-01T10:00:00Z", "octo"),
                of(github.getFirst(), "stream", "type", "id", "time", "actor"));
    }

    @Test
    void lines_of_a_queue_have_their_key_and_time_where_the_object_says_none() throws Exception {
        List<Map<String, Object>> events =
                events("topic.txt", """
                    CreateTime:1714557600000\torder-17\t{"type":"Placed","amount":1}
                    CreateTime:1714557601000\t{"id":18}\t{"type":"Paid","timestamp":"2024-05-01T09:00:00Z"}
                    CreateTime:1714557602000\torder-17\t{"type":"Pa
                    """ + "CreateTime:1714557603000\torder-17\t{\"type\":\"Packed\"}\n".repeat(7));
        assertEquals(PlainJson.number(1), summary.get("rejected"));
        assertEquals(List.of("18", "order-17"), each(events.subList(0, 2), "stream"));
        assertEquals(List.of("2024-05-01T09:00:00Z", "2024-05-01T10:00:00.000Z"), each(events.subList(0, 2), "time"));
        assertEquals(Map.of("amount", PlainJson.number(1)), events.get(1).get("data"));
    }

    @Test
    void an_object_behind_a_tab_is_no_keyed_line_where_the_first_line_has_no_key() throws Exception {
        events("plain.ndjson", """
            {"type":"a","data":\t{"b":1}}
            {"type":"a","data":\t{"b":1}
            """);
        assertEquals(List.of(PlainJson.number(1), PlainJson.number(1)), of(summary, "accepted", "rejected"));
    }

    @Test
    void a_table_without_a_header_loses_no_record_and_says_so() throws Exception {
        List<Map<String, Object>> events = events("log.csv", """
            4f1e9c6,Ann,2024-05-01T10:00:00+02:00,first
            5f1e9c6,Bob,2024-05-02T10:00:00+02:00,"second
            line"
            """);
        assertEquals(PlainJson.number(2), summary.get("accepted"));
        assertEquals("Ann", ((Map<?, ?>) events.getFirst().get("data")).get("column 2"));
        assertTrue(said.contains("log.csv: its first line is a record, not a header"), said);
        events("wide.csv", "case,activity,2024-05-01T10:00\n1,a,5\n");
        assertEquals(PlainJson.number(1), summary.get("accepted"), "a header with a name of a role is one");
    }

    @Test
    void events_of_an_object_centric_log_refer_to_all_their_objects() throws Exception {
        List<Map<String, Object>> events = events("two.jsonocel", """
            {"objectTypes":[],"eventTypes":[],
             "events":[{"id":"e1","type":"Pay","time":"2024-05-01T10:00:00Z","attributes":[{"name":"amount","value":5.10}],
                        "relationships":[{"objectId":"o1","qualifier":"paid"},{"objectId":"i9","qualifier":"settled"}]},
                       {"id":"e2","type":"Ping","time":"2024-05-01T10:00:01Z"}],
             "objects":[{"id":"o1","type":"Order","attributes":[{"name":"qty","time":"1970-01-01T00:00:00Z","value":5}]},
                        {"id":"i9","type":"Invoice"}]}
            """);
        assertEquals("ocel", summary.get("format"));
        assertEquals(
                List.of(
                        Map.of("entity", "o1", "type", "Order", "role", "stream"),
                        Map.of("entity", "i9", "type", "Invoice", "role", "settled")),
                events.getFirst().get("entities"));
        assertEquals(
                Map.of("amount", new java.math.BigDecimal("5.1")),
                events.getFirst().get("data"));
        Map<?, ?> told = (Map<?, ?>) ((Map<?, ?>) events.getFirst().get("meta")).get("objects");
        assertEquals(2, told.size(), "what is said of objects is kept with the first event about them");
        assertEquals(List.of("Ping", List.of(), Map.of()), of(events.getLast(), "type", "entities", "data"));

        List<Map<String, Object>> old = events("one.jsonocel", """
            {"ocel:global-log":{},"ocel:events":{
              "7":{"ocel:activity":"Pay","ocel:timestamp":"2024-05-01T10:00:00Z","ocel:omap":["o1"],"ocel:vmap":{"amount":5}},
              "8":{"ocel:activity":"Pay","ocel:timestamp":"2024-05-01T10:00:01Z","ocel:omap":[],"ocel:vmap":{}}},
             "ocel:objects":{"o1":{"ocel:type":"Order","ocel:ovmap":{"qty":5}}}}
            """);
        assertEquals(List.of("7", "8"), each(old, "id"));
        assertEquals(List.of(Map.of("amount", PlainJson.number(5)), Map.of()), each(old, "data"));
        assertEquals(
                List.of(Map.of("entity", "o1", "type", "Order", "role", "stream")),
                old.getFirst().get("entities"));
        Cli.Ran cut = cli.fails(
                1,
                "import",
                Files.writeString(
                        folder.resolve("cut.jsonocel"), "{\"ocel:events\":{\"7\":{\"ocel:activity\":\"Pay\"}"),
                "--into",
                folder.resolve("cut"));
        assertTrue(cut.err().contains("cut.jsonocel"), cut.err());
    }
}
