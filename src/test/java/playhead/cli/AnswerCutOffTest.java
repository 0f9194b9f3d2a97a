package playhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.workspace.Workspaces;

/** An answer that did not arrive is no success: scripts would go on with half of it. */
class AnswerCutOffTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(PrintStream out, String... arguments) {
        return new CommandLineApp(
                        new Workspaces(Clock.systemUTC(), "ann", folder.resolve("state")),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        "0.1")
                .run(arguments);
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @Test
    void an_answer_to_a_full_disk_is_exit_1_with_the_reason() {
        String into = folder.resolve("w").toString();
        assertEquals(
                0,
                run(
                        new PrintStream(new ByteArrayOutputStream()),
                        "import",
                        "sample-data/faults.ndjson",
                        "--into",
                        into));
        err.reset();
        int exit = run(new AnswerStream(failing("No space left on device")), "events", into, "--json");
        assertEquals(1, exit);
        assertTrue(
                err.toString(StandardCharsets.UTF_8)
                        .contains("playhead: the answer could not be written: No space left on device"),
                err::toString);
    }

    @Test
    void a_reader_that_has_gone_is_exit_1_without_a_word() {
        assertEquals(1, run(new AnswerStream(failing("Broken pipe")), "--version"));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }
}
