package playhead.importing.pipeline;

import java.util.Arrays;

/** The last version of each stream among events of one time: open addressing with linear probing. For one thread. */
final class TiedVersions {
    private static final int LEAST = 16;

    /** Two words a slot: the stream, then the version. A stream is never 0. */
    private long[] slots = new long[2 * LEAST];

    private int size;

    /**
     * Notes a version; false when the stream had a later one.
     *
     * @param stream not 0
     */
    boolean note(long stream, long version) {
        int slot = slot(stream);
        if (slots[slot] == 0) {
            slots[slot] = stream;
            slots[slot + 1] = version;
            size++;
            if (size > slots.length / 4) {
                grow();
            }
            return true;
        }
        boolean next = slots[slot + 1] <= version;
        slots[slot + 1] = version;
        return next;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Forgets all. After a large group of ties its table is let go: clearing it would take its time for every event. */
    void clear() {
        if (slots.length > 2 * LEAST) {
            slots = new long[2 * LEAST];
        } else {
            Arrays.fill(slots, 0);
        }
        size = 0;
    }

    private int slot(long stream) {
        int slot = (int) (stream ^ stream >>> 32) << 1 & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != stream) {
            slot = slot + 2 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                int slot = slot(old[i]);
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
            }
        }
    }
}
