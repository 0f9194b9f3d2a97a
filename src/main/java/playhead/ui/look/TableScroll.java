package playhead.ui.look;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/** Which rows a table shows, and how to bring one into view with the least work. */
public final class TableScroll {
    private TableScroll() {}

    /** Index of the first row on the screen, or -1. */
    public static int first(TableView<?> table) {
        VirtualFlow<?> flow = flow(table);
        return flow == null || flow.getFirstVisibleCell() == null
                ? -1
                : flow.getFirstVisibleCell().getIndex();
    }

    /** Index of the last row on the screen, or -1. */
    public static int last(TableView<?> table) {
        VirtualFlow<?> flow = flow(table);
        return flow == null || flow.getLastVisibleCell() == null
                ? -1
                : flow.getLastVisibleCell().getIndex();
    }

    /** The rows on the screen. */
    public static RowWindow window(TableView<?> table) {
        return new RowWindow(Math.max(0, first(table)), Math.max(0, last(table) + 1));
    }

    /** Scrolls only if the row is not on the screen; the row then stands in its upper half. */
    public static void show(TableView<?> table, int row) {
        int first = first(table);
        int last = last(table);
        if (row < 0 || (row > first && row < last)) {
            return;
        }
        table.scrollTo(Math.max(0, row - Math.max(0, last - first) * 2 / 3));
    }

    private static VirtualFlow<?> flow(TableView<?> table) {
        if (!(table.getSkin() instanceof TableViewSkin<?> skin)) {
            return null;
        }
        return skin.getChildren().stream()
                .filter(VirtualFlow.class::isInstance)
                .map(child -> (VirtualFlow<?>) child)
                .findFirst()
                .orElse(null);
    }
}
