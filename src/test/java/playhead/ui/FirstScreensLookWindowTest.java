package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.importing.Step;
import playhead.ui.look.Theme;
import playhead.ui.text.Words;

/** What must hold of the start page and of every step of the import, in every theme and language. */
class FirstScreensLookWindowTest {
    private static final List<Step> STEPS = List.of(Step.SOURCES, Step.ROWS, Step.ROLES, Step.CHECK);

    @TempDir
    Path folder;

    private DrivenWindow driven;
    private final Set<String> wrong = new TreeSet<>();

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void text_stands_out_also_where_something_cannot_be_used() throws Exception {
        open(Locale.ENGLISH);
        everyScreen(screen -> {
            for (Theme theme : Theme.values()) {
                driven.robot.interact(() -> {
                    driven.model().look().chosenThemeProperty().set(theme);
                    layOut();
                    SceneText.pale(root()).forEach(text -> wrong.add(theme.id() + " " + screen + " " + text));
                });
            }
        });
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    }

    @Test
    void nothing_is_cut_off_and_every_control_has_a_name() throws Exception {
        for (Locale language : Words.LANGUAGES) {
            open(language);
            everyScreen(screen -> {
                for (int zoom : new int[] {0, 10}) {
                    driven.robot.interact(() -> {
                        driven.model().look().zoomBy(zoom);
                        layOut();
                        String at = language + " " + (100 + 10 * zoom) + " % " + screen + " ";
                        SceneText.cutOff(root()).forEach(text -> wrong.add(at + "cut " + text));
                        SceneText.nameless(root()).forEach(control -> wrong.add(at + "nameless " + control));
                        driven.model().look().zoomBy(-zoom);
                    });
                }
            });
            if (language != Words.LANGUAGES.getLast()) {
                driven.close();
            }
        }
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    }

    private interface Look {
        void at(String screen) throws Exception;
    }

    /** The start page with a workspace that was open before and one that is gone, and the steps with a log that is not clear. */
    private void everyScreen(Look look) throws Exception {
        look.at("start");
        driven.robot.interact(() -> driven.model().wizard().model().show(List.of(folder.resolve("changes.csv"))));
        driven.until(() -> !driven.model().wizard().model().sources().layouts().isEmpty());
        driven.calm();
        for (Step step : STEPS) {
            driven.robot.interact(() -> driven.model().wizard().model().go(step));
            driven.calm();
            look.at(step.name());
        }
    }

    private void open(Locale language) throws Exception {
        Path home = Files.createDirectories(folder.resolve(language.getLanguage()));
        driven = new DrivenWindow(home.resolve("home"), language);
        driven.open(OpenWorkspace.make(home, "orders", OpenWorkspace.orders(30)));
        driven.call("file.close");
        driven.robot.interact(() -> driven.recents().opened(home.resolve("gone.playhead"), "gone", 1_234_567));
        driven.calm();
        Files.write(
                folder.resolve("changes.csv"),
                List.of(
                        "when;what;who;amount",
                        "2026-03-29 02:30:00;order-1;ann;1.200,50",
                        "never;order-2;bob;12",
                        ";order-2;bob;12",
                        "2026-03-29 03:30:00;order-1;ann;7"));
    }

    private void layOut() {
        root().applyCss();
        root().layout();
    }

    private Parent root() {
        return driven.window().root();
    }
}
