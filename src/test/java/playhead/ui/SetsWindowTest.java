package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets of ids in the real window, by keys. */
class SetsWindowTest {
    private DrivenWindow driven;

    @TempDir
    Path home;

    @BeforeEach
    void open() throws Exception {
        driven = new DrivenWindow(home);
        driven.open(OpenWorkspace.make(home, "orders", orders()));
    }

    /** Orders are placed, packed, paid and sent; those from 31 to 40 are never paid. */
    private static List<String> orders() {
        List<String> lines = new ArrayList<>();
        String[] steps = {"Placed", "Packed", "Paid", "Sent"};
        for (int order = 1; order <= 100; order++) {
            for (String step : steps) {
                if (!step.equals("Paid") || order <= 30 || order > 40) {
                    lines.add(OpenWorkspace.event(
                            lines.size() + 1,
                            "order-" + order,
                            step,
                            "{\"status\":\"" + step + "\",\"shop\":" + (order > 30 && order <= 40 ? 2 : order % 2)
                                    + "}"));
                }
            }
        }
        return lines;
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void pasted_ids_become_a_set_that_is_explained_and_whose_figures_open_their_rows() throws Exception {
        driven.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        StringBuilder ids = new StringBuilder("ORDER-31\n");
        for (int order = 31; order <= 40; order++) {
            ids.append("order-").append(order).append(order % 2 == 0 ? "\n" : ", ");
        }
        paste(ids.toString());
        driven.until(() -> about().equals("10 order; 1 not found"));
        TableView<?> missing = driven.table("#paste-missing");
        assertEquals("ORDER-31", missing.getColumns().get(0).getCellData(0));
        assertEquals("order-31", missing.getColumns().get(1).getCellData(0));
        driven.robot.interact(() ->
                driven.robot.lookup("#paste-name").queryAs(TextField.class).setText("unpaid"));
        driven.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        driven.until(() -> cells("#sets-table").equals(List.of(List.of("unpaid", "11", "10 order", "1"))));
        assertTrue(driven.robot.lookup("#paste-ids").queryAll().isEmpty());
        driven.robot.interact(() -> driven.table("#sets-table").requestFocus());
        driven.press(KeyCode.ENTER);
        driven.until(() -> driven.robot
                .lookup("#sets-missing")
                .queryAs(Label.class)
                .getText()
                .startsWith("Missing next: Paid after Packed. Others have it in 90 of 90, here 0 of 10"));
        List<String> first = cells("#sets-report").getFirst();
        assertEquals(
                List.of("missing next", "no Paid after Packed", "10 of 10 (100 %)", "0 of 90 (0 %)", "+100 %"), first);
        assertTrue(cells("#sets-report").stream()
                .anyMatch(line -> line.get(0).equals("step 3") && line.get(1).equals("Placed → Packed → Sent")));
        driven.robot.interact(() -> {
            TableView<?> report = driven.table("#sets-report");
            report.requestFocus();
            report.getFocusModel().focus(0);
        });
        driven.press(KeyCode.ENTER);
        driven.until(() -> driven.model().state().filter().countProperty().get().startsWith("10 of 100 match"));
        assertEquals("state", driven.window().controller().viewInFront());
        assertTrue(driven.model().state().filter().where().contains("inSet("));
    }

    @Test
    void sets_are_made_of_rows_joined_found_by_the_palette_and_still_there_when_opened_again() throws Exception {
        driven.call("view.state");
        driven.robot.interact(() -> driven.model().state().filter().setCondition("shop == 2"));
        driven.calm();
        driven.call("sets.fromState");
        driven.until(() -> cells("#sets-table").equals(List.of(List.of("order shown", "10", "10 order", "0"))));
        driven.robot.interact(() -> driven.model().events().filter().setCondition("position <= 8"));
        driven.calm();
        driven.call("sets.fromEvents");
        driven.until(() -> cells("#sets-table").size() == 2);
        assertFalse(driven.window().commands().get("sets.union").isEnabled());
        driven.robot.interact(() -> driven.robot
                .lookup("#sets-against")
                .queryComboBox()
                .getSelectionModel()
                .select(1));
        driven.call("sets.union");
        driven.until(() -> cells("#sets-table").stream()
                .anyMatch(set -> set.get(0).equals("entities of events ∪ order shown")
                        && set.get(1).equals("12")));
        driven.call("sets.filterEvents");
        driven.until(
                () -> driven.model().events().filter().countProperty().get().startsWith("38 of 390"));
        driven.call("view.palette");
        driven.robot.write("order shown");
        driven.until(() -> driven.robot.lookup(".palette .list-cell").queryAll().size() > 0);
        driven.press(KeyCode.ENTER);
        assertEquals("sets", driven.window().controller().viewInFront());
        assertEquals(
                3, Files.list(home.resolve("orders.playhead").resolve("sets")).count());
    }

    @Test
    void rows_that_a_rule_marks_by_a_set_are_marked_anew_when_the_set_is_changed_or_forgotten() throws Exception {
        driven.robot.interact(
                () -> driven.model().events().colours().mark(null, "inSet(\"entities of events\")", "late"));
        driven.robot.interact(() -> driven.model().events().filter().setCondition("position > 386"));
        driven.calm();
        assertEquals("- - - -", marks());
        driven.call("sets.fromEvents");
        driven.until(() -> marks().equals("L L L L"));
        driven.call("view.sets");
        driven.call("sets.remove");
        driven.until(() -> marks().equals("- - - -"));
    }

    private String marks() {
        return driven.model().events().linesProperty().get().stream()
                .map(line -> line.markProperty().get() == null
                        ? "-"
                        : line.markProperty().get().sign())
                .collect(Collectors.joining(" "));
    }

    private void paste(String text) {
        driven.robot.interact(() -> driven.robot
                .lookup("#paste-text")
                .queryAs(TextInputControl.class)
                .setText(text));
    }

    private String about() {
        return driven.robot.lookup("#paste-about").queryAs(Label.class).getText();
    }

    private List<List<String>> cells(String table) {
        TableView<?> shown = driven.table(table);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < shown.getItems().size(); i++) {
            int row = i;
            rows.add(shown.getColumns().stream()
                    .map(column -> String.valueOf(column.getCellData(row)))
                    .toList());
        }
        return rows;
    }
}
