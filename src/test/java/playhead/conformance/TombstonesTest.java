package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines without content that follow a deletion in a topic: rejects that say what they are, wherever they stand. */
class TombstonesTest {
    private static final String TOMBSTONE = "a tombstone: a marker of a deletion, without content";
    private static final String CREATED = change("c", "null", "{\"id\":1,\"qty\":5}");
    private static final String DELETED = change("d", "{\"id\":1,\"qty\":5}", "null");

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void make_a_command_line() {
        cli = new Cli(folder.resolve("state"));
    }

    private static String change(String op, String before, String after) {
        return """
            {"before":%s,"after":%s,"source":{"ts_ms":1714557600000,"db":"shop","table":"orders"},"op":"%s"}\
            """.formatted(before, after, op);
    }

    private Path imported(String text, String format, int accepted, int rejected) throws Exception {
        Path into = folder.resolve("w" + text.hashCode());
        Path file = Files.writeString(folder.resolve("topic.txt"), text);
        Map<String, Object> summary = cli.rows("import", file, "--into", into).getFirst();
        assertEquals(
                List.of(
                        format,
                        PlainJson.number(accepted + rejected),
                        PlainJson.number(accepted),
                        PlainJson.number(rejected)),
                List.of(summary.get("format"), summary.get("read"), summary.get("accepted"), summary.get("rejected")));
        return into;
    }

    private List<Object> reasons(Path into) {
        return cli.rows("rejects", into).stream().map(row -> row.get("reason")).toList();
    }

    @Test
    void a_bare_null_between_changes_is_one() throws Exception {
        Path into = imported(String.join("\n", CREATED, DELETED, "null", CREATED), "debezium", 3, 1);
        assertEquals(List.of(TOMBSTONE), reasons(into));
    }

    @Test
    void a_null_with_a_key_is_one_and_no_key_becomes_a_record() throws Exception {
        for (String key : List.of("{\"id\":1}\t", "1\t", "CreateTime:1714557600000\t{\"id\":1}\t")) {
            Path into = imported(key + String.join("\n" + key, CREATED, DELETED, "null"), "debezium", 2, 1);
            assertEquals(List.of(TOMBSTONE), reasons(into));
            into = imported(key + String.join("\n" + key, "null", CREATED, DELETED), "debezium", 2, 1);
            assertEquals(List.of(TOMBSTONE), reasons(into));
            assertEquals("1", cli.rows("events", into).getFirst().get("stream"));
        }
    }

    @Test
    void a_topic_of_other_events_has_them_too() throws Exception {
        String lines = "order-1\t{\"type\":\"Placed\"}\norder-1\tnull\norder-2\t{\"type\":\"Placed\"}\n";
        assertEquals(List.of(TOMBSTONE), reasons(imported(lines, "ndjson", 2, 1)));
    }

    @Test
    void an_object_that_breaks_off_behind_a_null_is_none() throws Exception {
        String lines = "{\"type\":\"a\",\"data\":\tnull}\n{\"type\":\"a\",\"data\":\tnull\n{\"type\":\"b\"}\n";
        assertEquals(List.of("not JSON: it ends too early"), reasons(imported(lines, "ndjson", 2, 1)));
    }
}
