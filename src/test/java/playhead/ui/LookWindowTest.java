package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.command.Command;
import playhead.ui.look.Theme;
import playhead.ui.text.Words;

/** What must hold in every view, in every theme, in every language; views that come later are looked at too. */
class LookWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow driven;

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void text_stands_out_from_its_ground_in_all_views_and_themes() throws Exception {
        driven = open(Locale.ENGLISH);
        Set<String> pale = new TreeSet<>();
        for (Theme theme : Theme.values()) {
            driven.robot.interact(
                    () -> driven.model().look().chosenThemeProperty().set(theme));
            everyScreen(screen -> SceneText.pale(scene().getRoot())
                    .forEach(text -> pale.add(theme.id() + " " + screen + " " + text)));
        }
        assertTrue(pale.isEmpty(), String.join("\n", pale));
    }

    @Test
    void nothing_is_cut_off_at_100_and_200_percent_and_every_control_has_a_name_in_every_language() throws Exception {
        Set<String> cut = new TreeSet<>();
        Set<String> nameless = new TreeSet<>();
        for (Locale language : Words.LANGUAGES) {
            driven = open(language);
            for (int zoom : new int[] {100, 200}) {
                driven.robot.interact(() -> driven.model().look().zoomBy(zoom == 200 ? 10 : 0));
                if (zoom == 200) {
                    // What folds by itself must be whole when it is unfolded all the same.
                    List.of("fold.detail", "fold.navigation", "fold.timeline").forEach(this::call);
                }
                everyScreen(screen -> {
                    String where = language + " " + zoom + " % " + screen + " ";
                    // A line of the palette may be cut: its command says all of it in the card of keys.
                    if (!screen.equals("view.palette")) {
                        SceneText.cutOff(scene().getRoot()).forEach(text -> cut.add(where + text));
                    }
                    SceneText.nameless(scene().getRoot()).forEach(control -> nameless.add(where + control));
                });
            }
            if (language != Words.LANGUAGES.getLast()) {
                driven.close();
            }
        }
        assertTrue(cut.isEmpty(), String.join("\n", cut));
        assertTrue(nameless.isEmpty(), String.join("\n", nameless));
    }

    private interface Look {
        void at(String screen);
    }

    /** Every registered view with its detail, at the end and in the past, and the card of keys. */
    private void everyScreen(Look look) throws Exception {
        for (String view : views()) {
            call(view);
            driven.robot.interact(() -> driven.model().playhead().moveTo(40));
            driven.calm();
            driven.robot.interact(
                    () -> driven.table("#events-table").getSelectionModel().select(20));
            driven.calm();
            at(view, look);
        }
        for (String overlay : List.of("help.keys", "view.palette", "colour.rules", "saved.list")) {
            if (ids().contains(overlay)) {
                call(overlay);
                at(overlay, look);
                call("view.escape");
            }
        }
    }

    /** Commands that show a view: the view has a title of its own in the words. */
    private List<String> views() {
        Words words = new Words(Locale.ENGLISH);
        return ids().stream()
                .filter(id -> id.startsWith("view.") && words.has(id + ".title"))
                .toList();
    }

    private List<String> ids() {
        return driven.window().commands().all().stream().map(Command::id).toList();
    }

    private void at(String screen, Look look) {
        driven.robot.settle();
        driven.robot.interact(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            look.at(screen);
        });
    }

    private void call(String command) {
        driven.robot.interact(
                () -> driven.window().commands().get(command).action().run());
        driven.robot.settle();
    }

    private Scene scene() {
        return driven.window().root().getScene();
    }

    private DrivenWindow open(Locale language) throws Exception {
        String name = language.getLanguage();
        DrivenWindow window = new DrivenWindow(folder.resolve("home-" + name), language);
        driven = window;
        Path log = folder.resolve("shop-" + name);
        Files.createDirectories(log);
        window.open(OpenWorkspace.make(log, "shop", OpenWorkspace.orders(90)));
        return window;
    }
}
