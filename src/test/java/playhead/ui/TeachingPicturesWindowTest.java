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
            stage.command("teach.present");
            stage.command("view.sides");
            stage.picture("sides");
            stage.command("teach.styles");
            stage.act(hand -> hand.fire("#styles-on"));
            for (int step = 0; step < 4; step++) {
                stage.act(hand -> hand.fire("#styles-on"));
            }
            stage.picture("styles");
            stage.command("view.escape");
            stage.command("lab.new");
            stage.command("teach.strip");
            stage.picture("strip-empty");
            stage.act(hand -> hand.fire("#strip-pace-real"));
            stage.command("lab.step");
            stage.command("lab.step");
            stage.picture("strip-read-model");
            stage.command("teach.pause");
            stage.command("lab.step");
            stage.command("teach.ask");
            stage.picture("strip-paused");
            stage.command("view.theme");
            stage.picture("strip-dark");
            stage.command("teach.present");
            stage.picture("presenter-strip");
            stage.command("teach.strip");
            stage.command("lesson.choose");
            stage.act(hand -> hand.fire("#lessons-begin"));
            for (int step = 0; step < 2; step++) {
                stage.command("lesson.next");
            }
            stage.picture("presenter-lesson");
            stage.command("lesson.leave");
            stage.command("teach.present");
            stage.command("lab.new");
            stage.command("teach.present");
            stage.command("view.language");
            stage.command("teach.present");
            stage.picture("presenter-german");
            stage.command("teach.present");
            stage.command("teach.strip");
            stage.act(hand -> hand.fire("#strip-pace-real"));
            stage.command("lab.step");
            for (int step = 0; step < 10; step++) {
                stage.command("view.larger");
            }
            stage.picture("strip-large-german");
            stage.command("teach.strip");
            stage.command("view.sides");
            stage.picture("sides-large-german");
            stage.command("teach.styles");
            for (int step = 0; step < 4; step++) {
                stage.act(hand -> hand.fire("#styles-on"));
            }
            stage.picture("styles-large-german");
        }
        assertEquals(13, pictures.size());
        for (Path picture : pictures) {
            assertTrue(Files.size(picture) > 5_000, picture + " is empty");
        }
    }
}
