package playhead.saga.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The row of a participant: events that belong to no bar of it above, its bars below. */
public final class Lane {
    /** Height of a row of bars. */
    static final double ROW = 36;
    /** Height of the row of events. */
    static final double EVENTS = 26;
    /** At most so many rows; what else happens at the same time is counted. */
    static final int MOST_ROWS = 6;

    private static final double PAD = 7;

    private final String name;
    private final List<List<Bar>> rows = new ArrayList<>();
    private final List<Bar> crowd = new ArrayList<>();
    private boolean loose;
    private double top;

    Lane(String name) {
        this.name = name;
    }

    /** Puts bars, by their first slot, into as few rows as they need. */
    void place(List<Bar> bars, List<Bar> placed) {
        for (Bar bar : bars) {
            int row = 0;
            while (row < rows.size() && rows.get(row).getLast().to() >= bar.from()) {
                row++;
            }
            if (row == MOST_ROWS) {
                crowd.add(bar);
                continue;
            }
            if (row == rows.size()) {
                rows.add(new ArrayList<>());
            }
            Bar in = bar.in(row);
            rows.get(row).add(in);
            placed.add(in);
        }
    }

    /** Puts the lane below what is above it. */
    double put(double at) {
        top = at;
        return at + height();
    }

    /** It has events outside its bars. */
    void loosen() {
        loose = true;
    }

    /** The participant. */
    public String name() {
        return name;
    }

    double top() {
        return top;
    }

    double height() {
        return 2 * PAD
                + (loose || rows.isEmpty() ? EVENTS : 0)
                + Math.max(rows.size(), 0) * ROW
                + (crowd.isEmpty() ? 0 : 14);
    }

    /** Middle of the row of events. */
    double eventsY() {
        return top + PAD + 9;
    }

    /** Middle of a row of bars. */
    double rowY(int row) {
        return top + PAD + (loose || rows.isEmpty() ? EVENTS : 0) + row * ROW + 23;
    }

    /** Bars by row, each row by slots; they do not overlap. */
    List<List<Bar>> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** Bars without a row. */
    List<Bar> crowd() {
        return Collections.unmodifiableList(crowd);
    }
}
