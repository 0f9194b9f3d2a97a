package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.importing.Step;
import playhead.ui.look.Theme;
import playhead.ui.palette.PaletteItem;

/** One sitting from the first start to the German window, by the keys and the mouse that a user has. */
class JourneyWindowTest {
    private static final int BOOKINGS = 180;
    private static final int TO_ONE_ACCOUNT = 8;

    @TempDir
    Path folder;

    private DrivenWindow driven;

    @BeforeEach
    void start() throws Exception {
        driven = new DrivenWindow(folder);
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void an_analyst_opens_imports_looks_back_compares_exports_and_goes_on_in_german() throws Exception {
        openTheSample();
        importTheLedgerWithAMappingOfItsOwn();
        dragThePlayheadAndZoom();
        filter();
        compareTwoMoments();
        exportWhatIsShown();
        returnToTheEnd();
        changeTheme();
        goOnInGerman();
    }

    private void openTheSample() throws Exception {
        driven.robot.clickOn("#sample-shop");
        driven.until(() -> driven.model().logProperty().get() != null);
        driven.calm();
        assertTrue(driven.title().contains("shop"), driven.title());
        assertTrue(driven.table("#events-table").getItems().size() > 100);
    }

    private void importTheLedgerWithAMappingOfItsOwn() throws Exception {
        Path log = Files.copy(Path.of("sample-data/bank.csv"), folder.resolve("bank.csv"));
        keys(KeyCode.CONTROL, KeyCode.I);
        driven.until(() -> driven.model().wizard().model().shownProperty().get());
        if (DrivenWindow.hasDisplay()) {
            driven.drop(log, ".wizard");
        } else {
            type("#importing-path", log.toString());
            driven.press(KeyCode.ENTER);
        }
        driven.until(() -> driven.table("#importing-sources").getItems().size() == 1);
        step(Step.ROWS);
        step(Step.ROLES);
        driven.until(
                () -> driven.table("#importing-columns").getSelectionModel().getSelectedIndex() == 0);
        type("#importing-entity-type", "booking");
        step(Step.CHECK);
        driven.until(() -> driven.table("#importing-events").getItems().size() == 20);
        keys(KeyCode.ALT, KeyCode.PAGE_DOWN);
        driven.until(() -> driven.model().logProperty().get() != null
                && driven.model().logProperty().get().name().equals("bank"));
        driven.calm();
        assertEquals(BOOKINGS, at());
        assertTrue(driven.model().logProperty().get().types().stream()
                .anyMatch(type -> type.name().equals("booking") && type.entities() == BOOKINGS));
    }

    private void dragThePlayheadAndZoom() throws Exception {
        driven.robot.moveTo(driven.point(".timeline", 0.2, 0.95)).press(MouseButton.PRIMARY);
        driven.calm();
        long first = at();
        driven.robot.moveTo(driven.point(".timeline", 0.4, 0.95));
        driven.robot.moveTo(driven.point(".timeline", 0.6, 0.95)).release(MouseButton.PRIMARY);
        driven.calm();
        assertTrue(first > 0 && at() > first && at() < BOOKINGS, first + " then " + at());
        assertTrue(driven.title().contains("PAST"), driven.title());
        long whole = driven.model().timeline().screen();
        if (DrivenWindow.hasDisplay()) {
            driven.robot.moveTo(driven.point(".timeline", 0.5, 0.6));
            driven.robot.press(KeyCode.CONTROL);
            driven.robot.scroll(3, VerticalDirection.UP);
            driven.robot.release(KeyCode.CONTROL);
        } else {
            driven.press(KeyCode.W);
        }
        driven.until(() -> driven.model().timeline().screen() < whole);
        driven.press(KeyCode.DIGIT0);
        driven.until(() -> driven.model().timeline().screen() == whole);
    }

    private void filter() throws Exception {
        driven.robot.write("/");
        driven.robot.write("=data.An == \"DE0001000000\" && position < 60");
        driven.until(() -> driven.table("#events-table").getItems().size() == TO_ONE_ACCOUNT);
        driven.press(KeyCode.ENTER);
        driven.press(KeyCode.F6);
    }

    private void compareTwoMoments() throws Exception {
        goTo("20");
        keys(KeyCode.CONTROL, KeyCode.M);
        goTo("23");
        keys(KeyCode.CONTROL, KeyCode.M);
        driven.until(() -> driven.table("#compare-table").getItems().size() == 3);
    }

    private void exportWhatIsShown() throws Exception {
        driven.press(KeyCode.DIGIT1);
        Path file = folder.resolve("to-one-account.csv");
        keys(KeyCode.CONTROL, KeyCode.E);
        type("#export #file", file.toString());
        driven.press(KeyCode.ENTER);
        driven.until(() ->
                Files.exists(file) && driven.robot.lookup("#export").queryAll().isEmpty());
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.contains("# mode: PAST"), lines.toString());
        assertTrue(lines.contains("# position: 23 of " + BOOKINGS), lines.toString());
        assertEquals(
                1 + TO_ONE_ACCOUNT,
                lines.stream().filter(line -> !line.startsWith("#")).count());
    }

