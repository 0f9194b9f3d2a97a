package playhead.ui.look;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/**
 * Has a table that nobody sees yet make its rows, some at a time: when it is to show something it has them already, and the
 * window need not stand still for all of them. A table makes rows for as much room as it has, so its room grows meanwhile. For
 * the window's thread.
 *
 * @param <S> what a row shows
 */
public final class RowsAhead<S> {
    private static final int ROWS_AT_A_TIME = 4;

    private final TableView<S> table;
    private final ObservableList<S> blank;
    private final Supplier<ObservableList<S>> real;
    private double whole;

    /**
     * @param table has rows of one height, and columns
     * @param blank what a row shows that shows nothing
     * @param real what the table shows when it makes no rows ahead
     */
    public RowsAhead(TableView<S> table, S blank, Supplier<ObservableList<S>> real) {
        this.table = table;
        this.blank = FXCollections.observableArrayList(List.of(blank));
        this.real = real;
    }

    /**
     * Begins, if the table is empty.
     *
     * @param later takes what is to be done next, at a time when nobody waits for anything
     */
    public void begin(Consumer<Runnable> later) {
        if (table.getItems().isEmpty()) {
            whole = table.getHeight();
            table.setMaxHeight(0);
            table.setItems(blank);
            later.accept(() -> goOn(later));
        }
    }

    private void goOn(Consumer<Runnable> later) {
        double room = table.getMaxHeight() + ROWS_AT_A_TIME * table.getFixedCellSize();
        if (table.getItems() == blank && room < whole) {
            table.setMaxHeight(room);
            later.accept(() -> goOn(later));
            return;
        }
        table.setMaxHeight(Region.USE_COMPUTED_SIZE);
        later.accept(() -> {
            if (table.getItems() == blank) {
                table.setItems(real.get());
            }
        });
    }
}
