package playhead.importing.pipeline;

import playhead.event.Identity;

/**
 * Remembers entities or texts that were met lately, by the object: one that comes again soon comes as the same one, so
 * nothing has to be looked up or compared. One a slot, the newer one wins. For one thread.
 */
final class Recent {
    private final Object[] met;

    /** @param slots a power of two */
    Recent(int slots) {
        met = new Object[slots];
    }

    /**
     * Remembers a thing; true when it was remembered already.
     *
     * @param hash its own, always the same
     */
    boolean meet(Object thing, int hash) {
        int slot = (hash ^ hash >>> 16) & met.length - 1;
        if (Identity.same(met[slot], thing)) {
            return true;
        }
        met[slot] = thing;
        return false;
    }
}
