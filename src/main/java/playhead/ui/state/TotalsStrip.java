package playhead.ui.state;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** The totals below the columns of a table, wherever those are moved and scrolled to. */
final class TotalsStrip extends Pane {
    private final TableView<?> table;
    private final Map<TableColumn<?, ?>, Label> labels = new HashMap<>();
    private final InvalidationListener moved = change -> requestLayout();
    private Map<String, TotalsViewModel.Column> totals = Map.of();
    private ScrollBar bar;

    TotalsStrip(TableView<?> table, TotalsViewModel model, String name) {
        this.table = table;
        getStyleClass().add("totals-strip");
        setAccessibleText(name);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        table.getVisibleLeafColumns().addListener(moved);
        table.widthProperty().addListener(moved);
        model.columnsProperty().addListener((property, was, is) -> {
            totals = is;
            requestLayout();
        });
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(visibleProperty());
    }

    @Override
    protected double computePrefHeight(double width) {
        return table.getFixedCellSize() * 1.7;
    }

    @Override
    protected void layoutChildren() {
        double scrolled = scrolled();
        double x = -scrolled;
        double free = 0;
        Map<TableColumn<?, ?>, Label> before = new HashMap<>(labels);
        for (TableColumn<?, ?> column : table.getVisibleLeafColumns()) {
            double width = column.getWidth();
            TotalsViewModel.Column total = totals.get(String.valueOf(column.getUserData()));
            if (total != null && x + width > 0 && x < getWidth()) {
                Label label = labels.computeIfAbsent(column, this::label);
                before.remove(column);
                String text = (total.sum() + "\n" + total.range()).strip();
                if (!text.equals(label.getText())) {
                    label.setText(text);
                    label.getTooltip().setText(total.whole());
                    label.setAccessibleText(total.whole());
                }
                // A long sum may reach over columns that have none.
                double from = Math.clamp(free, 0, Math.max(0, x));
                label.resizeRelocate(from, 0, x + width - from, getHeight());
                free = x + width;
            }
            x += width;
        }
        before.forEach((column, label) -> {
            column.widthProperty().removeListener(moved);
            labels.remove(column);
            getChildren().remove(label);
        });
    }

    private Label label(TableColumn<?, ?> column) {
        Label label = new Label();
        label.getStyleClass().add("total");
        label.setTooltip(new Tooltip());
        column.widthProperty().addListener(moved);
        getChildren().add(label);
        return label;
    }

    private double scrolled() {
        if (bar == null || bar.getScene() == null) {
            bar = table.lookupAll(".scroll-bar").stream()
                    .filter(node -> node instanceof ScrollBar found && found.getOrientation() == Orientation.HORIZONTAL)
                    .map(ScrollBar.class::cast)
                    .findFirst()
                    .orElse(null);
            if (bar != null) {
                bar.valueProperty().addListener(moved);
            }
        }
        return bar == null || !bar.isVisible() ? 0 : bar.getValue();
    }
}
