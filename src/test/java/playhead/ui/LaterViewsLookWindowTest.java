package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        assertNone(new EveryLook(driven, this::everyScreen).pale());
    }

    @Test
    void nothing_is_cut_off_or_nameless_in_german_at_200_percent_in_a_small_window() throws Exception {
        driven = open(Locale.GERMAN);
        assertNone(new EveryLook(driven, this::everyScreen).wrongWhereSmall("de", 200));
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
            wrong.addAll(new EveryLook(driven, this::everyScreen).wrong(language.getLanguage(), zooms));
            if (language != languages.getLast()) {
                driven.close();
            }
        }
        assertNone(wrong);
    }

    private static void assertNone(Set<String> wrong) {
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    }

    private void everyScreen(EveryLook.Look look) throws Exception {
        driven.call("view.sagas");
        driven.robot.interact(this::showList);
        driven.calm();
        driven.robot.interact(
                () -> driven.table("#sagas-table").getSelectionModel().select(0));
        driven.calm();
        for (String face : SAGAS) {
            driven.call(face);
            look.at(face);
        }
        driven.call("view.rules");
        look.at("rules-unchecked");
        driven.call("rules.check");
        driven.robot.interact(
                () -> driven.table("#rules-places").getSelectionModel().select(0));
        driven.calm();
        look.at("rules-checked");
        for (String view : List.of("view.commands", "view.notes", "view.sides")) {
            driven.call(view);
            look.at(view);
        }
        for (String shown : TEACHING) {
            driven.call(shown);
            look.at(shown);
            driven.call(shown);
        }
        for (String card : CARDS) {
            driven.call(card);
            look.at(card);
            driven.call("view.escape");
        }
    }

    /** In a low window the list has the height in turn with what stands below it elsewhere. */
    private void showList() {
        ToggleButton list = driven.robot.lookup("#sagas-beside-list").queryAs(ToggleButton.class);
        if (list.isVisible() && !list.isSelected()) {
            list.fire();
        }
    }

    private DrivenWindow open(Locale language) throws TimeoutException {
        DrivenWindow window = new DrivenWindow(folder.resolve(language.getLanguage()), language);
        driven = window;
        window.open(Path.of("sample-data/shop.ndjson").toAbsolutePath());
        window.robot.interact(() -> {
            OpenLog log = window.model().logProperty().get();
            log.workspace()
                    .define(List.of(
                            Path.of("sample-data/shop.sagas.yaml").toAbsolutePath(),
                            Path.of("sample-data/shop.rules.yaml").toAbsolutePath()));
            OpenLog defined = log.anew();
            window.model().release();
            window.model().resume(defined, Moment.recorded(defined.session().end()));
        });
        window.call("view.sagas");
        window.until(() -> !window.table("#sagas-table").getItems().isEmpty());
        return window;
    }
}
