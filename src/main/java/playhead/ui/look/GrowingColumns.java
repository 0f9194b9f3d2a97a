package playhead.ui.look;

import java.util.Map;
import java.util.WeakHashMap;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

/**
 * Columns that begin as wide as their heading and grow with the longest text that they show, up to a width: so little is cut
 * off and little room is left empty. For the window's thread.
 */
public final class GrowingColumns {
    /** Texts of as many letters may be a little wider. */
    private static final double SLACK = 1.04;

    private static final int LINES = 50;

    private final Look look;
    private final double most;
    /** The longest text that a column has had room for, in characters: shorter ones are not measured. */
    private final Map<TableColumnBase<?, ?>, Integer> longest = new WeakHashMap<>();

    /**
     * @param look how large everything is
     * @param most how wide a column becomes by itself, at the usual size
     */
    public GrowingColumns(Look look, double most) {
        this.look = look;
        this.most = most;
    }

    /** A column begins with the width of its heading, and at least another one. */
    public void begin(TableColumnBase<?, ?> column, double least) {
        column.setPrefWidth(look.width(Math.clamp(TextWidth.ofHeading(column.getText()), least, most)));
    }

    /** The columns of texts show what the first lines of a table have in them. */
    public <T> void fit(TableView<T> table) {
        for (TableColumn<T, ?> column : table.getColumns()) {
            for (int row = 0; row < Math.min(LINES, table.getItems().size()); row++) {
                if (column.getCellData(row) instanceof String text) {
                    show(column, text);
                }
            }
        }
    }

    /** The same whenever it shows other lines. */
    public <T> void follow(TableView<T> table) {
        table.getItems().addListener((InvalidationListener) changed -> fit(table));
        fit(table);
    }

    /** Whether a text of so many characters could be longer than all that a column has shown. */
    public boolean isLonger(TableColumnBase<?, ?> column, int characters) {
        return characters > longest.getOrDefault(column, 0);
    }

    /** A column shows a text. */
    public void show(TableColumnBase<?, ?> column, String text) {
        if (text == null || !isLonger(column, text.length())) {
            return;
        }
        longest.put(column, text.length());
        double needed = look.width(Math.min(most, SLACK * TextWidth.ofCell(text)));
        if (needed > column.getWidth()) {
            column.setPrefWidth(needed);
        }
    }
}
