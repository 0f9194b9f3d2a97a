package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.opening.LogOpener;

/** The Lab as it looks: empty, under way, over; dark, large, German. */
class LabPicturesWindowTest {
    @TempDir
    Path folder;

    @Test
    @Tag("long")
    void the_lab_is_shown_empty_under_way_and_over_dark_large_and_in_german() throws Exception {
        List<Path> pictures = new ArrayList<>();
        String chosen = System.getProperty("pictures");
        Path out = chosen == null ? folder : Files.createDirectories(Path.of(chosen));
        LogOpener opener = new LogOpener(OpenWorkspace.workspaces(folder), folder.resolve("home"));
        try (TourStage stage = new TourStage(opener, out, pictures::add)) {
            stage.picture("start");
            stage.command("lab.new");
            stage.picture("empty");
            stage.command("lab.step");
            stage.command("lab.deadline");
            stage.picture("deadline");
            stage.command("lab.finish");
            stage.picture("over");
            stage.command("view.events");
            stage.picture("events");
            stage.command("view.lab");
            stage.command("view.theme");
            stage.picture("dark");
            for (int step = 0; step < 10; step++) {
                stage.command("view.larger");
            }
            stage.picture("large");
            stage.command("view.language");
            stage.picture("german");
            stage.command("lab.new");
            stage.picture("german-empty");
        }
        assertEquals(9, pictures.size());
        for (Path picture : pictures) {
            assertTrue(Files.size(picture) > 5_000, picture + " is empty");
        }
    }
}
