package playhead.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
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
import org.testfx.api.FxToolkit;
import playhead.ui.FrameRobot;

/** A table of many rows beside one of the toolkit, which both are done the same to. */
abstract class LongTableBase {
    static final double ROW = 25;
    static final double HEIGHT = 430;

    final FrameRobot robot = new FrameRobot();
    final Rows rows = new Rows();
    TableView<Integer> own;
    TableView<Integer> stock;
    Stage stage;

    /** The numbers from 0. */
    static final class Rows extends ObservableListBase<Integer> {
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

    /** What the toolkit complains of while something is done. */
    static List<String> complaints(Runnable action) {
        List<String> complaints = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                complaints.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("javafx.scene.control");
        log.addHandler(handler);
        try {
            action.run();
        } finally {
            log.removeHandler(handler);
        }
        return complaints;
    }

    @AfterEach
    void hide() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    TableView<Integer> table() {
        TableView<Integer> table = new TableView<>(rows);
        TableColumn<Integer, Integer> column = new TableColumn<>("row");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        table.getColumns().add(column);
        table.setFixedCellSize(ROW);
        return table;
    }

    void settle() {
        for (int i = 0; i < 3; i++) {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        }
    }

    static VirtualFlow<?> flow(TableView<?> table) {
        return (VirtualFlow<?>) table.lookup(".virtual-flow");
    }

    /** Rows on the screen, in quarters of one, and what is selected and focused. */
    static String place(TableView<Integer> table) {
        IndexedCell<?> first = flow(table).getFirstVisibleCell();
        double top = first.getIndex() * table.getFixedCellSize() - first.getLayoutY();
        return "row " + Math.round(top / table.getFixedCellSize() * 4) / 4.0 + " to " + lastRow(table)
                + selection(table);
    }

    /** Whether only a part of a row is on the screen. */
    static boolean isCut(TableView<?> table, int row) {
        double height = flow(table).getHeight();
        return flow(table).lookupAll(".table-row-cell").stream()
                .map(node -> (TableRow<?>) node)
                .filter(cell -> cell.isVisible() && !cell.isEmpty() && cell.getIndex() == row)
                .anyMatch(cell -> cell.getLayoutY() < -0.5 && cell.getLayoutY() > -cell.getHeight()
                        || cell.getLayoutY() < height && cell.getLayoutY() + cell.getHeight() > height + 0.5);
    }

    static int lastRow(TableView<?> table) {
        return flow(table).getLastVisibleCell().getIndex();
    }

    static String selection(TableView<?> table) {
        return ", selected " + table.getSelectionModel().getSelectedIndices() + ", focus "
                + table.getFocusModel().getFocusedIndex();
    }

    void both(Consumer<TableView<Integer>> action) {
        robot.interact(() -> {
            action.accept(own);
            action.accept(stock);
            settle();
        });
    }

    void assertSamePlace(String after) {
        robot.interact(() -> {
            if (lastRow(stock) >= rows.size() - 2) {
                // A jump to just before the end leaves JavaFX's own table a row short of it.
                assertEquals(lastRow(stock), lastRow(own), 1, after);
                assertEquals(selection(stock), selection(own), after);
                both(table -> table.scrollTo(5_000));
            }
            int focus = stock.getFocusModel().getFocusedIndex();
            if (isCut(stock, focus) && !isCut(own, focus)) {
                // JavaFX's own table goes on by a whole row and leaves the one that comes in cut as the one before was.
                both(table -> table.scrollTo(focus));
            }
            assertEquals(place(stock), place(own), after);
            assertCellsFit(own, after);
        });
    }

    /** Every row on the screen shows its item, at its place, and there is one for each. */
    static void assertCellsFit(TableView<Integer> table, String after) {
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

    static void press(TableView<?> table, KeyCode code, boolean shift) {
        table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    static void wheel(TableView<?> table, double pixels) {
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
}
