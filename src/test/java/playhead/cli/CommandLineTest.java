package playhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
