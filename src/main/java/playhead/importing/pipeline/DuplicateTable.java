package playhead.importing.pipeline;

import java.util.Arrays;
import playhead.event.OccurredOrder;

/**
 * Which events were seen: 64 bits of the id and 64 bits of the content, open addressing with linear probing,
 * 17 bytes a slot, at most two thirds full. Also counts the ids of this import that have no place yet. For one thread
 * at a time.
 */
final class DuplicateTable implements OccurredOrder.OpenIds {
    private static final int MOST_OPEN = 127;

    private long[] ids = new long[1 << 12];
    private long[] contents = new long[1 << 12];
    /** Per slot: -1 empty, else how many events of this import have the id and no place (first slot of the id). */
    private byte[] open = emptyMarks(1 << 12);

    private int size;

    /** What the table says of an event. */
    enum Finding {
        NEW,
        DUPLICATE,
        CONFLICT
    }

    /**
     * Looks an event up and, unless it is a duplicate, notes it.
     *
     * @param ofImport false for what the workspace holds already
     */
    Finding add(long id, long content, boolean ofImport) {
        int mask = ids.length - 1;
        int first = -1;
        int slot = (int) id & mask;
        while (open[slot] >= 0) {
            if (ids[slot] == id) {
                if (contents[slot] == content) {
                    return Finding.DUPLICATE;
                }
                first = first < 0 ? slot : first;
            }
            slot = (slot + 1) & mask;
        }
        ids[slot] = id;
        contents[slot] = content;
        open[slot] = 0;
        if (ofImport) {
            int counted = first < 0 ? slot : first;
            open[counted] = (byte) Math.min(MOST_OPEN, open[counted] + 1);
        }
        if (++size > ids.length / 3 * 2) {
            grow();
        }
        return first < 0 ? Finding.NEW : Finding.CONFLICT;
    }

    /** Whether an event with this id was added. */
    boolean contains(long id) {
        return find(id) >= 0;
    }

    @Override
    public int open(long id) {
        int slot = find(id);
        return slot < 0 ? 0 : open[slot];
    }

    @Override
    public void placed(long id) {
        int slot = find(id);
        if (slot >= 0 && open[slot] > 0) {
            open[slot]--;
        }
    }

    private int find(long id) {
        int mask = ids.length - 1;
        int slot = (int) id & mask;
        while (open[slot] >= 0) {
            if (ids[slot] == id) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** Entries of one id keep their order, so that the first slot stays the one that counts. */
    private void grow() {
        long[] oldIds = ids;
        long[] oldContents = contents;
        byte[] oldOpen = open;
        int length = Math.multiplyExact(oldIds.length, 2);
        ids = new long[length];
        contents = new long[length];
        open = emptyMarks(length);
        // Begin behind an empty slot: a chain that wraps around the end of the array is then met from its start.
        int begin = 0;
        while (oldOpen[begin] >= 0) {
            begin++;
        }
        for (int i = 1; i <= oldIds.length; i++) {
            int from = (begin + i) & (oldIds.length - 1);
            if (oldOpen[from] >= 0) {
                int slot = (int) oldIds[from] & (length - 1);
                while (open[slot] >= 0) {
                    slot = (slot + 1) & (length - 1);
                }
                ids[slot] = oldIds[from];
                contents[slot] = oldContents[from];
                open[slot] = oldOpen[from];
            }
        }
    }

    private static byte[] emptyMarks(int length) {
        byte[] marks = new byte[length];
        Arrays.fill(marks, (byte) -1);
        return marks;
    }
}
