package playhead.saga;

/** The latest position of every event id, by its hash, which is never 0. One writer. */
final class IdTable {
    private long[] hashes = new long[1_024];
    private int[] positions = new int[1_024];
    private int used;

    /** Files the id of a position. */
    void put(int position, long hash) {
        if (used * 8L >= hashes.length * 5L) {
            grow();
        }
        int slot = slot(hashes, hash);
        used += hashes[slot] == 0 ? 1 : 0;
        hashes[slot] = hash;
        positions[slot] = position;
    }

    /** The latest position with the id, or 0. */
    int find(long hash) {
        return positions[slot(hashes, hash)];
    }

    private static int slot(long[] table, long hash) {
        int at = (int) (hash ^ hash >>> 32) & table.length - 1;
        while (table[at] != 0 && table[at] != hash) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] larger = new long[hashes.length * 2];
        int[] moved = new int[larger.length];
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                int slot = slot(larger, hashes[i]);
                larger[slot] = hashes[i];
                moved[slot] = positions[i];
            }
        }
        hashes = larger;
        positions = moved;
    }
}
