package playhead.importing.pipeline;

import playhead.event.EntityRef;

/**
 * Remembers entities that were met lately, by the object: one that comes again soon comes as the same one, so nothing
 * has to be looked up or compared. One a slot, the newer one wins. For one thread.
 */
final class RecentRefs {
    /** Slots are below this. */
    static final int SLOTS = 1 << 12;

    private final EntityRef[] refs = new EntityRef[SLOTS];

    /** The slot that this entity has. */
    static int slot(EntityRef ref) {
        int hash = ref.hashCode();
        return (hash ^ hash >>> 12) & SLOTS - 1;
    }

    /** Remembers an entity; true when it was remembered already. */
    boolean meet(EntityRef ref, int slot) {
        if (refs[slot] == ref) {
            return true;
        }
        refs[slot] = ref;
        return false;
    }
}
