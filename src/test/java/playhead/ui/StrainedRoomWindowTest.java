package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.history.FieldChange;
import playhead.workspace.Answer;

/** What logs that strain the window leave of a window of 1000 x 700: long texts, long ids, one log after another, nothing. */
class StrainedRoomWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow driven;

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void both_values_of_a_long_difference_are_read_whole_and_long_names_leave_the_curves_their_height()
            throws Exception {
        driven = new DrivenWindow(folder.resolve("home"));
        String text = "a text of which only the end differs, number ";
        driven.open(OpenWorkspace.make(
                folder,
                "texts",
                IntStream.rangeClosed(1, 40)
                        .mapToObj(n -> OpenWorkspace.event(
                                n, "doc-" + n % 9, "Written", "{\"text\":\"" + text + n + "\",\"size\":" + n + "}"))
                        .toList()));
        driven.robot.interact(() -> driven.model().detail().select("doc/doc-1"));
        driven.call("detail.diff");
        TextArea whole = driven.robot.lookup("#entity-diff-whole").queryAs(TextArea.class);
        assertFalse(whole.isVisible(), "nothing is selected");
        chooseChange("text");
        assertTrue(whole.isVisible());
        assertEquals("− " + text + "28\n+ " + text + "37", whole.getText());
        chooseChange("size");
        assertFalse(whole.isVisible(), "numbers are whole in the table");
        driven.call("view.totals");
        ComboBox<String> by = driven.robot.lookup("#totals-first").queryComboBox();
        driven.robot.interact(() -> by.setValue("text"));
        driven.calm();
        double high = driven.robot.lookup("#curves").query().getLayoutBounds().getHeight();
        assertTrue(high >= 70, "height " + high);
    }

    @Test
    void an_id_that_is_longer_than_the_detail_is_wide_leaves_its_tables_their_width() throws Exception {
        driven = new DrivenWindow(folder.resolve("home"));
        String id = "shipment-" + "0123456789abcdef".repeat(12);
        driven.open(OpenWorkspace.make(
                folder, "ids", List.of(OpenWorkspace.event(1, id, "Sent", "{\"status\":\"sent\",\"amount\":12}"))));
        driven.robot.interact(() -> driven.model().detail().select("shipment/" + id));
        double wide =
                driven.robot.lookup("#detail-tabs").query().getLayoutBounds().getWidth();
        for (String side : List.of("diff", "history", "state")) {
            driven.call("detail." + side);
            double table = driven.robot
                    .lookup("#entity-" + side)
                    .query()
                    .getLayoutBounds()
                    .getWidth();
            assertTrue(table <= wide, side + " " + table + " in " + wide);
        }
    }

    @Test
    void what_totals_are_grouped_by_stands_in_its_box_also_after_another_log_was_open() throws Exception {
        driven = new DrivenWindow(folder.resolve("home"));
        driven.open(OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(30)));
        driven.call("view.totals");
        Path kinds = OpenWorkspace.make(
                folder,
                "kinds",
                IntStream.rangeClosed(1, 60)
                        .mapToObj(n -> OpenWorkspace.event(
                                n,
                                "kind" + n % 20 + "-" + n,
                                "Kind" + n % 20,
                                "{\"status\":\"open\",\"amount\":" + n + "}"))
                        .toList());
        driven.robot.interact(() -> driven.model().open(kinds));
        driven.until(() -> driven.title().contains("kinds"));
        driven.call("view.totals");
        driven.until(() -> !driven.table("#totals-table").getItems().isEmpty());
        ComboBox<String> by = driven.robot.lookup("#totals-first").queryComboBox();
        assertEquals("status", by.getValue());
        assertEquals("status", by.getButtonCell().getText());
    }

    private void chooseChange(String field) {
        TableView<?> table = driven.table("#entity-diff");
        driven.robot.interact(() -> IntStream.range(0, table.getItems().size())
                .filter(row -> ((FieldChange) table.getItems().get(row))
                        .field()
                        .toString()
                        .equals(field))
                .forEach(row -> table.getSelectionModel().clearAndSelect(row)));
    }

    @Test
    void an_empty_workspace_says_in_every_part_that_there_is_nothing_yet() throws Exception {
        driven = new DrivenWindow(folder.resolve("home"));
        Path empty = folder.resolve("empty.playhead");
        OpenWorkspace.workspaces(folder).openOrCreate(empty).then(made -> {
            made.close();
            return Answer.of(true);
        });
        driven.open(empty);
        driven.call("view.compare");
        driven.call("detail.diff");
        assertEquals("This workspace has no entities yet.", placeholder("#compare-table"));
        assertFalse(placeholder("#entity-diff").isEmpty());
        new WindowPictures(driven).take("small-empty");
    }

    private String placeholder(String table) {
        return ((Label) driven.table(table).getPlaceholder()).getText();
    }
}
