package playhead.ui.look;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import playhead.ui.text.Words;

/**
 * Columns of tables that show a text of each row and are not sorted.
 *
 * @param look how large everything is
 * @param words for the headings
 */
public record TextColumns(Look look, Words words) {
    /**
     * A column.
     *
     * @param key of its heading
     * @param width at the usual size
     * @param text of a row
     */
    public <T> TableColumn<T, String> text(String key, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(words.text(key));
        column.setPrefWidth(look.width(width));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    /** The same for numbers, which stand at the right. */
    public <T> TableColumn<T, String> number(String key, double width, Function<T, String> text) {
        TableColumn<T, String> column = text(key, width, text);
        column.getStyleClass().add("number");
        return column;
    }
}
