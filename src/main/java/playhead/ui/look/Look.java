package playhead.ui.look;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;

/** Light or dark, and how large. */
public final class Look {
    private static final double LEAST = 0.8;
    private static final double MOST = 2;
    private static final double ROW = 25;

    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);

    /** Makes everything a step of 10 % larger, or smaller when negative, between 80 and 200 %. */
    public void zoomBy(int steps) {
        zoom.set(Math.clamp(Math.round(zoom.get() * 10 + steps) / 10.0, LEAST, MOST));
    }

    /** Looks as another looks now. */
    public void copy(Look other) {
        dark.set(other.dark.get());
        zoom.set(other.zoom.get());
    }

    /** Gives a table rows of one height, which lets it draw only what is seen; its columns grow with everything. */
    public void rows(TableView<?> table) {
        rows(table.fixedCellSizeProperty());
        zoom.addListener((property, was, is) -> widen(table.getColumns(), is.doubleValue() / was.doubleValue()));
    }

    /** The same for a tree. */
    public void rows(TreeTableView<?> table) {
        rows(table.fixedCellSizeProperty());
        zoom.addListener((property, was, is) -> widen(table.getColumns(), is.doubleValue() / was.doubleValue()));
    }

    private static void widen(List<? extends TableColumnBase<?, ?>> columns, double factor) {
        columns.forEach(column -> column.setPrefWidth(column.getPrefWidth() * factor));
    }

    /** How wide a new column is, of a width without zoom. */
    public double width(double normal) {
        return normal * zoom.get();
    }

    private void rows(DoubleProperty height) {
        height.bind(zoom.multiply(ROW));
    }

    /** True for light text on dark ground. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Size of everything, 1 is normal. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }
}
