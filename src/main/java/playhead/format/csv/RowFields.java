package playhead.format.csv;

import java.util.Arrays;

/** Where the fields of a row are, counted from its start. For one thread. */
final class RowFields {
    private final int most;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] escaped = new boolean[64];
    private int count;

    /** @param most fields kept; further ones are counted only */
    RowFields(int most) {
        this.most = most;
    }

    void clear() {
        count = 0;
    }

    /** @param escapes the field holds doubled quotation marks */
    void add(int start, int end, boolean escapes) {
        if (count < most) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
                escaped = Arrays.copyOf(escaped, count * 2);
            }
            starts[count] = start;
            ends[count] = end;
            escaped[count] = escapes;
        }
        count++;
    }

    /** Number of fields, also beyond those kept. */
    int count() {
        return count;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    boolean isEscaped(int field) {
        return escaped[field];
    }

    /** True when all are kept and none has a character. */
    boolean areEmpty() {
        for (int i = 0; i < Math.min(count, most); i++) {
            if (ends[i] > starts[i]) {
                return false;
            }
        }
        return count <= most;
    }
}
