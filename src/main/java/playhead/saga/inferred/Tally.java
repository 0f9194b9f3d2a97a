package playhead.saga.inferred;

import java.util.Arrays;

/** How often numbers of 0 or more came, where some can be taken away again. One thread. */
final class Tally {
    private static final long FREE = -1;

    private long[] keys = new long[16];
    private int[] counts = new int[16];
    private int used;
    private int distinct;

    Tally() {
        Arrays.fill(keys, FREE);
    }

    /** Adds so many of a number, or takes them away. */
    void add(long key, int times) {
        if (used * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            used++;
        }
        int before = counts[slot];
        counts[slot] += times;
        distinct += (counts[slot] > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
    }

    /** How many numbers there are. */
    int distinct() {
        return distinct;
    }

    /** Is told a number and how often it came. */
    interface Visitor {
        /** A number that came at least once. */
        void of(long key, int count);
    }

    /** Visits all numbers, in no order. */
    void each(Visitor visitor) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (counts[slot] > 0) {
                visitor.of(keys[slot], counts[slot]);
            }
        }
    }

    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        Arrays.fill(keys, FREE);
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
                used++;
            }
        }
    }
}
