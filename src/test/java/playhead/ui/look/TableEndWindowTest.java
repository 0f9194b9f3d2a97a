package playhead.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a table stays its end when its rows get lower or its room larger, and the toolkit finds nothing odd in it. */
class TableEndWindowTest extends LongTableBase {
    private static final List<Integer> SIZES = List.of(3, 450, 1_000, 1_999, 2_000, 2_001, 10_000);

    @BeforeEach
    void alone() {
        robot.interact(() -> ((HBox) stage.getScene().getRoot()).getChildren().remove(stock));
    }

    @Test
    void lower_rows_leave_the_last_one_at_the_bottom() {
        assertEndStays(() -> {
            own.setFixedCellSize(ROW * 2);
            settle();
            flow(own).scrollPixels(rows.size() * ROW * 2);
            settle();
            own.setFixedCellSize(ROW);
        });
    }

    @Test
    void lower_rows_leave_the_last_one_in_sight_when_the_screen_stood_just_before_the_end() {
        assertEndStays(() -> {
            own.setFixedCellSize(ROW * 2);
            settle();
            flow(own).scrollPixels(rows.size() * ROW * 2);
            settle();
            flow(own).scrollPixels(-30);
            settle();
            own.setFixedCellSize(ROW);
        });
    }

    @Test
    void higher_rows_leave_the_last_one_at_the_bottom() {
        assertEndStays(() -> {
            flow(own).scrollPixels(rows.size() * ROW * 2);
            settle();
            own.setFixedCellSize(ROW * 2);
        });
    }

    @Test
    void more_room_leaves_the_last_row_at_the_bottom() {
        assertEndStays(() -> {
            own.setMaxHeight(200);
            settle();
            flow(own).scrollPixels(rows.size() * ROW * 2);
            settle();
            own.setMaxHeight(HEIGHT);
        });
    }

    private void assertEndStays(Runnable change) {
        for (int size : SIZES) {
            robot.interact(() -> {
                own.setFixedCellSize(ROW);
                rows.resize(size);
                settle();
            });
            List<String> complaints = complaints(() -> robot.interact(() -> {
                change.run();
                settle();
            }));
            robot.interact(() -> {
                assertEquals(size - 1, lastRow(own), size + " rows");
                assertCellsFit(own, size + " rows");
            });
            assertEquals(List.of(), complaints, size + " rows");
        }
    }
}
