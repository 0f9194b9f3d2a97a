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
     * @param key of its heading, which has room whatever the language
     * @param width at the usual size, if the heading does not need more
     * @param text of a row
     */
    public <T> TableColumn<T, String> text(String key, double width, Function<T, String> text) {
        String heading = words.text(key);
        TableColumn<T, String> column = new TableColumn<>(heading);
        column.setPrefWidth(look.width(Math.max(width, TextWidth.ofHeading(heading))));
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
