package playhead.saga.inferred;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/** The last event for each of some keys of one flow, in the order in which the keys came. One thread, used again for every flow. */
final class LastSeen {
    /** A flow of so many keys is rare: room for it is not kept. */
    private static final int LARGE = 1_024;

    /** Places plus one by the hash of a key; 0 for none. */
    private int[] slots = new int[64];

    private long[] keys = new long[32];
    private int[] positions = new int[32];
    private int size;

    void clear() {
        if (slots.length > LARGE) {
            slots = new int[64];
            keys = new long[32];
            positions = new int[32];
        } else {
            Arrays.fill(slots, 0);
        }
        size = 0;
    }

    int size() {
        return size;
    }

    long key(int place) {
        return keys[place];
    }

    int position(int place) {
        return positions[place];
    }

    /** The positions; they hold until the next change. */
    List<Integer> positions() {
        return new AbstractList<>() {
            @Override
            public Integer get(int place) {
                return positions[place];
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** Says where the latest event of a key is. */
    void put(long key, int position) {
        int slot = slot(key);
        if (slots[slot] > 0) {
            positions[slots[slot] - 1] = position;
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            positions = Arrays.copyOf(positions, size * 2);
            slots = new int[size * 4];
            for (int place = 0; place < size; place++) {
                slots[slot(keys[place])] = place + 1;
            }
            slot = slot(key);
        }
        keys[size] = key;
        positions[size++] = position;
        slots[slot] = size;
    }

    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & slots.length - 1;
        while (slots[slot] > 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
