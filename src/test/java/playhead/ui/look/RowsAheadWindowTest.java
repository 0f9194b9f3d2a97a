package playhead.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import playhead.ui.FrameRobot;

/** Rows that a table made when it had nothing to show are those that it shows later. */
class RowsAheadWindowTest {
    private final FrameRobot robot = new FrameRobot();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final ObservableList<String> nothing = FXCollections.observableArrayList();
    private TableView<String> table;
    private int made;

    @BeforeEach
    void show() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            table = new TableView<>(nothing);
            table.setFixedCellSize(25);
            table.setSkin(new LongTableSkin<>(table));
            table.setRowFactory(any -> {
                made++;
                return new TableRow<>();
            });
            TableColumn<String, String> column = new TableColumn<>("text");
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
            table.getColumns().add(column);
            stage.setScene(new Scene(new BorderPane(table), 300, 400));
            stage.show();
            settle();
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private void settle() {
        table.getParent().applyCss();
        table.getParent().layout();
    }

    private void begin() {
        new RowsAhead<>(table, "", () -> nothing).begin(later::add);
    }

    /** As many rows as were made by the next step. */
    private int step() {
        int before = made;
        later.remove().run();
        settle();
        return made - before;
    }

    @Test
    void a_table_that_made_rows_ahead_makes_none_when_it_has_something_to_show() {
        robot.interact(() -> {
            begin();
            while (!later.isEmpty()) {
                int rows = step();
                assertTrue(rows <= 5, rows + " rows in one step");
            }
            assertSame(nothing, table.getItems());
            int before = made;
            assertTrue(before >= 15, before + " rows");
            table.setItems(FXCollections.observableArrayList(Collections.nCopies(1_000, "event")));
            settle();
            assertEquals(before, made);
        });
    }

    @Test
    void it_gives_way_to_what_is_shown_meanwhile() {
        robot.interact(() -> {
            double height = table.getHeight();
            begin();
            step();
            ObservableList<String> real = FXCollections.observableArrayList("event");
            table.setItems(real);
            while (!later.isEmpty()) {
                step();
            }
            assertSame(real, table.getItems());
            assertEquals(height, table.getHeight());
            begin();
            assertTrue(later.isEmpty());
            assertSame(real, table.getItems());
        });
    }
}
