package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.opening.LogOpener;

/** Renders the view of sets and the card to paste ids into; the pictures lie in {@code target/sets-pictures}. */
class SetsPicturesWindowTest {
    @TempDir
    Path folder;

    @Test
    @Tag("long")
    void sets_are_shown_empty_pasted_and_explained_light_dark_large_and_in_german() throws Exception {
        Path out = Files.createDirectories(Path.of("target/sets-pictures"));
        List<Path> pictures = new ArrayList<>();
        LogOpener opener = new LogOpener(OpenWorkspace.workspaces(folder), folder.resolve("home"));
        try (TourStage stage = new TourStage(opener, out, pictures::add)) {
            stage.sample("shop");
            stage.command("view.sets");
            stage.picture("empty");
            stage.command("sets.paste");
            stage.act(hand ->
                    write("order-0001, order-0002\nORDER-0003\norder-4\nservice:stock\nwhatever " + "x".repeat(300)));
            stage.act(hand -> look());
            stage.picture("paste");
            stage.command("view.escape");
            stage.command("view.state");
            stage.act(hand -> hand.model().state().show("order", "status == \"cancelled\"", null));
            stage.command("sets.fromState");
            stage.command("sets.explain");
            stage.picture("explained");
            stage.command("view.theme");
            stage.command("view.language");
            stage.command("view.sets");
            stage.command("sets.explain");
            stage.picture("dark");
            stage.command("sets.paste");
            stage.act(hand -> write("order-0001, order-0002\nORDER-0003"));
            stage.act(hand -> look());
            stage.picture("dark-paste");
            stage.command("view.escape");
            for (int step = 0; step < 10; step++) {
                stage.command("view.larger");
            }
            stage.command("fold.detail");
            stage.command("fold.timeline");
            stage.picture("large");
        }
        for (Path picture : pictures) {
            assertTrue(Files.size(picture) > 5_000, picture + " is empty");
        }
    }

    private static void write(String text) {
        ((TextInputControl) Window.getWindows().getLast().getScene().lookup("#paste-text")).setText(text);
    }

    /** Waits for what comes of it: looking up begins a moment after the last key. */
    private static void look() {
        Window.getWindows().getLast().getScene().lookup("#paste-text").requestFocus();
    }
}
