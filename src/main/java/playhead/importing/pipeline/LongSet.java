package playhead.importing.pipeline;

/** Distinct 64-bit hashes, for counting: open addressing with linear probing, 8 bytes a slot. For one thread. */
final class LongSet {
    private long[] slots = new long[64];
    private int size;
    private boolean zero;

    /** Adds a hash; true when it was not there. */
    boolean add(long hash) {
        if (hash == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        int slot = slotOf(hash);
        if (slots[slot] != 0) {
            return false;
        }
        slots[slot] = hash;
        if (++size > slots.length / 3 * 2) {
            grow();
        }
        return true;
    }

    boolean contains(long hash) {
        return hash == 0 ? zero : slots[slotOf(hash)] != 0;
    }

    int size() {
        return size + (zero ? 1 : 0);
    }

    private int slotOf(long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        for (long hash : old) {
            if (hash != 0) {
                slots[slotOf(hash)] = hash;
            }
        }
    }
}
