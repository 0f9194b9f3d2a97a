package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.history.Silence;
import playhead.importing.pipeline.ImportProgress;

class CoverageTest {
    private static final long START = Instant.parse("2026-03-01T10:00:00Z").getEpochSecond();

    @TempDir
    Path folder;

    @Test
    void files_of_one_import_have_their_own_times_and_silences() throws Exception {
        // The shop goes on for 200 minutes; the bank is silent for an hour in the middle and ends earlier.
        Path shop = log("shop", IntStream.range(0, 200).map(n -> n * 60).toArray());
        Path bank = log(
                "bank",
                IntStream.range(0, 100)
                        .map(n -> 30 + n * 60 + (n < 50 ? 0 : 3_600))
                        .toArray());
        try (Workspace workspace = open(List.of(shop, bank))) {
            Coverage coverage = workspace.session().analysis().coverage();
            assertEquals(
                    List.of("shop.ndjson", "bank.ndjson"),
                    coverage.sources().stream().map(Coverage.Source::file).toList());
            Coverage.Source first = coverage.sources().getFirst();
            assertEquals(200, first.events());
            assertEquals(List.of(), first.silences());
            assertEquals(START + 199 * 60, first.to());
            Coverage.Source second = coverage.sources().getLast();
            assertEquals(100, second.events());
            assertEquals(START + 30, second.from());
            assertEquals(List.of(new Silence(START + 30 + 49 * 60, START + 30 + 50 * 60 + 3_600)), second.silences());
        }
    }

    @Test
    void where_a_source_ended_or_was_silent_it_is_named() throws Exception {
        Path shop = log("shop", IntStream.range(0, 200).map(n -> n * 60).toArray());
        Path bank = log(
                "bank",
                IntStream.range(0, 100)
                        .map(n -> 30 + n * 60 + (n < 50 ? 0 : 3_600))
                        .toArray());
        try (Workspace workspace = open(List.of(shop, bank))) {
            Coverage coverage = workspace.session().analysis().coverage();
            assertEquals(List.of(), coverage.silentAt(START + 600));
            assertEquals(List.of("bank.ndjson"), names(coverage.silentAt(START + 50 * 60 + 1_800)));
            assertEquals(List.of("bank.ndjson"), names(coverage.silentAt(START + 190 * 60)));
            assertEquals(List.of("shop.ndjson", "bank.ndjson"), names(coverage.silentAt(START - 1)));
        }
    }

    @Test
    void imports_one_after_the_other_are_sources_of_their_own() throws Exception {
        Path shop = log("shop", 0, 60, 120);
        Path untimed = Files.writeString(
                folder.resolve("untimed.ndjson"), "{\"id\":\"u\",\"stream\":\"x-1\",\"type\":\"T\",\"data\":{}}\n");
        try (Workspace workspace = open(List.of(shop))) {
            given(workspace.importFiles(ImportOptions.of(List.of(untimed)), ImportProgress.NONE));
            List<Coverage.Source> sources =
                    workspace.session().analysis().coverage().sources();
            assertEquals(List.of("shop.ndjson", "untimed.ndjson"), names(sources));
            assertEquals(
                    List.of(1L, 4L),
                    sources.stream().map(Coverage.Source::first).toList());
            assertEquals(
                    List.of(3L, 4L), sources.stream().map(Coverage.Source::last).toList());
            assertTrue(sources.getFirst().timed());
            assertFalse(sources.getLast().timed());
            assertFalse(sources.getLast().covers(START));
        }
    }

    private Path log(String name, int... seconds) throws Exception {
        return Files.write(
                folder.resolve(name + ".ndjson"),
                IntStream.range(0, seconds.length)
                        .mapToObj(
                                n -> "{\"id\":\"%s%d\",\"stream\":\"%s-1\",\"type\":\"T\",\"time\":\"%s\",\"data\":{}}"
                                        .formatted(name, n, name, Instant.ofEpochSecond(START + seconds[n])))
                        .toList());
    }

    private Workspace open(List<Path> logs) throws Exception {
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "tester", folder.resolve("application"));
        Path root = folder.resolve("log.playhead");
        given(workspaces.importInto(root, ImportOptions.of(logs), ImportProgress.NONE));
        return given(workspaces.open(root));
    }

    private static List<String> names(List<Coverage.Source> sources) {
        return sources.stream().map(Coverage.Source::file).toList();
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value, List<String> warnings) -> value;
            case Answer.Refused<T>(String reason, boolean wrongUsage) -> throw new AssertionError(reason);
        };
    }
}
