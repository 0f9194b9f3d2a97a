package playhead.history;

import java.util.Arrays;
import playhead.event.OccurredOrder;

/** How many entries with each id are still without a place: open addressing over 64-bit hashes. For one thread. */
final class LongCounts implements OccurredOrder.OpenIds {
    private long[] keys = new long[1_024];
    private int[] counts = new int[1_024];
    private int size;

    void add(long key) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (counts[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        // Kept one too high, so that a slot that was used is never taken for a free one.
        counts[slot] = counts[slot] == 0 ? 2 : counts[slot] + 1;
    }

    @Override
    public int open(long id) {
        return Math.max(0, counts[slot(id)] - 1);
    }

    @Override
    public void placed(long id) {
        int slot = slot(id);
        if (counts[slot] > 1) {
            counts[slot]--;
        }
    }

    private int slot(long key) {
        int slot = (int) (key ^ key >>> 32) & keys.length - 1;
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = Arrays.copyOf(new int[0], keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
