package playhead.ui.look;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The lines of a table of which only those that are seen, and some around them, are asked for. For the window's thread.
 *
 * @param <T> what a line shows
 */
public final class SeenLines<T> {
    private static final int MARGIN = 20;
    private static final int AT_LEAST = 60;

    private final Executor later;
    private final Runnable asking;
    private final LazyLines<T> lines = new LazyLines<>(line -> ask());
    private Supplier<RowWindow> seen = () -> new RowWindow(0, 0);
    private boolean waits;

    /**
     * @param later runs on the window's thread, after what runs now: many empty lines are one question
     * @param asking asks for the rows that are wanted
     */
    public SeenLines(Executor later, Runnable asking) {
        this.later = later;
        this.asking = asking;
    }

    /** The lines. */
    public LazyLines<T> lines() {
        return lines;
    }

    /**
     * Fills only the lines that are looked at.
     *
     * @param rows answers which rows the table shows now
     */
    public void lookThrough(Supplier<RowWindow> rows) {
        seen = rows;
    }

    /** The rows to ask for. */
    public RowWindow wanted() {
        return seen.get().widened(MARGIN, AT_LEAST);
    }

    /**
     * Shows an answer.
     *
     * @param total how many rows there are
     * @param first index of the first row that is given
     * @param rows those that are given
     */
    public void show(int total, int first, List<T> rows) {
        lines.resize(total);
        lines.emptyOutside(first, first + rows.size());
        for (int i = 0; i < rows.size(); i++) {
            lines.make(first + i).fill(rows.get(i));
        }
    }

    /** Asks again when the table shows rows by now that were not asked for. */
    public void askBeyond(RowWindow asked) {
        if (!seen.get().isIn(asked.from(), asked.to(), lines.size())) {
            ask();
        }
    }

    private void ask() {
        if (!waits) {
            waits = true;
            later.execute(() -> {
                waits = false;
                asking.run();
            });
        }
    }
}
