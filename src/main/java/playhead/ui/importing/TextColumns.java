package playhead.ui.importing;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import playhead.ui.look.Look;
import playhead.workspace.Display;

/**
 * Makes columns that show a text of each line.
 *
 * @param look how wide they are
 */
record TextColumns(Look look) {
    /** A column of a width without zoom. */
    <T> TableColumn<T, String> add(TableView<T> table, String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(Display.safe(title));
        column.setPrefWidth(look.width(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        table.getColumns().add(column);
        return column;
    }

    /** A column of numbers: they stand at its right end. */
    <T> TableColumn<T, String> numbers(TableView<T> table, String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = add(table, title, width, text);
        column.getStyleClass().add("number");
        return column;
    }

    /** Shows a node only while it is of use; it takes no room else. */
    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
