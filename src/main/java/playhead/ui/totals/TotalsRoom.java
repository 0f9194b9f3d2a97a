package playhead.ui.totals;

import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import playhead.ui.look.Look;

/**
 * Where the curves stand: below the groups, or beside them where the height would not do for both.
 *
 * @param parts the groups and the curves
 * @param groups the table of the groups
 * @param look how large everything is
 */
record TotalsRoom(SplitPane parts, TableView<?> groups, Look look) {
    /** Height, before zooming, that has room for groups and curves below each other. */
    private static final double HIGH = 330;

    private static final double BELOW = 0.5;
    /** Shares of the width that the groups have beside the curves. */
    private static final double LEAST = 0.4;

    private static final double MOST = 0.62;
    /** Of the scroll bar beside the groups. */
    private static final double BAR = 18;

    /** Moves the curves with the height there is. */
    void fit() {
        InvalidationListener fit = changed -> {
            if (parts.getHeight() > 0) {
                place(parts.getHeight() < HIGH * look.zoomProperty().get());
            }
        };
        parts.heightProperty().addListener(fit);
        look.zoomProperty().addListener(fit);
        groups.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>) change -> {
            if (parts.getOrientation() == Orientation.HORIZONTAL) {
                parts.setDividerPositions(share());
            }
        });
    }

    /** As much as the columns need. */
    private double share() {
        double needed = groups.getColumns().stream()
                        .mapToDouble(TableColumn::getPrefWidth)
                        .sum()
                + look.width(BAR);
        return Math.clamp(needed / Math.max(1, parts.getWidth()), LEAST, MOST);
    }

    private void place(boolean beside) {
        Orientation wanted = beside ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (parts.getOrientation() != wanted) {
            parts.setOrientation(wanted);
            parts.setDividerPositions(beside ? share() : BELOW);
        }
    }
}
