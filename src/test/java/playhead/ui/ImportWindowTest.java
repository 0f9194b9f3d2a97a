package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.importing.ColumnLine;
import playhead.ui.importing.Step;

class ImportWindowTest {
    @TempDir
    Path folder;

    @Test
    void a_ledger_is_imported_by_keyboard_alone_from_its_path_to_the_timeline() throws Exception {
        Path log = Files.copy(Path.of("sample-data/bank.csv"), folder.resolve("bank.csv"));
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            driven.robot.push(KeyCode.CONTROL, KeyCode.I);
            driven.until(() -> focusIn(driven, "#importing-path"));
            driven.robot.interact(() ->
                    driven.model().wizard().model().sources().typedProperty().set(log.toString()));
            driven.robot.push(KeyCode.ENTER);
            driven.until(() -> driven.table("#importing-sources").getItems().size() == 1);
            driven.calm();
            driven.robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
            driven.robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
            driven.until(() -> focusIn(driven, "#importing-columns"));
            TableView<?> columns = driven.table("#importing-columns");
            driven.until(() -> columns.getSelectionModel().getSelectedIndex() == 0);
            driven.robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
            driven.until(
                    () -> "Von".equals(((ColumnLine) columns.getSelectionModel().getSelectedItem()).name()));
            driven.robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
            driven.until(() -> driven.table("#importing-events").getItems().size() == 20);
            driven.robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
            driven.until(() -> driven.model().logProperty().get() != null);
            driven.calm();
            assertFalse(driven.robot.lookup(".wizard").query().isVisible()
                    && driven.model().wizard().model().shownProperty().get());
            assertEquals(180, driven.model().playhead().endProperty().get());
            assertEquals("bank", driven.model().logProperty().get().name());
        }
    }

    @Test
    void escape_hides_the_import_asks_nothing_and_loses_nothing() throws Exception {
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            driven.robot.push(KeyCode.CONTROL, KeyCode.I);
            driven.robot.interact(
                    () -> driven.model().wizard().model().show(List.of(Path.of("sample-data/changes.tsv"))));
            driven.calm();
            driven.robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
            driven.until(() -> driven.model().wizard().model().stepProperty().get() == Step.ROWS);
            driven.robot.push(KeyCode.ESCAPE);
            driven.until(() -> !driven.model().wizard().model().shownProperty().get());
            assertTrue(driven.robot.lookup(".start").query().isVisible());
            driven.robot.push(KeyCode.CONTROL, KeyCode.I);
            driven.until(() -> driven.model().wizard().model().shownProperty().get());
            assertEquals(
                    Step.ROWS, driven.model().wizard().model().stepProperty().get());
        }
    }

    @Test
    void a_log_without_known_names_opens_the_import_instead_of_guessing() throws Exception {
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            driven.robot.interact(() -> driven.model().open(Path.of("sample-data/bank.csv")));
            driven.until(() -> driven.model().wizard().model().shownProperty().get());
            driven.until(() -> driven.table("#importing-sources").getItems().size() == 1);
        }
    }

    @Test
    void every_control_of_every_step_has_a_name_in_both_languages() throws Exception {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            try (DrivenWindow driven = new DrivenWindow(folder, language)) {
                driven.robot.interact(
                        () -> driven.model().wizard().model().show(List.of(Path.of("sample-data/bank.csv"))));
                driven.calm();
                for (Step step : List.of(Step.SOURCES, Step.ROWS, Step.ROLES, Step.CHECK)) {
                    driven.robot.interact(() -> driven.model().wizard().model().go(step));
                    driven.calm();
                    for (Node node : driven.robot.lookup(".wizard").query().lookupAll("*")) {
                        boolean named = node.getAccessibleText() != null
                                        && !node.getAccessibleText().isBlank()
                                || node instanceof Labeled labeled
                                        && labeled.getText() != null
                                        && !labeled.getText().isBlank();
                        boolean ours = node instanceof Control && node.isFocusTraversable() && node.getId() != null;
                        assertTrue(named || !ours, step + ": " + node);
                    }
                }
            }
        }
    }

    private static boolean focusIn(DrivenWindow driven, String query) {
        Node wanted = driven.robot.lookup(query).query();
        for (Node at = wanted.getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at == wanted) {
                return true;
            }
        }
        return false;
    }
}
