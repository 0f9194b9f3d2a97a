package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.filter.FilterPart;
import playhead.ui.opening.LogOpener;

/** Renders the filters of State and Totals; the pictures lie in {@code target/filter-pictures}. */
class FilterPicturesWindowTest {
    @TempDir
    Path folder;

    @Test
    @Tag("long")
    void filters_are_shown_with_parts_and_problems_light_dark_large_and_in_german() throws Exception {
        Path out = Files.createDirectories(Path.of("target/filter-pictures"));
        List<Path> pictures = new ArrayList<>();
        LogOpener opener = new LogOpener(OpenWorkspace.workspaces(folder), folder.resolve("home"));
        try (TourStage stage = new TourStage(opener, out, pictures::add)) {
            stage.sample("shop");
            stage.command("view.state");
            stage.picture("state");
            stage.act(hand -> hand.model().state().filter().show("quantity > 2 && has(reason)", "order"));
            stage.picture("state-parts");
            stage.act(hand -> hand.model().state().filter().setCondition("quantity > "));
            stage.picture("state-problem");
            stage.command("view.totals");
            stage.act(hand -> hand.model().totals().groups().filter().add(FilterPart.of("quantity > 1")));
            stage.picture("totals");
            stage.command("view.theme");
            stage.command("view.language");
            stage.picture("totals-dark");
            stage.command("view.state");
            stage.act(hand -> hand.model().state().filter().setCondition("quantity > 1"));
            stage.picture("state-dark");
            for (int step = 0; step < 10; step++) {
                stage.command("view.larger");
            }
            stage.picture("state-large");
            for (int step = 0; step < 10; step++) {
                stage.command("view.smaller");
            }
            stage.command("view.events");
            stage.picture("events");
        }
        for (Path picture : pictures) {
            assertTrue(Files.size(picture) > 5_000, picture + " is empty");
        }
    }
}
