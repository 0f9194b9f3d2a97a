package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Drives state, detail and comparison by keys. */
class CompareWindowTest extends OrdersWindow {
    CompareWindowTest() {
        super(900);
    }

    @Test
    void control_m_marks_a_and_again_compares_it_with_the_playhead_which_b_then_follows() throws Exception {
        goTo(300);
        control(KeyCode.M);
        assertEquals(300, driven.model().markA().momentProperty().get().at());
        goTo(306);
        control(KeyCode.M);
        driven.until(() -> driven.table("#compare-table").getItems().size() == 6);
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        driven.until(() -> driven.table("#compare-table").getItems().size() == 9);
        driven.robot.interact(() -> {
            driven.table("#compare-table").requestFocus();
            driven.table("#compare-table").getSelectionModel().select(0);
        });
        press(KeyCode.ENTER);
        driven.until(() -> driven.table("#compare-table").getItems().size() > 9);
        driven.until(() -> driven.model().detail().entityProperty().get() != null);
    }

    @Test
    void enter_on_a_cell_goes_to_the_event_that_set_it_and_b_goes_before_it() throws Exception {
        press(KeyCode.DIGIT2);
        driven.until(() -> driven.table("#state-table").getItems().size() == 700);
        driven.robot.interact(() -> {
            var table = driven.table("#state-table");
            table.requestFocus();
            table.getSelectionModel().clearSelection();
            select(table, 0, 1);
        });
        driven.until(
                () -> "status".equals(driven.model().detail().fieldProperty().get()));
        press(KeyCode.ENTER);
        driven.until(() -> at() == 3);
        press(KeyCode.B);
        driven.until(() -> at() == 2);
        driven.calm();
        press(KeyCode.B);
        driven.until(() -> at() == 0);
        assertTrue(driven.model().detail().entityProperty().get().endsWith("order-1"));
    }

    private static <T> void select(TableView<T> table, int row, int column) {
        table.getSelectionModel().select(row, table.getColumns().get(column));
    }
}
