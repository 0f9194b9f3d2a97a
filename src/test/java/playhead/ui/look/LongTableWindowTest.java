package playhead.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A table of very many rows moves like JavaFX's own, and its place costs nothing. */
class LongTableWindowTest {
    private static final double ROW = 25;
    private static final double HEIGHT = 430;

    private final FxRobot robot = new FxRobot();
    private final Rows rows = new Rows();
    private TableView<Integer> own;
    private TableView<Integer> stock;
    private Stage stage;

    /** The numbers from 0. */
    private static final class Rows extends ObservableListBase<Integer> {
        private int size = 10_000;

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }

        void resize(int now) {
            beginChange();
            int before = size;
            size = now;
            if (now > before) {
                nextAdd(before, now);
            } else {
                nextRemove(now, IntStream.range(now, before).boxed().toList());
            }
            endChange();
        }
    }

    @BeforeEach
    void show() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            own = table();
            own.setSkin(new LongTableSkin<>(own));
            stock = table();
            stock.setSkin(new TableViewSkin<>(stock));
            stage.setScene(new Scene(new HBox(own, stock), 800, HEIGHT));
            stage.show();
            settle();
        });
    }

    @AfterEach
    void hide() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private TableView<Integer> table() {
        TableView<Integer> table = new TableView<>(rows);
        TableColumn<Integer, Integer> column = new TableColumn<>("row");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        table.getColumns().add(column);
        table.setFixedCellSize(ROW);
        return table;
    }

    private void settle() {
        for (int i = 0; i < 3; i++) {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        }
    }

    private static VirtualFlow<?> flow(TableView<?> table) {
        return (VirtualFlow<?>) table.lookup(".virtual-flow");
    }

    /** Rows on the screen, in quarters of one, and what is selected and focused. */
    private static String place(TableView<Integer> table) {
        IndexedCell<?> first = flow(table).getFirstVisibleCell();
        double top = first.getIndex() * table.getFixedCellSize() - first.getLayoutY();
        return "row " + Math.round(top / table.getFixedCellSize() * 4) / 4.0 + " to " + lastRow(table)
                + selection(table);
    }

    private static int lastRow(TableView<?> table) {
        return flow(table).getLastVisibleCell().getIndex();
    }

    private static String selection(TableView<?> table) {
        return ", selected " + table.getSelectionModel().getSelectedIndices() + ", focus "
                + table.getFocusModel().getFocusedIndex();
    }

    private void both(Consumer<TableView<Integer>> action) {
        robot.interact(() -> {
            action.accept(own);
            action.accept(stock);
            settle();
        });
    }

    private void assertSamePlace(String after) {
        robot.interact(() -> {
            if (lastRow(stock) >= rows.size() - 2) {
                // A jump to just before the end leaves JavaFX's own table a row short of it.
                assertEquals(lastRow(stock), lastRow(own), 1, after);
                assertEquals(selection(stock), selection(own), after);
                both(table -> table.scrollTo(5_000));
            }
            assertEquals(place(stock), place(own), after);
            assertCellsFit(own, after);
        });
    }

    /** Every row on the screen shows its item, at its place, and there is one for each. */
    private static void assertCellsFit(TableView<Integer> table, String after) {
        VirtualFlow<?> flow = flow(table);
        int first = flow.getFirstVisibleCell().getIndex();
        int last = flow.getLastVisibleCell().getIndex();
        List<TableRow<?>> cells = flow.lookupAll(".table-row-cell").stream()
                .<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> row.isVisible() && !row.isEmpty() && row.getIndex() >= first && row.getIndex() <= last)
                .toList();
        assertEquals(last - first + 1, cells.size(), after);
        for (TableRow<?> row : cells) {
            assertEquals(row.getIndex(), row.getItem(), after);
        }
    }

    private static void press(TableView<?> table, KeyCode code, boolean shift) {
        table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private static void wheel(TableView<?> table, double pixels) {
        VirtualFlow<?> flow = flow(table);
        flow.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                10,
                10,
                10,
                10,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    @Test
    void keys_wheel_and_jumps_move_it_like_every_table() {
        Random random = new Random(20);
        both(table -> table.getSelectionModel().select(0));
        for (int step = 0; step < 400; step++) {
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
            assertEquals(0.5, bar(own, true).getValue(), 0.001);
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
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < 20; i++) {
            own.scrollTo(row + i % 2);
            settle();
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 20e6;
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
