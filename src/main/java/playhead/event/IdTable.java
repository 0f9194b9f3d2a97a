package playhead.event;

import java.util.Arrays;

/**
 * Which event of a block has an id first: causes are named by that. Ids are compared where they stand in the records, so
 * no text is looked at. For one thread and one block at a time.
 */
final class IdTable {
    private final PackedId packed;
    /** Events plus 1, numbered from 0, by hash; never more than half full. */
    private final int[] slots = new int[BlockCodec.MAX_EVENTS * 2];

    private final int[] froms = new int[BlockCodec.MAX_EVENTS];
    private final int[] tos = new int[BlockCodec.MAX_EVENTS];
    private boolean uuid;

    /** @param packed where an id that is looked up is left, if it can be packed */
    IdTable(PackedId packed) {
        this.packed = packed;
    }

    /** Forgets all ids. */
    void clear() {
        Arrays.fill(slots, 0);
    }

    /** The first event with the id that stands in this range of the records, this event if it is the first. */
    int admit(byte[] records, int from, int to, int event) {
        int slot = slot(records, from, to);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        froms[event] = from;
        tos[event] = to;
        slots[slot] = event + 1;
        return event;
    }

    /** The first event with the id, or -1. */
    int find(byte[] records, int from, int to) {
        return slots[slot(records, from, to)] - 1;
    }

    /** Whether the id that was looked up last is packed. */
    boolean isUuid() {
        return uuid;
    }

    private int slot(byte[] records, int from, int to) {
        uuid = packed.take(records, from, to);
        int hash = uuid ? packed.hash() : ByteHash.of(records, from, to);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            int event = slots[slot] - 1;
            if (Arrays.equals(records, froms[event], tos[event], records, from, to)) {
                break;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
