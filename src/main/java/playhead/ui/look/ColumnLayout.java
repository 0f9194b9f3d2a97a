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
 * Which columns a table shows, in which order and how wide, as the user left them. A column goes by the text of its user
 * data; one that was hidden has a minus before it, its width without zoom stands behind a tabulator. One that was not there
 * then keeps its place at the end.
 */
public final class ColumnLayout {
    private static final String HIDDEN = "-";
    private static final String SHOWN = "+";
    private static final char WIDTH = '\t';

    /** Where layouts are kept, by the name of the table. */
    public interface Store {
        /** The layout of a table, empty when none was kept. */
        List<String> layout(String table);

        /** Keeps the layout of a table. */
        void keep(String table, List<String> layout);
    }

    private final TableView<?> table;
    private final Look look;
    private final Store store;
    private final InvalidationListener changed = observable -> keep();
    private String name;

    /** Keeps the layouts of a table that shows one thing or another. */
    public ColumnLayout(TableView<?> table, Look look, Store store) {
        this.table = table;
        this.look = look;
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
        table.getColumns().forEach(this::watch);
        name = tableName;
    }

    /** Makes columns wider, which is none of the user's doing; not when the user has left them as they are to be. */
    public void widen(Runnable change) {
        String shown = name;
        if (shown != null && store.layout(shown).isEmpty()) {
            name = null;
            change.run();
            name = shown;
        }
    }

    /** Keeps what happens to a column that was added later, too. */
    public void watch(TableColumn<?, ?> column) {
        column.visibleProperty().addListener(changed);
        column.widthProperty().addListener(changed);
    }

    /** Name of the column that a line of a layout is about. */
    public static String key(String entry) {
        int width = entry.lastIndexOf(WIDTH);
        return entry.substring(1, width < 0 ? entry.length() : width);
    }

    private <S> void arrange(TableView<S> of, List<String> layout) {
        if (layout.isEmpty()) {
            return;
        }
        Map<String, TableColumn<S, ?>> columns = new HashMap<>();
        of.getColumns().forEach(column -> columns.put(key(column), column));
        List<TableColumn<S, ?>> ordered = new ArrayList<>();
        for (String entry : layout) {
            TableColumn<S, ?> column = columns.remove(key(entry));
            if (column != null) {
                column.setVisible(entry.startsWith(SHOWN));
                widen(column, entry);
                ordered.add(column);
            }
        }
        of.getColumns().stream().filter(column -> columns.containsValue(column)).forEach(ordered::add);
        of.getColumns().setAll(ordered);
    }

    private void widen(TableColumn<?, ?> column, String entry) {
        String width = entry.substring(entry.lastIndexOf(WIDTH) + 1);
        if (width.matches("[1-9][0-9]{0,4}")) {
            column.setPrefWidth(look.width(Integer.parseInt(width)));
        }
    }

    /** The layout as it is now. */
    public List<String> now() {
        return table.getColumns().stream().map(this::entry).toList();
    }

    private void keep() {
        if (name != null && !look.isZooming()) {
            store.keep(name, now());
        }
    }

    private String entry(TableColumn<?, ?> column) {
        return (column.isVisible() ? SHOWN : HIDDEN)
                + key(column)
                + WIDTH
                + Math.round(column.getWidth() / look.width(1));
    }

    private static String key(TableColumn<?, ?> column) {
        return String.valueOf(column.getUserData());
    }
}
