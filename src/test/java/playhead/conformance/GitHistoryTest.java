package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the page about Git's history, as they stand there, and what is imported of what they print. */
class GitHistoryTest {
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private Path repository;

    @BeforeEach
    void a_repository() throws Exception {
        repository = Files.createDirectory(folder.resolve("repository"));
        Assumptions.assumeTrue(has("git --version") && has("awk 'BEGIN {}'"), "skipped: no git or awk");
        run("""
            git init -q . && git config user.email 'j"o@example.org' && git config user.name 'J, O' && git config commit.gpgsign false
            at() { export GIT_COMMITTER_DATE="$1" GIT_AUTHOR_DATE="$1"; }
            at 2024-05-01T10:00:00+02:00; echo 1 > 'a, "b".txt'; echo 1 > größe.txt; git add -A; git commit -qm '"Revert", it said'
            at 2024-05-01T09:00:00+02:00; echo 2 > größe.txt; git add -A; git commit -qm "tab\there; it's \\ {\\"a\\":1}"
            at 2024-05-01T11:00:00+02:00; git rm -q 'a, "b".txt'; git commit -qm '=formula'
            """);
    }

    @Test
    void commits_are_events_whatever_their_subjects_hold() throws Exception {
        List<Map<String, Object>> events = imported(0, "commits.csv");
        assertEquals(List.of("commit", "commit", "commit"), each(events, "type"));
        assertEquals(List.of("main", "main", "main"), each(events, "stream"));
        assertEquals("j\"o@example.org", events.getFirst().get("actor"));
        assertEquals("2024-05-01T08:00:00Z", events.getFirst().get("time"));
        Map<?, ?> first = (Map<?, ?>) events.getFirst().get("data");
        Map<?, ?> second = (Map<?, ?>) events.get(1).get("data");
        assertEquals("\"Revert\", it said", first.get("subject"));
        assertEquals("tab\there; it's \\ {\"a\":1}", second.get("subject"));
        assertEquals(events.getFirst().get("id"), second.get("parents"));
    }

    @Test
    void changes_of_files_are_events_in_the_order_of_the_commits() throws Exception {
        List<Map<String, Object>> events = imported(1, "files.csv");
        assertEquals(List.of("A", "A", "M", "D"), each(events, "type"));
        assertEquals("größe.txt", events.get(2).get("stream"));
        assertEquals(events.get(0).get("correlationId"), events.get(1).get("correlationId"));
        assertEquals(events.get(0).get("stream"), events.get(3).get("stream"));
    }

    private List<Map<String, Object>> imported(int command, String file) throws Exception {
        String page = Files.readString(Path.of("docs/how-to/import-git-history.md"));
        List<String> commands = COMMANDS.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        run(commands.get(command));
        Cli cli = new Cli(folder.resolve("state"));
        Path into = folder.resolve("w.playhead");
        Map<String, Object> summary = cli.rows("import", repository.resolve(file), "--into", into, "--order", "file")
                .getFirst();
        assertEquals(PlainJson.number(0), summary.get("rejected"));
        return cli.rows("events", into);
    }

    private boolean has(String command) throws IOException, InterruptedException {
        return start(command).waitFor() == 0;
    }

    private void run(String commands) throws IOException, InterruptedException {
        Process process = start(commands);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("said")));
    }

    private Process start(String commands) throws IOException {
        return new ProcessBuilder("bash", "-c", commands)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private static List<Object> each(List<Map<String, Object>> events, String key) {
        return events.stream().map(event -> event.get(key)).toList();
    }
}
