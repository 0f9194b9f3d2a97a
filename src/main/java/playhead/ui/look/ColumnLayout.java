package playhead.ui.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Which columns a table shows and in which order, as the user left them. A column goes by the text of its user data; one
 * that was hidden has a minus before it, one that was not there then keeps its place at the end.
 */
public final class ColumnLayout {
    private static final String HIDDEN = "-";
    private static final String SHOWN = "+";

    /** Where layouts are kept, by the name of the table. */
    public interface Store {
        /** The layout of a table, empty when none was kept. */
        List<String> layout(String table);

        /** Keeps the layout of a table. */
        void keep(String table, List<String> layout);
    }

    private final TableView<?> table;
    private final Store store;
    private final InvalidationListener changed = observable -> keep();
    private String name;

    /** Keeps the layouts of a table that shows one thing or another. */
    public ColumnLayout(TableView<?> table, Store store) {
        this.table = table;
        this.store = store;
        table.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>) change -> keep());
    }

    /** Before the columns are made anew: what happens to them is none of the user's doing. */
    public void leave() {
        name = null;
    }

    /** After they were made: puts them as they were left last time. */
    public void enter(String tableName) {
        arrange(table, store.layout(tableName));
        table.getColumns().forEach(column -> column.visibleProperty().addListener(changed));
        name = tableName;
    }

    private static <S> void arrange(TableView<S> table, List<String> layout) {
        if (layout.isEmpty()) {
            return;
        }
        Map<String, TableColumn<S, ?>> columns = new HashMap<>();
        table.getColumns().forEach(column -> columns.put(key(column), column));
        List<TableColumn<S, ?>> ordered = new ArrayList<>();
        for (String entry : layout) {
            TableColumn<S, ?> column = columns.remove(entry.substring(1));
            if (column != null) {
                column.setVisible(entry.startsWith(SHOWN));
                ordered.add(column);
            }
        }
        table.getColumns().stream()
                .filter(column -> columns.containsValue(column))
                .forEach(ordered::add);
        table.getColumns().setAll(ordered);
    }

    private void keep() {
        if (name != null) {
            store.keep(
                    name,
                    table.getColumns().stream()
                            .map(column -> (column.isVisible() ? SHOWN : HIDDEN) + key(column))
                            .toList());
        }
    }

    private static String key(TableColumn<?, ?> column) {
        return String.valueOf(column.getUserData());
    }
}
