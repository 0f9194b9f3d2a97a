package playhead.saga;

import java.util.Arrays;

/** Numbers by place in chunks that never move: growing copies none. One writer; readers see what was there when they began. */
final class Longs {
    private static final int SHIFT = 14;
    private static final int CHUNK = 1 << SHIFT;

    private long[][] chunks = new long[4][];
    private int size;

    /** How many there are. */
    int size() {
        return size;
    }

    /** The number at a place. */
    long get(int place) {
        return chunks[place >>> SHIFT][place & CHUNK - 1];
    }

    /** Adds a number behind the last one. */
    void add(long value) {
        int chunk = size >>> SHIFT;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new long[CHUNK];
        }
        chunks[chunk][size++ & CHUNK - 1] = value;
    }
}
