package playhead.importing.pipeline;

import playhead.event.EntityRef;
import playhead.event.Identity;

/**
 * Remembers entities that were met lately, by the object: one that comes again soon comes as the same one, so nothing
 * has to be looked up or compared. One a slot, the newer one wins. For one thread.
 */
final class RecentRefs {
    private static final int SLOTS = 1 << 16;

    private final EntityRef[] refs = new EntityRef[SLOTS];

    /** Remembers an entity; true when it was remembered already. */
    boolean meet(EntityRef ref) {
        int hash = ref.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        if (Identity.same(refs[slot], ref)) {
            return true;
        }
        refs[slot] = ref;
        return false;
    }
}
