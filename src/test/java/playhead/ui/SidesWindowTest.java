package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.events.EventLine;

/** Event rows beside the read rows they made, and the link between them. */
class SidesWindowTest {
    private static final List<String> LOG = List.of(
            OpenWorkspace.event(1, "order-1", "OrderPlaced", "{\"status\":\"open\",\"amount\":10}"),
            OpenWorkspace.event(2, "order-2", "OrderPlaced", "{\"status\":\"open\",\"amount\":20}"),
            OpenWorkspace.event(3, "order-1", "OrderPaid", "{\"status\":\"paid\"}"),
            OpenWorkspace.event(4, "order-2", "OrderPaid", "{\"status\":\"paid\"}"));

    @TempDir
    Path folder;

    @Test
    void an_event_marks_the_cells_it_has_set_and_a_cell_selects_the_event_that_set_it() throws Exception {
        try (DrivenWindow window = new DrivenWindow(folder, Locale.ENGLISH)) {
            window.open(OpenWorkspace.make(folder, "log", LOG));
            window.call("view.sides");
            window.until(() -> link(window).startsWith("#4 has set 1 cell"));
            assertEquals(4, window.table("#sides-events").getItems().size());
            assertEquals(List.of("● paid"), marked(window));

            window.robot.interact(
                    () -> window.table("#sides-events").getSelectionModel().clearAndSelect(0));
            window.until(() -> link(window).startsWith("#1 has set 1 cell"));
            assertEquals(List.of("● 10"), marked(window));
            assertTrue(link(window).contains("1 more says something later now"), link(window));

            pick(window, row(window, "order-2"), 1);
            window.until(() -> selected(window) == 4);
            pick(window, row(window, "order-2"), 2);
            window.until(() -> selected(window) == 2);

            window.robot.interact(() -> window.model().playhead().moveTo(2));
            window.calm();
            window.until(() -> link(window).startsWith("#2 has set 2 cells"));
            assertEquals(2, window.table("#sides-events").getItems().size(), "later events are there");
            window.robot.interact(() -> window.model().playhead().moveTo(0));
            window.calm();
            window.until(() -> window.table("#sides-rows").getItems().isEmpty());
        }
    }

    private static void pick(DrivenWindow window, int row, int column) {
        window.robot.interact(() -> select(window.table("#sides-rows"), row, column));
    }

    private static <T> void select(TableView<T> table, int row, int column) {
        table.getSelectionModel().clearAndSelect(row, table.getColumns().get(column));
    }

    private static int row(DrivenWindow window, String id) {
        TableView<?> table = window.table("#sides-rows");
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getColumns().getFirst().getCellData(i).toString().contains(id)) {
                return i;
            }
        }
        throw new AssertionError("no row " + id);
    }

    private static long selected(DrivenWindow window) {
        return window.table("#sides-events").getSelectionModel().getSelectedItem() instanceof EventLine line
                ? line.position()
                : 0;
    }

    private static String link(DrivenWindow window) {
        return window.robot.lookup("#sides-link").queryAs(Label.class).getText();
    }

    private static List<String> marked(DrivenWindow window) {
        return window.robot.lookup("#sides-rows .table-cell").queryAll().stream()
                .map(cell -> ((javafx.scene.control.Labeled) cell).getText())
                .filter(text -> text != null && text.startsWith("●"))
                .toList();
    }
}
