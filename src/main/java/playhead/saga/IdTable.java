package playhead.saga;

/**
 * The latest position of every event id, by its hash, which is never 0. A slot holds the upper bits of a hash with the
 * position, so that looking at one touches one place in memory; the whole hash stands with the position. One writer.
 */
final class IdTable {
    private static final int BITS = 31;
    private static final long POSITION = (1L << BITS) - 1;

    private long[] slots = new long[1_024];
    private int used;
    private int repeated;
    /** What was looked at, so that looking is not left out. */
    @SuppressWarnings("UnusedVariable")
    private long looked;

    /** By position less one, in chunks that never move. */
    private final Longs hashes = new Longs();

    /** Makes room for so many ids at once. */
    void expect(long ids) {
        long wanted = slots.length;
        while (ids * 8 >= wanted * 5) {
            wanted *= 2;
        }
        if (wanted > slots.length && wanted <= 1 << 30) {
            grow((int) wanted);
        }
    }

    /** Looks at the slots of ids that come next all at once: memory answers many such questions in the time of one. */
    void near(long[] next) {
        long all = 0;
        for (long hash : next) {
            all ^= slots[(int) hash & slots.length - 1];
        }
        looked = all;
    }

    /** Files the id of the next position. */
    void add(long hash) {
        expect(used + 1L);
        hashes.add(hash);
        if (!put(hash, hashes.size())) {
            repeated = hashes.size();
        }
    }

    /** Whether the id is new. */
    private boolean put(long hash, int position) {
        int slot = slot(hash);
        boolean fresh = slots[slot] == 0;
        used += fresh ? 1 : 0;
        slots[slot] = hash & ~POSITION | position;
        return fresh;
    }

    /** The latest position whose id another had before it, or 0. */
    int repeated() {
        return repeated;
    }

    /** The latest position with the id, or 0. */
    int find(long hash) {
        return (int) (slots[slot(hash)] & POSITION);
    }

    private int slot(long hash) {
        int at = (int) hash & slots.length - 1;
        while (slots[at] != 0 && !isAt(slots[at], hash)) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private boolean isAt(long slot, long hash) {
        return (slot ^ hash) >>> BITS == 0 && hashes.get((int) (slot & POSITION) - 1) == hash;
    }

    private void grow(int size) {
        slots = new long[size];
        used = 0;
        for (int position = 1; position <= hashes.size(); position++) {
            put(hashes.get(position - 1), position);
        }
    }
}
