package playhead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Main main = new Main(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void tour_says_what_it_takes_like_every_command() {
        assertEquals(0, main.run("tour", "--help"));

        assertTrue(out.toString(StandardCharsets.UTF_8).contains("--out DIR"));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void tour_with_anything_else_is_wrong_usage() {
        assertEquals(2, main.run("tour", "--nowhere"));

        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertEquals(
                "playhead: wrong usage: playhead tour [--out DIR]\n",
                err.toString(StandardCharsets.UTF_8).replace("\r", ""));
    }
}
