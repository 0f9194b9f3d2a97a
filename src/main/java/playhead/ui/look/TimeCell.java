package playhead.ui.look;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import playhead.event.EventTime;
import playhead.ui.text.WallClock;

/** A cell that holds a time: written as the clock says now, and in all ways in its tooltip. */
public final class TimeCell<S> extends TableCell<S, EventTime> {
    private final WallClock clock;
    private final Tip<S> tip;
    /** Held here, because the clock outlives the cell and must not hold it. */
    private final InvalidationListener rewrite = zone -> write(getItem());

    /** What the cells of a column say: one tooltip for all, because each is a window of its own. */
    private static final class Tip<S> {
        private final Tooltip tooltip = new Tooltip();
        private TimeCell<S> under;

        Tip(WallClock clock) {
            tooltip.setOnShowing(event -> tooltip.setText(clock.allWays(under == null ? null : under.getItem())));
        }
    }

    private TimeCell(WallClock clock, Tip<S> tip) {
        this.clock = clock;
        this.tip = tip;
        setOnMouseEntered(event -> tip.under = this);
        getStyleClass().add("time");
        clock.zoneProperty().addListener(new WeakInvalidationListener(rewrite));
    }

    /** Lets a column show times, and be called {@code time (UTC)} or how the clock writes them else. */
    public static <S> void use(TableColumn<S, EventTime> column, WallClock clock, String title) {
        column.textProperty()
                .bind(clock.nameProperty()
                        .map(name -> title + " (" + name + ")")
                        .orElse(title));
        Tip<S> tip = new Tip<>(clock);
        column.setCellFactory(any -> new TimeCell<>(clock, tip));
    }

    @Override
    protected void updateItem(EventTime time, boolean empty) {
        super.updateItem(time, empty);
        write(empty ? null : time);
    }

    private void write(EventTime time) {
        setText(clock.text(time));
        setTooltip(time == null ? null : tip.tooltip);
    }
}
