package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.command.Command;
import playhead.ui.text.Words;

/** A button says its word whole, however large the letters and however small the window are. */
class ShortWordsWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow driven;

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void no_short_word_on_a_button_is_cut_in_a_small_window() throws Exception {
        assertWhole(List.of(Locale.ENGLISH), 110);
    }

    @Test
    @Tag("long")
    void no_short_word_on_a_button_is_cut_at_any_zoom_in_any_language() throws Exception {
        assertWhole(Words.LANGUAGES, 80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200);
    }

    private void assertWhole(List<Locale> languages, int... zooms) throws Exception {
        Set<String> cut = new TreeSet<>();
        for (Locale language : languages) {
            driven = new DrivenWindow(folder.resolve("home-" + language), language);
            Path log = Files.createDirectories(folder.resolve("log-" + language));
            driven.open(OpenWorkspace.make(log, "shop", OpenWorkspace.orders(90)));
            driven.robot.interact(() -> driven.model().playhead().moveTo(40));
            for (int zoom : zooms) {
                driven.robot.interact(() -> {
                    driven.model().look().zoomBy(-20);
                    driven.model().look().zoomBy(zoom / 10 - 8);
                });
                for (String view : views()) {
                    driven.call(view);
                    driven.robot.interact(() -> {
                        driven.window().root().applyCss();
                        driven.window().root().layout();
                        SceneText.cutShort(driven.window().scene().getRoot())
                                .forEach(word -> cut.add("%s %d %% %s %s".formatted(language, zoom, view, word)));
                    });
                }
            }
            if (language != languages.getLast()) {
                driven.close();
            }
        }
        assertTrue(cut.isEmpty(), String.join("\n", cut));
    }

    private List<String> views() {
        Words words = new Words(Locale.ENGLISH);
        return driven.window().commands().all().stream()
                .map(Command::id)
                .filter(id -> id.startsWith("view.") && words.has(id + ".title"))
                .toList();
    }
}
