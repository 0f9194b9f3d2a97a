package playhead.saga;

import java.util.Arrays;

/** The latest position of every event id, by its hash. One writer. */
final class IdTable {
    private static final int SHIFT = 14;
    private static final int CHUNK = 1 << SHIFT;

    private long[][] hashes = new long[4][];
    private int[] table = new int[1_024];
    private int used;

    /** Files the id of a position; positions come one after the other, from 1. */
    void put(int position, long hash) {
        int chunk = position >>> SHIFT;
        if (chunk == hashes.length) {
            hashes = Arrays.copyOf(hashes, chunk * 2);
        }
        if (hashes[chunk] == null) {
            hashes[chunk] = new long[CHUNK];
        }
        hashes[chunk][position & CHUNK - 1] = hash;
        if (used * 3 >= table.length * 2) {
            grow();
        }
        int slot = slot(table, hash);
        used += table[slot] == 0 ? 1 : 0;
        table[slot] = position;
    }

    /** The latest position with the id, or 0. */
    int find(long hash) {
        return table[slot(table, hash)];
    }

    private long hash(int position) {
        return hashes[position >>> SHIFT][position & CHUNK - 1];
    }

    private int slot(int[] slots, long hash) {
        int at = (int) (hash ^ hash >>> 32) & slots.length - 1;
        while (slots[at] != 0 && hash(slots[at]) != hash) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private void grow() {
        int[] larger = new int[table.length * 2];
        for (int position : table) {
            if (position != 0) {
                larger[slot(larger, hash(position))] = position;
            }
        }
        table = larger;
    }
}
