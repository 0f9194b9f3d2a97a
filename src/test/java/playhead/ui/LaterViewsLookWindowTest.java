package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.look.Theme;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Moment;

/** What holds for every view also holds for sagas with all their faces, and for what a class is shown. */
class LaterViewsLookWindowTest {
    private static final List<String> SAGAS = List.of(
            "sagas.beside.saga",
            "sagas.face.lanes",
            "sagas.face.steps",
            "sagas.face.sequence",
            "sagas.face.events",
            "sagas.face.compare",
            "sagas.beside.paths",
            "sagas.beside.map",
            "sagas.beside.overview");

    /** Shown by a command, and gone by the same, or by Escape. */
    private static final List<String> TEACHING = List.of("teach.strip", "teach.present");

    private static final List<String> CARDS = List.of("teach.styles", "lesson.choose", "notes.take");

    @TempDir
    Path folder;

    private DrivenWindow driven;

    @AfterEach
    void close() throws TimeoutException {
        driven.close();
    }

    @Test
    void text_stands_out_in_every_theme() throws Exception {
        driven = open(Locale.ENGLISH);
        Set<String> pale = new TreeSet<>();
        for (Theme theme : Theme.values()) {
            driven.robot.interact(
                    () -> driven.model().look().chosenThemeProperty().set(theme));
            everyScreen((screen, root) ->
                    SceneText.pale(root).forEach(text -> pale.add(theme.id() + " " + screen + " " + text)));
        }
        assertTrue(pale.isEmpty(), String.join("\n", pale));
    }

    @Test
    void nothing_is_cut_off_or_nameless_in_german_at_200_percent() throws Exception {
        assertWhole(List.of(Locale.GERMAN), 200);
    }

    @Test
    @Tag("long")
    void nothing_is_cut_off_or_nameless_in_any_language_at_any_size() throws Exception {
        assertWhole(Words.LANGUAGES, 100, 150, 200);
    }

    private void assertWhole(List<Locale> languages, int... zooms) throws Exception {
        Set<String> wrong = new TreeSet<>();
        for (Locale language : languages) {
            driven = open(language);
            for (double[] size : new double[][] {{1000, 700}, {1366, 768}}) {
                size(size[0], size[1]);
                for (int zoom : zooms) {
                    driven.robot.interact(() -> {
                        driven.model().look().zoomBy(-20);
                        driven.model().look().zoomBy(zoom / 10 - 8);
                    });
                    everyScreen((screen, root) -> {
                        String where = "%s %d %% %.0f %s ".formatted(language, zoom, size[0], screen);
                        SceneText.cutOff(root).forEach(text -> wrong.add(where + text));
                        SceneText.nameless(root).forEach(control -> wrong.add(where + "nameless: " + control));
                    });
                }
            }
            if (language != languages.getLast()) {
                driven.close();
            }
        }
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    }

    private interface Look {
        void at(String screen, Node root);
    }

    private void everyScreen(Look look) throws TimeoutException {
        driven.call("view.sagas");
        driven.robot.interact(
                () -> driven.table("#sagas-table").getSelectionModel().select(0));
        driven.calm();
        for (String face : SAGAS) {
            driven.call(face);
            at(face, look);
        }
        for (String view : List.of("view.commands", "view.notes", "view.sides")) {
            driven.call(view);
            at(view, look);
        }
        for (String shown : TEACHING) {
            driven.call(shown);
            at(shown, look);
            driven.call(shown);
        }
        for (String card : CARDS) {
            driven.call(card);
            at(card, look);
            driven.call("view.escape");
        }
    }

    private void at(String screen, Look look) {
        driven.robot.interact(() -> {
            Node root = driven.window().root();
            root.applyCss();
            driven.window().root().layout();
            look.at(screen, root.getScene().getRoot());
        });
    }

    private void size(double width, double height) throws TimeoutException {
        driven.robot.interact(() -> {
            Window window = driven.window().scene().getWindow();
            window.setWidth(width);
            window.setHeight(height);
        });
        driven.until(() -> driven.window().scene().getWidth() == width);
    }

    private DrivenWindow open(Locale language) throws TimeoutException {
        DrivenWindow window = new DrivenWindow(folder.resolve(language.getLanguage()), language);
        driven = window;
        window.open(Path.of("sample-data/shop.ndjson").toAbsolutePath());
        window.robot.interact(() -> {
            OpenLog log = window.model().logProperty().get();
            log.workspace()
                    .define(List.of(Path.of("sample-data/shop.sagas.yaml").toAbsolutePath()));
            OpenLog defined = log.anew();
            window.model().release();
            window.model().resume(defined, Moment.recorded(defined.session().end()));
        });
        window.call("view.sagas");
        window.until(() -> !window.table("#sagas-table").getItems().isEmpty());
        return window;
    }
}
