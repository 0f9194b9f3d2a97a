package playhead.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import playhead.samples.CpuTime;

/** A table of very many rows moves like JavaFX's own, and its place costs nothing. */
class LongTableWindowTest extends LongTableBase {
    @Test
    void keys_wheel_and_jumps_move_it_like_every_table() {
        assertMovesAlike(20, 100);
    }

    @Test
    @Tag("long")
    void many_keys_wheels_and_jumps_move_it_like_every_table() {
        assertMovesAlike(21, 600);
    }

    private void assertMovesAlike(int seed, int steps) {
        Random random = new Random(seed);
        both(table -> table.getSelectionModel().select(0));
        for (int step = 0; step < steps; step++) {
            int kind = random.nextInt(10);
            int row = random.nextInt(rows.size());
            double pixels = random.nextInt(-2_000, 2_000);
            boolean shift = random.nextInt(4) == 0;
            String said = "step " + step + " kind " + kind + " row " + row + " pixels " + pixels + " shift " + shift;
            both(table -> {
                switch (kind) {
                    case 0 -> table.scrollTo(row);
                    case 1, 2 -> wheel(table, pixels);
                    case 3 -> press(table, KeyCode.PAGE_DOWN, shift);
                    case 4 -> press(table, KeyCode.PAGE_UP, shift);
                    case 5 -> press(table, KeyCode.DOWN, shift);
                    case 6 -> press(table, KeyCode.UP, shift);
                    case 7 -> press(table, row % 2 == 0 ? KeyCode.HOME : KeyCode.END, false);
                    case 8 -> table.getSelectionModel().clearAndSelect(row);
                    default -> wheel(table, pixels / 100);
                }
            });
            assertSamePlace(said);
        }
    }

    @Test
    void rows_that_go_away_below_the_screen_leave_no_holes_and_no_complaint() {
        robot.interact(() -> ((HBox) stage.getScene().getRoot()).getChildren().remove(stock));
        assertEquals(
                List.of(),
                complaints(() -> List.of(5_000, 1_900, 900, 600, 3, 0)
                        .forEach(left -> robot.interact(() -> {
                            own.scrollTo(rows.size() - 1);
                            settle();
                            rows.resize(left);
                            settle();
                            if (left > 0) {
                                assertEquals(left - 1, lastRow(own), left + " rows");
                                assertCellsFit(own, left + " rows");
                            }
                        }))));
    }

    @Test
    void a_jump_and_a_step_to_the_side_in_one_frame_leave_no_hole() {
        robot.interact(() -> own.getColumns().getFirst().setPrefWidth(2_000));
        robot.interact(this::settle);
        robot.interact(() -> {
            own.scrollTo(7_000);
            settle();
            own.scrollTo(2_000);
            bar(own, false).setValue(300);
            settle();
            // A hair of the row before may still be seen: the place of a row is a fraction of all of them.
            assertEquals(2_000, flow(own).getFirstVisibleCell().getIndex(), 1);
            assertCellsFit(own, "after both");
        });
    }

    @Test
    void the_bar_tells_where_in_all_rows_the_screen_is_and_goes_there() {
        robot.interact(() -> {
            own.scrollTo(5_000);
            settle();
            // By all rows, or by those above of what does not fit on the screen: a screen is 0.3 % of the rows.
            assertEquals(0.5, bar(own, true).getValue(), 0.003);
            bar(own, true).setValue(1);
            settle();
            assertEquals(9_999, flow(own).getLastVisibleCell().getIndex());
            bar(own, true).adjustValue(0.2);
            settle();
            assertTrue(flow(own).getLastVisibleCell().getIndex() < 9_999);
            assertTrue(flow(own).getLastVisibleCell().getIndex() > 9_960);
            bar(own, true).setValue(0);
            settle();
            assertEquals(0, flow(own).getFirstVisibleCell().getIndex());
            assertSame(bar(own, true), own.queryAccessibleAttribute(AccessibleAttribute.VERTICAL_SCROLLBAR));
        });
    }

    @Test
    void larger_rows_leave_the_same_one_at_the_top() {
        robot.interact(() -> {
            own.scrollTo(6_000);
            settle();
            own.setFixedCellSize(40);
            settle();
            assertEquals(6_000, flow(own).getFirstVisibleCell().getIndex(), 1);
            assertCellsFit(own, "after zoom");
            own.scrollTo(9_999);
            settle();
            assertEquals(9_999, flow(own).getLastVisibleCell().getIndex());
        });
    }

    @Test
    void rows_come_and_go_at_the_end() {
        both(table -> table.scrollTo(7_000));
        both(table -> rows.resize(12_000));
        assertSamePlace("grown");
        both(table -> rows.resize(8_000));
        assertSamePlace("shrunk");
        robot.interact(() -> {
            rows.resize(1_000);
            settle();
            assertFalse(bar(own, true).getOpacity() < 1);
            assertCellsFit(own, "few rows");
            rows.resize(0);
            settle();
            rows.resize(9_000);
            settle();
            own.scrollTo(8_000);
            settle();
            assertEquals(8_000, flow(own).getFirstVisibleCell().getIndex());
        });
    }

    @Test
    void a_screen_reader_is_told_the_number_of_a_row_among_all() {
        robot.interact(() -> {
            own.scrollTo(6_000);
            settle();
            assertEquals(10_000, own.queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT));
            for (int row : List.of(6_003, 40, 9_999)) {
                TableRow<?> cell = (TableRow<?>) ((TableViewSkin<?>) own.getSkin())
                        .queryAccessibleAttribute(AccessibleAttribute.CELL_AT_ROW_COLUMN, row, 0);
                assertEquals(row, cell.getItem());
                assertEquals(row, cell.queryAccessibleAttribute(AccessibleAttribute.INDEX));
            }
        });
    }

    /** The last of ten million rows costs as much to draw as the first. */
    @Test
    void its_place_costs_nothing() {
        robot.interact(() -> {
            stock.setItems(null);
            rows.resize(10_000_000);
            settle();
            double first = layouts(100);
            double last = layouts(9_999_000);
            assertTrue(last < 4 * first + 5, first + " ms at the top, " + last + " ms at the end");
        });
    }

    private double layouts(int row) {
        own.scrollTo(row);
        settle();
        long start = CpuTime.nanos();
        for (int i = 0; i < 20; i++) {
            own.scrollTo(row + i % 2);
            settle();
        }
        return (CpuTime.nanos() - start) / 20e6;
    }

    private static ScrollBar bar(TableView<?> table, boolean vertical) {
        return table.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> (bar.getOrientation() == Orientation.VERTICAL) == vertical
                        && bar.isVisible()
                        && bar.getOpacity() > 0)
                .findFirst()
                .orElseThrow();
    }
}
