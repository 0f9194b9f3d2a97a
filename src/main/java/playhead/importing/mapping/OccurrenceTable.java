package playhead.importing.mapping;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts how often a 64-bit key was seen, in nine bytes a slot: open addressing with linear probing; counts past 254,
 * of which there are few, are kept apart. For one thread.
 */
final class OccurrenceTable {
    private static final int FULL = 255;

    private long[] keys = new long[1024];
    private byte[] counts = new byte[1024];
    private final Map<Long, Integer> many = new HashMap<>();
    private int size;

    /** Counts the key once more; answers how often it was seen, this time included. */
    int add(long key) {
        if (size > keys.length / 3 * 2) {
            grow();
        }
        int slot = slotOf(key);
        int count = counts[slot] & 0xFF;
        if (count == 0) {
            keys[slot] = key;
            size++;
        }
        if (count >= FULL - 1) {
            counts[slot] = (byte) FULL;
            return many.merge(key, FULL, (before, first) -> Math.addExact(before, 1));
        }
        counts[slot] = (byte) (count + 1);
        return count + 1;
    }

    private int slotOf(long key) {
        int mask = keys.length - 1;
        // Keys are cut from a hash, so their low bits are as good as any.
        int slot = (int) key & mask;
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        byte[] oldCounts = counts;
        keys = new long[Math.multiplyExact(oldKeys.length, 2)];
        counts = new byte[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
