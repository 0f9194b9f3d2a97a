package playhead.importing.pipeline;

import playhead.event.OccurredOrder;

/**
 * Which events were seen: 64 bits of the id and 56 bits of the content, open addressing with linear probing, 16 bytes
 * a slot, side by side since each look-up misses the processor's caches, at most two thirds full. Also counts the ids
 * of this import that have no place yet. For one thread at a time.
 */
final class DuplicateTable implements OccurredOrder.OpenIds {
    /** How many events of this import have the id and no place (first slot of the id). */
    private static final long OPEN = 0x7F;
    /** The slot is taken: a second word is never 0 then. */
    private static final long TAKEN = 0x80;

    private static final long CONTENT = ~0xFFL;

    /** Two words a slot: the id, then the content with what is counted in its last eight bits. */
    private long[] slots = new long[2 << 12];

    private int size;

    /** What the table says of an event. */
    enum Finding {
        NEW,
        DUPLICATE,
        CONFLICT
    }

    /**
     * Finds for each id the place where it is or would be, and makes room for all: {@link #add(int, long, long,
     * boolean)} begins there. In a loop of their own the look-ups wait for memory side by side, which takes a fraction
     * of what they take one by one. Places hold until so many were added.
     *
     * @param places takes a place for each of the first {@code count} ids
     */
    void places(long[] ids, int count, int[] places) {
        makeRoom(count);
        for (int i = 0; i < count; i++) {
            places[i] = place(ids[i]);
        }
    }

    /**
     * Looks an event up and, unless it is a duplicate, notes it.
     *
     * @param ofImport false for what the workspace holds already
     */
    Finding add(long id, long content, boolean ofImport) {
        makeRoom(1);
        return add(place(id), id, content, ofImport);
    }

    /**
     * As {@link #add(long, long, boolean)}.
     *
     * @param place of {@link #places}
     */
    Finding add(int place, long id, long content, boolean ofImport) {
        long word = content << 8;
        int first = -1;
        int slot = place;
        while (slots[slot + 1] != 0) {
            if (slots[slot] == id) {
                if ((slots[slot + 1] & CONTENT) == word) {
                    return Finding.DUPLICATE;
                }
                first = first < 0 ? slot : first;
            }
            slot = next(slot);
        }
        slots[slot] = id;
        slots[slot + 1] = word | TAKEN;
        if (ofImport) {
            int counted = first < 0 ? slot : first;
            slots[counted + 1] += (slots[counted + 1] & OPEN) < OPEN ? 1 : 0;
        }
        size++;
        return first < 0 ? Finding.NEW : Finding.CONFLICT;
    }

    /** Whether an event with this id was added. */
    boolean contains(long id) {
        return find(id) >= 0;
    }

    @Override
    public int open(long id) {
        int slot = find(id);
        return slot < 0 ? 0 : (int) (slots[slot + 1] & OPEN);
    }

    @Override
    public void placed(long id) {
        int slot = find(id);
        if (slot >= 0 && (slots[slot + 1] & OPEN) > 0) {
            slots[slot + 1]--;
        }
    }

    private int find(long id) {
        int place = place(id);
        return slots[place + 1] == 0 ? -1 : place;
    }

    /** The first slot of the id, or where it would be. */
    private int place(long id) {
        int slot = slot(id);
        while (slots[slot + 1] != 0 && slots[slot] != id) {
            slot = next(slot);
        }
        return slot;
    }

    private void makeRoom(int more) {
        while (size + more > slots.length / 6 * 2) {
            grow();
        }
    }

    private int slot(long id) {
        return (int) id << 1 & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 2 & slots.length - 1;
    }

    /** Entries of one id keep their order, so that the first slot stays the one that counts. */
    private void grow() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        // Begin behind an empty slot: a chain that wraps around the end of the array is then met from its start.
        int begin = 0;
        while (old[begin + 1] != 0) {
            begin += 2;
        }
        for (int i = 2; i <= old.length; i += 2) {
            int from = begin + i & old.length - 1;
            if (old[from + 1] != 0) {
                int slot = slot(old[from]);
                while (slots[slot + 1] != 0) {
                    slot = next(slot);
                }
                slots[slot] = old[from];
                slots[slot + 1] = old[from + 1];
            }
        }
    }
}
