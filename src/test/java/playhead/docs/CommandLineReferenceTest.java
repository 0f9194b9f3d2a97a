package playhead.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.cli.CommandLineApp;
import playhead.workspace.Workspaces;

/** The reference of the command line shows every command and option, and what the program prints. */
class CommandLineReferenceTest {
    private static final Path REFERENCE = Path.of("docs/reference/command-line.md");

    @TempDir
    private Path folder;

    @Test
    void page_shows_what_its_commands_print() throws IOException {
        new DocumentedPage(REFERENCE).check(folder);
    }

    @Test
    void every_command_has_an_example_that_runs() throws IOException {
        TreeSet<String> missing = new TreeSet<>(commands());
        missing.removeAll(new TreeSet<>(shown()));
        assertTrue(missing.isEmpty(), () -> "no example in " + REFERENCE + " of " + missing);
    }

    @Test
    void every_option_is_named_in_its_command_s_section() throws IOException {
        String page = Files.readString(REFERENCE);
        TreeSet<String> missing = new TreeSet<>();
        for (String command : commands()) {
            int start = page.indexOf("\n## " + command + "\n");
            assertTrue(start >= 0, () -> "no section of " + command);
            int end = page.indexOf("\n## ", start + 1);
            String section = page.substring(start, end < 0 ? page.length() : end);
            help(command)
                    .lines()
                    .flatMap(line ->
                            List.of(line.strip().split("[ =,]+")).stream().limit(2))
                    .filter(word -> word.startsWith("--")
                            && !List.of("--help", "--debug").contains(word))
                    .filter(option -> !section.contains(option))
                    .forEach(option -> missing.add(command + " " + option));
        }
        assertTrue(missing.isEmpty(), () -> "not in " + REFERENCE + ": " + missing);
    }

    private static List<String> shown() throws IOException {
        return Files.readString(REFERENCE)
                .lines()
                .filter(line -> line.startsWith("./playhead "))
                .map(line -> line.split(" ")[1])
                .toList();
    }

    private List<String> commands() {
        return help("").lines()
                .dropWhile(line -> !line.startsWith("Commands:"))
                .filter(line -> line.matches("  [a-z-]+ .*") && !line.startsWith("  tour "))
                .map(line -> line.strip().split(" ")[0])
                .toList();
    }

    private String help(String command) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream screen = new PrintStream(printed, true, StandardCharsets.UTF_8);
        CommandLineApp app =
                new CommandLineApp(new Workspaces(Clock.systemUTC(), "ann", folder), screen, screen, "0.1");
        int exit = command.isEmpty() ? app.run("--help") : app.run(command, "--help");
        assertEquals(0, exit);
        return printed.toString(StandardCharsets.UTF_8);
    }
}
