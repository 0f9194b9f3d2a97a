package playhead.saga;

import java.util.Arrays;

/** Numbers by place in chunks that never move: growing copies none. One writer; readers see what was there when they began. */
final class Ints {
    private static final int SHIFT = 14;
    private static final int CHUNK = 1 << SHIFT;

    private int[][] chunks = new int[4][];
    private int size;

    int size() {
        return size;
    }

    int get(int place) {
        return chunks[place >>> SHIFT][place & CHUNK - 1];
    }

    void set(int place, int value) {
        chunks[place >>> SHIFT][place & CHUNK - 1] = value;
    }

    void add(int value) {
        int chunk = size >>> SHIFT;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new int[CHUNK];
        }
        chunks[chunk][size++ & CHUNK - 1] = value;
    }

    /** First place whose value is greater, when the values ascend; only the first so many are looked at. */
    int after(int value, int among) {
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
