package playhead.ui.detail;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import playhead.event.EventTime;
import playhead.ui.look.Look;
import playhead.ui.look.TimeCell;
import playhead.ui.text.Words;

/**
 * Makes the tables of the pane alike.
 *
 * @param look how large rows are
 * @param words what is said
 */
record Tables(Look look, Words words) {
    /** A table with a name for screen readers. */
    <T> TableView<T> table(String id, String name) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.setAccessibleText(words.text(name));
        table.getStyleClass().add("dense");
        look.manyRows(table);
        return table;
    }

    /** A tree with a name for screen readers. */
    <T> TreeTableView<T> tree(String id, String name) {
        TreeTableView<T> tree = new TreeTableView<>();
        tree.setId(id);
        tree.setShowRoot(false);
        tree.setAccessibleText(words.text(name));
        tree.getStyleClass().add("dense");
        look.rows(tree);
        return tree;
    }

    /** A column of texts. */
    <T> TableColumn<T, String> column(TableView<T> table, String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(words.text(title));
        column.setPrefWidth(look.width(width));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }

    /** A column of times, written as the clock of the window writes them. */
    <T> void times(TableView<T> table, double width, Function<T, EventTime> time) {
        TableColumn<T, EventTime> column = new TableColumn<>();
        TimeCell.use(column, look.clock(), words.text("detail.column.time"));
        column.setPrefWidth(look.width(width));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(time.apply(row.getValue())));
        table.getColumns().add(column);
    }

    /** Does something with the selected line at Enter and at a double click. */
    <T> void onOpen(Node table, Function<Node, T> selected, Consumer<T> open) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && selected.apply(table) != null) {
                event.consume();
                open.accept(selected.apply(table));
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == 2
                    && selected.apply(table) != null) {
                open.accept(selected.apply(table));
            }
        });
    }
}
