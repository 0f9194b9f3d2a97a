package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import playhead.cli.CommandLineApp;
import playhead.testing.Child;
import playhead.workspace.Workspaces;

/** The command line's import, in a process of its own, is killed at moments spread over its run. */
class KilledImportTest {
    private static final int EVENTS = 30_000;
    private static final int EARLIER = 5_000;
    private static final Duration ROUND = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Cli cli;
    private Path log;
    private Path workspace;

    @BeforeEach
    void write_the_log() throws IOException {
        cli = new Cli(folder.resolve("state"));
        log = write("log.ndjson", 0, EVENTS);
        workspace = folder.resolve("log.playhead");
    }

    @Test
    void all_or_nothing_of_an_import_is_there_after_3_kills() throws Throwable {
        rounds(3, 4);
    }

    @Test
    @Tag("long")
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void all_or_nothing_of_an_import_is_there_after_25_kills() throws Throwable {
        rounds(25, 5);
    }

    private void rounds(int rounds, long seed) throws Throwable {
        Random random = new Random(seed);
        Path earlier = folder.resolve("earlier.playhead");
        cli.ok("import", write("earlier.ndjson", EVENTS, EVENTS + EARLIER), "--into", earlier);
        long run = Math.min(unharmed("warm.playhead"), unharmed("whole.playhead"));
        String expected =
                cli.ok("state", folder.resolve("whole.playhead"), "--json").out();
        int killed = 0;
        int published = 0;
        for (int round = 0; round < rounds; round++) {
            boolean into = round % 2 == 1;
            if (into) {
                copy(earlier, workspace);
            }
            long moment = (long) (run * (round + random.nextDouble()) / rounds);
            String name = "round " + round + ", killed after " + moment + " of " + run + " ms, seed " + seed;
            try (Child child = start(workspace)) {
                child.killAfter(Duration.ofMillis(moment));
                child.within(ROUND, () -> child.end());
                killed += child.end() == 0 ? 0 : 1;
            }
            long before = into ? EARLIER : 0;
            long found = found();
            assertTrue(found == before || found == before + EVENTS, name + ": " + found + " events");
            published += found == before ? 0 : 1;
            cli.ok("import", log, "--into", workspace);
            assertEquals(before + EVENTS, found(), name);
            if (!into) {
                assertEquals(expected, cli.ok("state", workspace, "--json").out(), name);
            }
            delete(workspace);
        }
        assertTrue(killed > 0, "no import was killed within " + run + " ms");
        System.out.printf("%d imports of %d ms killed, %d had been published%n", killed, run, published);
    }

    /** Milliseconds that an import takes which nobody kills. */
    private long unharmed(String name) throws Throwable {
        long began = System.nanoTime();
        try (Child whole = start(folder.resolve(name))) {
            whole.within(ROUND, () -> assertEquals(0, whole.end(), whole.errors()));
        }
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** Events in the workspace, which must be in order, or 0 without one. */
    private long found() {
        Cli.Ran verified = cli.run("verify", workspace, "--json");
        if (verified.exit() == 1 && verified.out().isEmpty()) {
            assertTrue(verified.err().contains("no workspace at"), verified::toString);
            return 0;
        }
        assertEquals(0, verified.exit(), verified::toString);
        BigDecimal events = (BigDecimal) verified.object().get("events");
        assertEquals(events, cli.ok("info", workspace, "--json").object().get("events"));
        return events.longValueExact();
    }

    private Child start(Path into) throws IOException {
        return Child.start(
                ImportProgram.class,
                folder.resolve("state").toString(),
                "import",
                log.toString(),
                "--into",
                into.toString());
    }

    private Path write(String name, int from, int to) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = from; i < to; i++) {
                out.write(
                        ("{\"id\":\"e%d\",\"stream\":\"order-%d\",\"type\":\"T%d\",\"time\":\"2025-01-01T%02d:%02d:00Z\",\"data\":{\"n\":%d,\"text\":\"größe"
                            + " %s\"}}\n")
                                .formatted(i, i % 977, i % 5, i / 3_000, i / 50 % 60, i, i % 11));
            }
        }
        return file;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    /** The program that is killed: the command line, with a folder for its own state as the first argument. */
    static final class ImportProgram {
        private ImportProgram() {}

        public static void main(String[] arguments) {
            Workspaces workspaces = new Workspaces(Clock.systemUTC(), "tester", Path.of(arguments[0]));
            String[] command = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
            System.exit(new CommandLineApp(workspaces, System.out, System.err, "test").run(command));
        }
    }
}
