package playhead.ui.look;

import javafx.geometry.Orientation;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Any number of rows of one height. JavaFX's flow adds up the heights of all rows before the ones on the screen, several
 * times at each layout; so it is given no more than {@value #SLOTS} slots at a time, which slide along the rows with what is
 * looked at. Slots are what the overridden methods that name an index speak of, except those that scroll: these take rows, as
 * the table does. With few rows every slot is the row of its number, and nothing differs from JavaFX's own.
 *
 * @param <T> shows a row
 */
final class LongFlow<T extends IndexedCell<?>> extends VirtualFlow<T> {
    /** Many screens of rows, and quick to add up. */
    static final int SLOTS = 2_000;

    private static final double TICK = 10;

    private final WholeBar bar = new WholeBar();
    private int rows;
    private int base;

    LongFlow() {
        bar.setOrientation(Orientation.VERTICAL);
        bar.setVisible(false);
        bar.setMax(1);
        bar.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        bar.addEventFilter(ScrollEvent.SCROLL, event -> {
            getOnScroll().handle(event);
            event.consume();
        });
        bar.valueProperty().addListener((property, was, is) -> bar.moved(is.doubleValue()));
        getChildren().add(bar);
        fixedCellSizeProperty().addListener((property, was, is) -> resized(was.doubleValue()));
    }

    /** How many slots so many rows get. */
    static int slots(int rows) {
        return Math.min(rows, SLOTS);
    }

    /** Takes another number of rows; the flow is told how many slots they get right after it. */
    void use(int count) {
        rows = count;
        base = Math.clamp(base, 0, rows - slots(rows));
    }

    /**
     * Leaves rows that will not be there any more, before the flow is told so: it would lay out nothing but holes where they
     * were, and complain.
     *
     * @return true when the screen then ends with the last row
     */
    boolean retreat(int slots) {
        double room = slotsLength() - getViewportLength();
        double left = Math.max(0, slots * getFixedCellSize() - getViewportLength());
        boolean ends = slots < getCellCount() && room > 0 && getPosition() * room > left;
        if (ends) {
            setPosition(left / room);
        }
        return ends;
    }

    /** The bar that says where in all rows the screen is. */
    ScrollBar bar() {
        return isLong() ? bar : getVbar();
    }

    /** Has something done when the bar is pressed. */
    void onPressed(Runnable action) {
        bar.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> action.run());
    }

    /** True when there are more rows than slots. */
    boolean isLong() {
        return rows > SLOTS;
    }

    /** Pixels from the first row of all to the top of the screen. */
    double top() {
        return top(getFixedCellSize());
    }

    private double top(double height) {
        return base * height + getPosition() * Math.max(0, getCellCount() * height - getViewportLength());
    }

    private double slotsLength() {
        return getCellCount() * getFixedCellSize();
    }

    private double most() {
        return Math.max(0, rows * getFixedCellSize() - getViewportLength());
    }

    /** Brings what lies so many pixels after the first row of all to the top of the screen, as far as there are rows. */
    void goTo(double pixels) {
        double height = getFixedCellSize();
        double target = Math.clamp(pixels, 0, most());
        if (!hasRoomAround(target)) {
            base = Math.clamp((long) (target / height) - SLOTS / 2, 0, rows - slots(rows));
            addAllToPile();
            // Also if the slots stand as before: then a layout would do nothing.
            reconfigureCells();
        }
        double length = slotsLength() - getViewportLength();
        setPosition(length <= 0 ? 0 : Math.clamp((target - base * height) / length, 0, 1));
    }

    /** True when a screen more on either side would have its slots, as far as there are rows. */
    private boolean hasRoomAround(double target) {
        double before = target - base * getFixedCellSize();
        double after = slotsLength() - getViewportLength() - before;
        return (base == 0 || before >= getViewportLength())
                && (base + getCellCount() == rows || after >= getViewportLength())
                && before >= 0
                && after >= 0;
    }

    /** True when the screen ends with the last of more rows than it holds. */
    private boolean ends(double height) {
        double hidden = rows * height - getViewportLength();
        return hidden > 0 && hidden - top(height) < 1;
    }

    /**
     * Rows are higher or lower now; the same one stays at the top, or at the bottom when it is the last. JavaFX knows heights
     * by slot and keeps the old ones; with these it would lay out nothing but holes below the last row, and complain.
     */
    private void resized(double was) {
        if (was <= 0 || getCellCount() == 0) {
            return;
        }
        boolean ends = ends(was);
        double row = top(was) / was;
        int slots = getCellCount();
        setCellCount(slots - 1);
        setCellCount(slots);
        goTo(row * getFixedCellSize());
        if (ends) {
            setPosition(1);
        }
    }

    @Override
    protected void setCellIndex(T cell, int slot) {
        super.setCellIndex(cell, slot < 0 ? Math.max(-1, base + slot) : base + slot);
    }

    @Override
    protected int getCellIndex(T cell) {
        int row = super.getCellIndex(cell);
        return row < 0 ? row : row - base;
    }

    /** @param row its number among all */
    @Override
    protected T getPrivateCell(int row) {
        return super.getPrivateCell(row - base);
    }

    @Override
    public double scrollPixels(double delta) {
        if (!isLong()) {
            return super.scrollPixels(delta);
        }
        double before = top();
        double target = Math.clamp(before + delta, 0, most());
        double moved = target - before;
        if (hasRoomAround(target)) {
            moved = super.scrollPixels(delta);
            place();
        } else {
            goTo(target);
            layoutChildren();
        }
        return moved;
    }

    /** @param row its number among all */
    @Override
    public void scrollTo(int row) {
        if (!isLong()) {
            super.scrollTo(row);
            return;
        }
        double height = getFixedCellSize();
        double start = row * height - top();
        double past = start + height - getViewportLength();
        if (start < 0 || past > getViewportLength()) {
            goTo(row * height);
        } else if (past > 0) {
            goTo(top() + past);
        }
    }

    /** @param row its number among all */
    @Override
    public void scrollToTop(int row) {
        if (isLong()) {
            goTo(row * getFixedCellSize());
        } else {
            super.scrollToTop(row);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (isLong() && getCells().isEmpty()) {
            // It was asked to lay out its cells, and had none just then.
            super.layoutChildren();
        }
        place();
    }

    /** Puts cells and bar where they belong among all rows. */
    private void place() {
        boolean shown = isLong() && getVbar().isVisible();
        bar.setVisible(shown);
        getVbar().setOpacity(shown ? 0 : 1);
        if (!shown) {
            return;
        }
        double top = top();
        for (T cell : getCells()) {
            cell.setLayoutY(snapSpaceY(cell.getIndex() * getFixedCellSize() - top));
        }
        bar.resizeRelocate(
                getVbar().getLayoutX(),
                getVbar().getLayoutY(),
                getVbar().getWidth(),
                getVbar().getHeight());
        bar.show(most() == 0 ? 0 : top / most(), getViewportLength() / (rows * getFixedCellSize()));
    }

    /** Where in all rows the screen is; JavaFX's own bar, below it, knows the slots only. */
    private final class WholeBar extends ScrollBar {
        private boolean following;

        void show(double place, double screen) {
            following = true;
            setVisibleAmount(screen);
            setValue(place);
            following = false;
        }

        void moved(double place) {
            if (!following) {
                goTo(place * most());
            }
        }

        @Override
        public void increment() {
            scrollPixels(TICK);
        }

        @Override
        public void decrement() {
            scrollPixels(-TICK);
        }

        /** A click beside the thumb goes on by a screen. */
        @Override
        public void adjustValue(double place) {
            scrollPixels(place < getValue() ? -getViewportLength() : getViewportLength());
        }
    }
}
