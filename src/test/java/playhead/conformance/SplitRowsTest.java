package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows with a start and an end, as process-mining tools write them, become two events where a mapping says so. */
class SplitRowsTest {
    private static final String ROWS = """
        Case ID;Activity;Resource;Start Timestamp;Complete Timestamp;Cost
        1;Register;Anna;2023-05-02 08:00:00;2023-05-02 08:10:00;12.50
        1;Check;Ben;2023-05-02 08:05:00;2023-05-02 09:00:00;40
        2;Register;Anna;2023-05-02 08:20:00;2023-05-02 08:30:00;12.50
        2;Register;Anna;2023-05-02 08:20:00;2023-05-02 08:30:00;12.50
        2;Check;Ben;2023-05-02 10:00:00;;
        3;Register;Anna;;2023-05-02 11:00:00;12.50
        """;

    @TempDir
    Path temp;

    private Cli cli;
    private Path workspace;
    private Path mapping;

    @BeforeEach
    void begin() throws IOException {
        cli = new Cli(temp.resolve("state"));
        workspace = temp.resolve("w.playhead");
        mapping = Files.writeString(temp.resolve("m.yaml"), """
            mapping: 1
            zone: Europe/Berlin
            roles:
              start: Start Timestamp
            """);
    }

    @Test
    void a_row_is_its_start_and_its_end_each_at_its_time() throws IOException {
        Map<String, Object> summary = imported("a.csv", ROWS);
        assertEquals(6, number(summary, "read"));
        assertEquals(6, number(summary, "accepted"));
        assertEquals(10, number(summary, "events"));
        assertEquals(10, number(summary, "naiveTimes"));
        List<Map<String, Object>> events = cli.rows("events", workspace);
        assertEquals(
                List.of(
                        "1 Register:start 2023-05-02T06:00:00Z",
                        "1 Check:start 2023-05-02T06:05:00Z",
                        "1 Register 2023-05-02T06:10:00Z",
                        "2 Register:start 2023-05-02T06:20:00Z",
                        "2 Register:start 2023-05-02T06:20:00Z",
                        "2 Register 2023-05-02T06:30:00Z",
                        "2 Register 2023-05-02T06:30:00Z",
                        "1 Check 2023-05-02T07:00:00Z",
                        "2 Check:start 2023-05-02T08:00:00Z",
                        "3 Register 2023-05-02T09:00:00Z"),
                events.stream()
                        .map(e -> e.get("stream") + " " + e.get("type") + " " + e.get("time"))
                        .toList());
        assertEquals(10, events.stream().map(e -> e.get("id")).distinct().count());
        assertEquals(Map.of(), events.get(0).get("data"));
        assertEquals("Anna", events.get(0).get("actor"));
        assertEquals("{Cost=12.5}", events.get(2).get("data").toString());
        assertEquals(events.get(2).get("id") + "#start", events.get(0).get("id"));
    }

    @Test
    void the_file_read_again_adds_nothing_and_grown_adds_its_new_rows() throws IOException {
        imported("a.csv", ROWS);
        Map<String, Object> again = imported("b.csv", ROWS);
        assertEquals(6, number(again, "duplicates"));
        assertEquals(0, number(again, "events"));
        Map<String, Object> grown =
                imported("c.csv", ROWS + "4;Register;Anna;2023-05-03 08:00:00;2023-05-03 08:10:00;1\n");
        assertEquals(6, number(grown, "duplicates"));
        assertEquals(1, number(grown, "accepted"));
        assertEquals(2, number(grown, "events"));
        assertEquals(12, cli.rows("events", workspace).size());
    }

    @Test
    void without_the_mapping_the_start_is_a_field_of_one_event() throws IOException {
        cli.ok("import", Files.writeString(temp.resolve("a.csv"), ROWS), "--into", workspace);
        List<Map<String, Object>> events = cli.rows("events", workspace);
        assertEquals(6, events.size());
        assertTrue(events.getFirst().get("data").toString().contains("Start Timestamp=2023-05-02 08:00:00"));
    }

    @Test
    void a_start_that_cannot_be_read_is_a_reject_with_its_text() throws IOException {
        Map<String, Object> summary = imported("a.csv", ROWS + "5;Check;Ben;soon;2023-05-04 08:00:00;1\n");
        assertEquals(1, number(summary, "rejected"));
        assertTrue(cli.rows("rejects", workspace)
                .getFirst()
                .get("reason")
                .toString()
                .contains("start 'soon'"));
    }

    @Test
    void a_start_has_a_pattern_of_its_own_and_is_for_events_only() throws IOException {
        mapping = Files.writeString(temp.resolve("m.yaml"), """
            mapping: 1
            roles:
              start: { column: begun, pattern: "dd.MM.yyyy HH:mm" }
            """);
        imported("a.csv", "case,activity,begun,time\na-1,Made,01.02.2024 10:00,2024-02-01T11:00:00Z\n");
        assertEquals(
                "2024-02-01T10:00:00Z", cli.rows("events", workspace).getFirst().get("time"));
        Path wrong = Files.writeString(temp.resolve("w.yaml"), "mapping: 1\nrow: image\nroles: { start: begun }\n");
        Cli.Ran ran =
                cli.fails(1, "import", temp.resolve("a.csv"), "--mapping", wrong, "--into", temp.resolve("x.playhead"));
        assertTrue(ran.err().contains("roles.start"), ran::toString);
    }

    private Map<String, Object> imported(String name, String text) throws IOException {
        Path log = Files.writeString(temp.resolve(name), text);
        return cli.rows("import", log, "--mapping", mapping, "--into", workspace)
                .getFirst();
    }

    private static int number(Map<String, Object> summary, String key) {
        return ((Number) summary.get(key)).intValue();
    }
}
