package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.opening.LogOpener;

class TourWindowTest {
    @TempDir
    Path folder;

    private final List<Path> pictures = new ArrayList<>();

    @Test
    void each_stop_of_a_tour_renders_a_picture_that_differs() throws Exception {
        Path out = Files.createDirectory(folder.resolve("tour"));
        try (TourStage stage =
                new TourStage(new LogOpener(OpenWorkspace.workspaces(folder), folder), out, pictures::add)) {
            stage.picture("start");
            stage.sample("shop");
            stage.picture("events");
            stage.act(window -> window.model().playhead().moveTo(300));
            stage.picture("events-in-the-past");
            stage.command("view.state");
            stage.picture("state");
        }
        assertEquals(
                List.of("01-start.png", "02-events.png", "03-events-in-the-past.png", "04-state.png"),
                pictures.stream().map(path -> path.getFileName().toString()).toList());
        assertTheyDiffer();
    }

    @Test
    @Tag("long")
    void the_whole_tour_renders_at_least_ten_pictures_that_differ() throws Exception {
        new Tour(OpenWorkspace.workspaces(folder)).run(folder.resolve("tour"), pictures::add);
        assertTrue(pictures.size() >= 10, pictures.size() + " pictures");
        assertTheyDiffer();
    }

    private void assertTheyDiffer() throws IOException {
        Set<String> contents = new HashSet<>();
        for (Path picture : pictures) {
            contents.add(new String(Files.readAllBytes(picture), StandardCharsets.ISO_8859_1));
        }
        assertEquals(pictures.size(), contents.size(), "some pictures are the same");
    }
}
