package playhead.ui.look;

/**
 * Rows that a table shows.
 *
 * @param from index of the first
 * @param to index after the last
 */
public record RowWindow(int from, int to) {
    /** How many. */
    public int rows() {
        return to - from;
    }

    /** With so many rows more at both ends, and so many at least. */
    public RowWindow widened(int margin, int least) {
        int first = Math.max(0, from - margin);
        return new RowWindow(first, Math.max(first + least, to + margin));
    }

    /** True when the window lies within other borders, as far as there are rows. */
    public boolean isIn(int first, int last, int size) {
        return from >= first && Math.min(to, size) <= last || from >= size;
    }
}
