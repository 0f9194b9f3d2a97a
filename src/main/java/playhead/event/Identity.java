package playhead.event;

/** Tells one object from another that only says the same. */
public final class Identity {
    private Identity() {}

    /**
     * Whether both are the very same object: for values that are compared quickly or kept as a sign, where an equal one is
     * not meant.
     */
    public static boolean same(Object one, Object other) {
        return one == other;
    }
}
