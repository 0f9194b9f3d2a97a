package playhead.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import playhead.cli.CommandLineApp;
import playhead.workspace.Workspaces;

/**
 * The commands that a page shows, run in process in the page's order. A {@code sh} block holds commands; a
 * {@code text} block right after it what they print, answer and remarks as on a screen. Commands may be followed by
 * {@code | head -n N}, by a comment {@code # exit 1}, or be {@code cp -r}. Workspaces and exported files go to a folder
 * of their own, under the names that the page gives them.
 */
final class DocumentedCommands {
    private static final Pattern BLOCK =
            Pattern.compile("```sh\\n(?<commands>.*?)```(?:\\s*```text\\n(?<shown>.*?)```)?", Pattern.DOTALL);
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-05-04T09:00:00Z"), ZoneOffset.UTC);
    private static final Pattern WRITTEN = Pattern.compile("[\\w.-]+\\.(?:playhead(?:#\\d+)?|zip|html|txt|out\\.\\w+)");
    private static final Pattern PROGRESS = Pattern.compile(".*: \\d+ %, \\d+ records, \\d+ rejected");
    private static final Pattern EXIT = Pattern.compile("\\s+# exit (\\d)$");
    private static final Pattern HEAD = Pattern.compile("\\s+\\| head -n (\\d+)$");

    private final Path folder;
    private final List<String> run = new ArrayList<>();

    DocumentedCommands(Path folder) {
        this.folder = folder;
    }

    /** The commands run so far, by name. */
    List<String> run() {
        return run;
    }

    /** Runs a page; in the answer each {@code text} block holds what the program printed. */
    String rewritten(String page) throws IOException {
        Matcher block = BLOCK.matcher(page);
        StringBuilder now = new StringBuilder();
        int copied = 0;
        while (block.find()) {
            String real = output(block.group("commands"));
            if (block.group("shown") != null) {
                boolean same = plain(real).equals(plain(block.group("shown")));
                now.append(page, copied, block.start("shown")).append(same ? block.group("shown") : real);
                copied = block.end("shown");
            }
        }
        return now.append(page.substring(copied)).toString();
    }

    private String output(String commands) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line : commands.lines().map(String::strip).toList()) {
            if (line.startsWith("./playhead ")) {
                all.append(playhead(line));
            } else if (line.startsWith("cp -r ")) {
                List<String> words = ShellWords.of(line);
                copy(place(words.get(2)), place(words.get(3)));
            } else if (!line.isBlank()) {
                throw new AssertionError("a page shows a command that no test can run: " + line);
            }
        }
        return all.toString();
    }

    private String playhead(String line) {
        Matcher exit = EXIT.matcher(line);
        int expected = exit.find() ? Integer.parseInt(exit.group(1)) : 0;
        String command = exit.replaceFirst("");
        Matcher head = HEAD.matcher(command);
        int lines = head.find() ? Integer.parseInt(head.group(1)) : Integer.MAX_VALUE;
        List<String> words = ShellWords.of(head.replaceFirst(""));
        run.add(words.get(1));
        String[] arguments = words.stream()
                .skip(1)
                .map(word -> WRITTEN.matcher(word).matches() ? place(word).toString() : word)
                .toArray(String[]::new);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream screen = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = new CommandLineApp(new Workspaces(MORNING, "ann", folder.resolve("state")), screen, screen, "0.1")
                .run(arguments);
        String text = printed.toString(StandardCharsets.UTF_8)
                .replace(folder + "/", "")
                .replace("\r", "");
        if (code != expected) {
            throw new AssertionError(line + " ended with " + code + ", not " + expected + ":\n" + text);
        }
        // How far an import is, is said every two seconds: on a busy machine also for a small file.
        return text.lines()
                .filter(shown -> !PROGRESS.matcher(shown).matches())
                .limit(lines)
                .map(shown -> shown + "\n")
                .collect(Collectors.joining());
    }

    private Path place(String name) {
        return WRITTEN.matcher(name).matches() ? folder.resolve(name) : Path.of(name);
    }

    /** What cannot be the same twice: times of work, ids of workspaces. */
    private static String plain(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("(\"?seconds\"?: ?)[0-9.]+", "$1S");
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (var walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path path : all) {
            Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
    }
}
