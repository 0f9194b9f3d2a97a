package playhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.workspace.Workspaces;

class CommandLineTest {
    @TempDir
    Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new CommandLineApp(
                        new Workspaces(Clock.systemUTC(), "ana", temp.resolve("state")),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        "1.2.3")
                .run(arguments);
    }

    @Test
    void the_version_is_printed() {
        assertEquals(0, run("--version"));
        assertEquals("playhead 1.2.3" + System.lineSeparator(), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void tables_for_people_leave_empty_what_there_is_not_but_show_a_null_that_the_log_said() throws Exception {
        Path log = Files.writeString(
                temp.resolve("a.ndjson"), "{\"stream\":\"a-1\",\"type\":\"T\",\"data\":{\"x\":null,\"y\":1}}\n");
        String root = temp.resolve("a.playhead").toString();
        assertEquals(0, run("import", log.toString(), "--into", root));
        assertEquals(0, run("events", root));
        assertTrue(lines().get(2).contains("  null  1  "), "the log said null: " + lines().get(2));
        assertEquals(1, lines().get(2).split("null", -1).length - 1, lines().get(2));
        assertEquals(0, run("blame", root, "a-1"));
        assertEquals("x      null   1         T", lines().get(2));
        assertEquals("y      1      1         T", lines().get(3), "no time, no actor");
        assertEquals(0, run("group", root, "--by", "x", "--type", "a"));
        assertEquals("null  1", lines().get(2));
        assertEquals(0, run("note", root, "--at", "1", "--text", "odd"));
        assertEquals(0, run("notes", root));
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("null"), out::toString);
        assertEquals(0, run("notes", root, "--json"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"entity\":null"), out::toString);
        assertEquals(0, run("bisect", root, "--when", "y > 5", "--entity", "a-1"));
        assertTrue(lines().contains("first: –"), out::toString);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void a_negative_limit_is_wrong_usage() throws Exception {
        Path log = Files.writeString(temp.resolve("a.ndjson"), "{\"stream\":\"a-1\",\"type\":\"T\"}\n");
        String root = temp.resolve("a.playhead").toString();
        assertEquals(0, run("import", log.toString(), "--into", root));
        for (String command : new String[] {"state", "events"}) {
            assertEquals(2, run(command, root, "--limit=-1", "--json"));
            assertEquals("", out.toString(StandardCharsets.UTF_8));
            assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count());
        }
    }
}
