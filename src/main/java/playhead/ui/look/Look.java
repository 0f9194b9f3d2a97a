package playhead.ui.look;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import playhead.ui.text.WallClock;
import playhead.ui.text.Zone;

/** The theme, how large everything is, and how times are written. For the window's thread. */
public final class Look {
    private static final double LEAST = 0.8;
    private static final double MOST = 2;
    private static final double ROW = 25;

    private final WallClock clock;
    private final ObjectProperty<Theme> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<Theme> system = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private boolean zooming;

    /** @param clock writes the times */
    public Look(WallClock clock) {
        this.clock = clock;
        theme.bind(
                Bindings.createObjectBinding(() -> chosen.get() == null ? system.get() : chosen.get(), chosen, system));
    }

    /**
     * Takes what the user chose before, and keeps what is chosen from now on.
     *
     * @param keptTheme id of the theme, empty to follow the system
     * @param keptZone name of the zone, empty for UTC
     */
    public void keep(StringProperty keptTheme, StringProperty keptZone) {
        for (Theme known : Theme.values()) {
            if (known.id().equals(keptTheme.get())) {
                chosen.set(known);
            }
        }
        for (Zone known : Zone.values()) {
            if (known.name().equals(keptZone.get())) {
                clock.zoneProperty().set(known);
            }
        }
        chosen.addListener((property, was, is) -> keptTheme.set(is == null ? "" : is.id()));
        clock.zoneProperty().addListener((property, was, is) -> keptZone.set(is.name()));
    }

    /** Writes every time that is shown. */
    public WallClock clock() {
        return clock;
    }

    /** Makes everything a step of 10 % larger, or smaller when negative, between 80 and 200 %. */
    public void zoomBy(int steps) {
        zoomTo(Math.round(zoom.get() * 10 + steps) / 10.0);
    }

    private void zoomTo(double wanted) {
        zooming = true;
        try {
            zoom.set(Math.clamp(wanted, LEAST, MOST));
        } finally {
            zooming = false;
        }
    }

    /** True while columns grow because everything does, and not because somebody pulls at them. */
    boolean isZooming() {
        return zooming;
    }

    /** Takes the size that was kept, and keeps what is chosen from now on. */
    public void keepZoom(DoubleProperty kept) {
        zoomTo(kept.get());
        zoom.addListener((property, was, is) -> kept.set(is.doubleValue()));
    }

    /** Looks as another looks now. */
    public void copy(Look other) {
        zoomTo(other.zoom.get());
    }

    /** Gives a table rows of one height, which lets it draw only what is seen; its columns grow with everything. */
    public void rows(TableView<?> table) {
        rows(table.fixedCellSizeProperty());
        zoom.addListener((property, was, is) -> widen(table.getColumns(), is.doubleValue() / was.doubleValue()));
    }

    /** The same for a table that may have millions of rows. */
    public <T> void manyRows(TableView<T> table) {
        rows(table);
        table.setSkin(new LongTableSkin<>(table));
    }

    /** The same for a tree. */
    public void rows(TreeTableView<?> table) {
        rows(table.fixedCellSizeProperty());
        zoom.addListener((property, was, is) -> widen(table.getColumns(), is.doubleValue() / was.doubleValue()));
    }

    private static void widen(List<? extends TableColumnBase<?, ?>> columns, double factor) {
        columns.forEach(column -> column.setPrefWidth(column.getWidth() * factor));
    }

    /** How wide a new column is, of a width without zoom. */
    public double width(double normal) {
        return normal * zoom.get();
    }

    private void rows(DoubleProperty height) {
        height.bind(zoom.multiply(ROW));
    }

    /** The colours of everything: what the user chose, else what the system has. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** What the user chose, null to follow the system. */
    public ObjectProperty<Theme> chosenThemeProperty() {
        return chosen;
    }

    /** What suits the colours of the system; whoever knows the system sets it. */
    public ObjectProperty<Theme> systemThemeProperty() {
        return system;
    }

    /** Size of everything, 1 is normal. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }
}
