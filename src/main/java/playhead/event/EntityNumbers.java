package playhead.event;

import java.util.Arrays;

/**
 * Numbers for entities in the order of their first appearance, from 0. Flat arrays with an open hash table, since there
 * may be millions. Grows only. One writer; any number of readers, who find at least what was there when this (or
 * something built on it) was handed to them.
 */
public final class EntityNumbers {
    private EntityRef[] refs = new EntityRef[16];
    /**
     * Number of an entity plus one in the bits that say a place here, and in those above the same bits of its hash, so that
     * entities of other hashes, which are far away in memory, are hardly ever looked at.
     */
    private int[] table = new int[64];

    /** Written after the arrays, read before them: what is below it is complete for every reader. */
    private volatile int size;

    /** The number of this entity, or -1. */
    public int find(EntityRef ref) {
        int known = size;
        int[] slots = table;
        int mask = slots.length - 1;
        int hash = spread(ref);
        for (int at = hash & mask; slots[at] != 0; at = at + 1 & mask) {
            int number = (slots[at] & mask) - 1;
            if (((slots[at] ^ hash) & ~mask) == 0 && number < known && refs[number].equals(ref)) {
                return number;
            }
        }
        return -1;
    }

    /** Gives a new entity, which {@link #find} does not know, its number. */
    public int admit(EntityRef ref) {
        int number = size;
        if (number == refs.length) {
            refs = Arrays.copyOf(refs, number * 2);
        }
        refs[number] = ref;
        if (number * 2 >= table.length) {
            grow(number);
        }
        insert(table, ref, number);
        size = number + 1;
        return number;
    }

    /** The entity with this number. */
    public EntityRef ref(int number) {
        return refs[number];
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    private void grow(int count) {
        int[] larger = new int[table.length * 2];
        for (int number = 0; number < count; number++) {
            insert(larger, refs[number], number);
        }
        table = larger;
    }

    private static void insert(int[] slots, EntityRef ref, int number) {
        int mask = slots.length - 1;
        int hash = spread(ref);
        int at = hash & mask;
        while (slots[at] != 0) {
            at = at + 1 & mask;
        }
        slots[at] = hash & ~mask | number + 1;
    }

    private static int spread(EntityRef ref) {
        int hash = ref.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
