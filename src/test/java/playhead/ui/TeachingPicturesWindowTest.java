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

/** What a class looks at, as it looks: light, dark, large, German. */
class TeachingPicturesWindowTest {
    @TempDir
    Path folder;

    @Test
    @Tag("long")
    void what_a_class_is_shown_is_drawn_light_dark_large_and_in_german() throws Exception {
        List<Path> pictures = new ArrayList<>();
        String chosen = System.getProperty("pictures");
        Path out = chosen == null ? folder : Files.createDirectories(Path.of(chosen));
        LogOpener opener = new LogOpener(OpenWorkspace.workspaces(folder), folder.resolve("home"));
        try (TourStage stage = new TourStage(opener, out, pictures::add)) {
            stage.sample("shop");
            stage.act(hand -> hand.model().playhead().moveTo(13));
            stage.command("teach.present");
            stage.picture("presenter");
            stage.command("view.language");
            stage.command("teach.present");
            stage.picture("presenter-german");
        }
        assertEquals(2, pictures.size());
        for (Path picture : pictures) {
            assertTrue(Files.size(picture) > 5_000, picture + " is empty");
        }
    }
}
