package playhead.history;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Numbers filed under 64-bit hashes, any number under each, newest first. One writer, then any number of readers. */
final class HashChains {
    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int[] next = new int[64];
    /** By slot, the entry added last under a hash plus one; 0 for none. */
    private int[] table = new int[128];

    private int size;
    private int distinct;

    void add(long key, int value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        if (distinct * 2 >= table.length) {
            grow();
        }
        int slot = slot(table, key);
        distinct += table[slot] == 0 ? 1 : 0;
        keys[size] = key;
        values[size] = value;
        next[size] = table[slot];
        table[slot] = ++size;
    }

    /** Visits what is filed under a hash until the visitor answers false. */
    void each(long key, IntPredicate visitor) {
        for (int entry = table[slot(table, key)]; entry > 0; entry = next[entry - 1]) {
            if (!visitor.test(values[entry - 1])) {
                return;
            }
        }
    }

    private int slot(int[] slots, long key) {
        int at = (int) (key ^ key >>> 32) * 0x9E3779B9 >>> 1 & slots.length - 1;
        while (slots[at] != 0 && keys[slots[at] - 1] != key) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private void grow() {
        int[] larger = new int[table.length * 2];
        for (int head : table) {
            if (head != 0) {
                larger[slot(larger, keys[head - 1])] = head;
            }
        }
        table = larger;
    }
}
