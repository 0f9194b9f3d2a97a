package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access logs, logfmt and LTSV become events with what they say. */
class OddLinesTest {
    @TempDir
    Path folder;

    private Cli cli;
    private Path into;

    private List<Map<String, Object>> imported(String format, String text) throws Exception {
        cli = new Cli(folder.resolve("state"));
        into = folder.resolve("w.playhead");
        Cli.Ran ran = cli.ok("import", Files.writeString(folder.resolve("some.log"), text), "--into", into, "--json");
        assertEquals(format, ran.rows().getFirst().get("format"));
        return cli.rows("events", into);
    }

    private List<Object> types() {
        return cli.rows("state", into).stream()
                .map(row -> row.get("type"))
                .distinct()
                .toList();
    }

    @Test
    void access_logs_are_about_paths_by_clients_at_times_with_their_zone() throws Exception {
        List<Map<String, Object>> events = imported(
                "access",
                "192.0.2.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /a.gif?x=1 HTTP/1.0\" 200 2326\n"
                    + "::1 - - [10/Oct/2000:13:55:37 -0700] \"POST /b HTTP/1.1\" 201 - \"http://x/\" \"A \\\"b\\\" c\""
                    + " 0.012\n"
                    + "shop:443 192.0.2.3 - - [10/Oct/2000:22:55:38 +0200] \"-\" 408 0 \"-\" \"-\"\n"
                    + "not one\n");
        assertEquals(
                List.of("GET", "POST", "request"),
                events.stream().map(e -> e.get("type")).toList());
        assertEquals("2000-10-10T20:55:36Z", events.getFirst().get("time"));
        assertEquals("192.0.2.1", events.getFirst().get("actor"));
        assertEquals("/a.gif", events.getFirst().get("stream"));
        assertEquals(List.of("path"), types());
        Map<?, ?> first = (Map<?, ?>) events.getFirst().get("data");
        assertEquals("frank", first.get("user"));
        assertEquals("/a.gif?x=1", first.get("target"));
        assertEquals(new BigDecimal("2326"), first.get("bytes"));
        Map<?, ?> second = (Map<?, ?>) events.get(1).get("data");
        assertEquals("A \\\"b\\\" c", second.get("agent"));
        assertEquals("0.012", second.get("more"));
        assertNull(second.get("bytes"));
        assertEquals("shop:443", ((Map<?, ?>) events.get(2).get("data")).get("server"));
        assertEquals("not one", cli.rows("rejects", into).getFirst().get("text"));
    }

    @Test
    void logfmt_keeps_every_value_and_refuses_what_has_none() throws Exception {
        List<Map<String, Object>> events = imported(
                "logfmt",
                "ts=2024-05-01T10:00:00.5Z level=info service=shop msg=\"two \\\"words\\\"\" n=0017 n=2 empty="
                        + " trace_id=t1\n"
                        + "ts=2024-05-01T10:00:01Z level=warn msg=hello service=shop\n"
                        + "ts=2024-05-01T10:00:02Z msg=hello world\n");
        assertEquals(
                List.of("info", "warn"), events.stream().map(e -> e.get("type")).toList());
        assertEquals("shop", events.getFirst().get("stream"));
        assertEquals(List.of("service"), types());
        assertEquals("t1", events.getFirst().get("correlationId"));
        Map<?, ?> data = (Map<?, ?>) events.getFirst().get("data");
        assertEquals(
                List.of("two \"words\"", "0017", "2", ""),
                List.of(data.get("msg"), data.get("n"), data.get("n (2)"), data.get("empty")));
        assertEquals(
                "a line that is not names with values: 'world' is none",
                cli.rows("rejects", into).getFirst().get("reason"));
    }

    @Test
    void ltsv_is_read_with_the_times_of_web_servers() throws Exception {
        List<Map<String, Object>> events = imported(
                "ltsv",
                "time:[10/Oct/2000:13:55:36 -0700]\thost:h1\tmethod:GET\turi:/a\tua:x: y\n"
                        + "time:[10/Oct/2000:13:55:37 -0700]\thost:h1\tmethod:PUT\turi:/b\tua:\n");
        assertEquals(
                List.of("GET", "PUT"), events.stream().map(e -> e.get("type")).toList());
        assertEquals("2000-10-10T20:55:36Z", events.getFirst().get("time"));
        assertEquals("h1", events.getFirst().get("stream"));
        assertEquals("x: y", ((Map<?, ?>) events.getFirst().get("data")).get("ua"));
    }
}
