package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import playhead.cli.CommandLineApp;
import playhead.workspace.Workspaces;

/** Runs commands as a user would, in this process, and hands out what they printed. Never accepts a stack trace. */
final class Cli {
    private final Path state;

    /** @param state folder that stands for the application's own one */
    Cli(Path state) {
        this.state = state;
    }

    /** Runs a command, whatever comes of it; arguments are turned into text. */
    Ran run(Object... arguments) {
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new CommandLineApp(workspaces(), new PrintStream(out), new PrintStream(err), "test").run(texts);
        Ran ran = new Ran(List.of(texts), exit, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
        assertFalse(ran.err.contains("\tat ") || ran.err.contains("Exception"), ran::toString);
        return ran;
    }

    /** Runs a command that must succeed. */
    Ran ok(Object... arguments) {
        Ran ran = run(arguments);
        assertEquals(0, ran.exit, ran::toString);
        return ran;
    }

    /** Rows of a command that must succeed; {@code --json} is added. */
    List<Map<String, Object>> rows(Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--json";
        return ok(all).rows();
    }

    /** Runs a command that must fail with this exit code, one clear line and nothing like a row. */
    Ran fails(int exit, Object... arguments) {
        Ran ran = run(arguments);
        assertEquals(exit, ran.exit, ran::toString);
        List<String> reasons =
                ran.err.lines().filter(line -> line.startsWith("playhead: ")).toList();
        assertEquals(1, reasons.size(), ran::toString);
        assertTrue(reasons.getFirst().length() > 20, ran::toString);
        assertFalse(ran.err.contains("--debug shows more"), ran::toString);
        return ran;
    }

    Workspaces workspaces() {
        return new Workspaces(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC), "tester", state);
    }

    /** A run: its exit code and what it printed. */
    record Ran(List<String> arguments, int exit, byte[] bytes, String err) {
        String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        Object json() {
            return PlainJson.read(out());
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> rows() {
            return (List<Map<String, Object>>) json();
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> object() {
            return (Map<String, Object>) json();
        }

        @Override
        public String toString() {
            String shown = out();
            return arguments + " -> " + exit + "\n" + err + shown.substring(0, Math.min(500, shown.length()));
        }
    }
}
