package playhead.saga;

import java.util.Arrays;

/** Numbers by place in chunks that never move: growing copies none. One writer; readers see what was there when they began. */
public final class Ints {
    private static final int SHIFT = 14;
    private static final int CHUNK = 1 << SHIFT;

    private int[][] chunks = new int[4][];
    private int size;

    /** None as yet. */
    public Ints() {}

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The number at a place. */
    public int get(int place) {
        return chunks[place >>> SHIFT][place & CHUNK - 1];
    }

    /** Replaces the number at a place. */
    public void set(int place, int value) {
        chunks[place >>> SHIFT][place & CHUNK - 1] = value;
    }

    /** Adds a number behind the last one. */
    public void add(int value) {
        int chunk = size >>> SHIFT;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new int[CHUNK];
        }
        chunks[chunk][size++ & CHUNK - 1] = value;
    }

    /** The first so many. */
    public int[] first(int count) {
        int[] all = new int[count];
        for (int from = 0; from < count; from += CHUNK) {
            System.arraycopy(chunks[from >>> SHIFT], 0, all, from, Math.min(CHUNK, count - from));
        }
        return all;
    }

    /** First place whose value is greater, when the values ascend; only the first so many are looked at. */
    public int after(int value, int among) {
        int low = 0;
        int high = among;
        while (low < high) {
            int middle = low + high >>> 1;
            if (get(middle) <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
