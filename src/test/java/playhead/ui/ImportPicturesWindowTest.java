package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.importing.Step;
import playhead.ui.opening.LogOpener;

/** Renders every step of the import for logs that strain it; the pictures lie in {@code target/import-pictures}. */
class ImportPicturesWindowTest {
    @TempDir
    Path folder;

    @Test
    @Tag("long")
    void every_step_is_shown_for_wide_and_strange_logs_large_dark_and_in_german() throws Exception {
        Path out = Files.createDirectories(Path.of("target/import-pictures"));
        List<Path> pictures = new ArrayList<>();
        LogOpener opener = new LogOpener(OpenWorkspace.workspaces(folder), folder.resolve("home"));
        try (TourStage stage = new TourStage(opener, out, pictures::add)) {
            steps(stage, "bank", Path.of("sample-data/bank.csv"));
            steps(stage, "wide", wide());
            steps(stage, "faults", Path.of("sample-data/faults.ndjson"));
            stage.command("view.theme");
            steps(stage, "dark", Path.of("sample-data/images.csv"));
            for (int step = 0; step < 10; step++) {
                stage.command("view.larger");
            }
            steps(stage, "large", Path.of("sample-data/changes.tsv"));
            for (int step = 0; step < 10; step++) {
                stage.command("view.smaller");
            }
            stage.command("view.language");
            stage.command("file.import");
            steps(stage, "german", Path.of("sample-data/changes.tsv"));
        }
        assertEquals(24, pictures.size());
        for (Path picture : pictures) {
            assertTrue(Files.size(picture) > 5_000, picture + " is empty");
        }
    }

    private void steps(TourStage stage, String name, Path log) throws Exception {
        stage.act(hand -> hand.model().wizard().model().show(List.of(log)));
        for (Step step : List.of(Step.SOURCES, Step.ROWS, Step.ROLES, Step.CHECK)) {
            stage.act(hand -> hand.model().wizard().model().go(step));
            stage.picture(name + "-" + step.name().toLowerCase(java.util.Locale.ROOT));
        }
        stage.command("importing.restart");
    }

    private Path wide() throws Exception {
        String names =
                IntStream.range(0, 300).mapToObj(n -> "column number " + n).collect(Collectors.joining(","));
        List<String> lines = new ArrayList<>(List.of("case,time," + names + ",long"));
        for (int row = 0; row < 40; row++) {
            int start = row;
            lines.add("A-" + row % 5 + ",2026-03-0" + (row % 9 + 1) + " 10:00:00,"
                    + IntStream.range(0, 300)
                            .mapToObj(n -> Integer.toString(n * start))
                            .collect(Collectors.joining(","))
                    + "," + "a value of many characters \u05e9\u05dc\u05d5\u05dd \ud83d\ude80 ".repeat(300));
        }
        return Files.write(
                folder.resolve("a name that is long enough to be cut off somewhere in the table.csv"), lines);
    }
}