    private void returnToTheEnd() throws Exception {
        driven.until(() -> {
            if (at() != BOOKINGS) {
                driven.robot.push(KeyCode.ESCAPE);
            }
            return at() == BOOKINGS;
        });
        driven.calm();
        assertTrue(driven.title().contains("END"), driven.title());
    }

    private void changeTheme() throws Exception {
        Theme before = driven.model().look().themeProperty().get();
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertNotEquals(before, driven.model().look().themeProperty().get());
    }

    private void goOnInGerman() throws Exception {
        palette("deutsch", "view.language");
        driven.until(() -> driven.window().words().language().equals(Locale.GERMAN));
        driven.calm();
        assertEquals(BOOKINGS, at());
        assertTrue(driven.robot.lookup("Ereignisse").tryQuery().isPresent());
        driven.press(KeyCode.G);
        driven.robot.write("999");
        driven.press(KeyCode.ENTER);
        driven.until(() -> "Position 999 liegt nicht im Log, 0 bis 180"
                .equals(driven.robot.lookup("#said").queryLabeled().getText()));
        palette("zustand", "view.state");
        driven.until(() -> "state".equals(driven.window().controller().viewInFront()));
        driven.until(() -> driven.table("#state-table").getItems().size() == BOOKINGS);
    }

    /** Finds something with the palette and does it, by keys alone. */
    private void palette(String typed, String id) throws Exception {
        keys(KeyCode.CONTROL, KeyCode.K);
        driven.until(() -> driven.robot.lookup("#palette-field").tryQuery().isPresent());
        driven.robot.write(typed);
        driven.until(() ->
                !driven.robot.lookup("#palette-list").queryListView().getItems().isEmpty()
                        && ((PaletteItem) driven.robot
                                        .lookup("#palette-list")
                                        .queryListView()
                                        .getItems()
                                        .getFirst())
                                .id()
                                .equals(id));
        driven.press(KeyCode.ENTER);
    }

    private void step(Step wanted) throws Exception {
        keys(KeyCode.ALT, KeyCode.PAGE_DOWN);
        driven.until(() -> driven.model().wizard().model().stepProperty().get() == wanted);
    }

    private void goTo(String place) throws Exception {
        driven.press(KeyCode.G);
        driven.robot.write(place);
        driven.press(KeyCode.ENTER);
        driven.until(() -> at() == Long.parseLong(place));
        driven.calm();
    }

    /** Clicks into a field and replaces what it holds; long texts come as from the clipboard. */
    private void type(String query, String text) throws Exception {
        driven.robot.clickOn(query);
        driven.robot.interact(() -> {
            TextField field = driven.robot.lookup(query).queryAs(TextField.class);
            field.selectAll();
            field.replaceSelection(text);
        });
        driven.calm();
    }

    private void keys(KeyCode... codes) throws Exception {
        driven.robot.push(codes);
        driven.calm();
    }

    private long at() {
        return driven.model().playhead().atProperty().get();
    }
}
