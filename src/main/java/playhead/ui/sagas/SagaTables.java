package playhead.ui.sagas;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import playhead.ui.look.Look;
import playhead.ui.look.TipCell;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/**
 * Tables of the selected saga.
 *
 * @param look how large rows are
 * @param words heads of the columns
 */
record SagaTables(Look look, Words words) {
    /** A table without columns. */
    <T> TableView<T> table(String id, String name, String none) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.getStyleClass().add("dense");
        table.setAccessibleText(words.text(name));
        Label empty = new Label(words.text(none));
        Wrapping.of(empty);
        empty.setTooltip(new Tooltip(empty.getText()));
        table.setPlaceholder(empty);
        look.manyRows(table);
        return table;
    }

    /** Adds a column of texts; what has no room stands in a tooltip. */
    <T> TableColumn<T, String> column(TableView<T> table, String key, double width, Function<T, String> value) {
        TableColumn<T, String> column = new TableColumn<>(words.text("sagas.column." + key));
        column.setUserData(key);
        column.setPrefWidth(look.width(width));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(any -> new TipCell<>());
        table.getColumns().add(column);
        return column;
    }

    /** Adds a column of positions. */
    <T> void position(TableView<T> table, String key, ToLongFunction<T> value) {
        column(table, key, 98, row -> {
                    long position = value.applyAsLong(row);
                    return position <= 0 ? "" : Shown.position(position);
                })
                .getStyleClass()
                .add("number");
    }

    /** A click on a row, or Enter, does something with it; a click beside the rows does nothing. */
    <T> void picks(TableView<T> table, Consumer<T> pick) {
        table.setRowFactory(view -> {
            TableRow<T> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                    pick.accept(row.getItem());
                }
            });
            return row;
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            T selected = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                pick.accept(selected);
                event.consume();
            }
        });
    }
}
