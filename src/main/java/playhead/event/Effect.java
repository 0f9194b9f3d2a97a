package playhead.event;

/** How the payload of an event changes its home entity when no projection says otherwise. */
public enum Effect {
    /** Every top-level key overwrites that key, null included; the rest stays. */
    MERGE,
    /** The payload is the whole row after the change: fields that it lacks become absent. */
    IMAGE,
    /**
     * One or more named fields change, as a merge does. {@code meta.absent}, an array of field names, if there: these
     * become absent. {@code meta.old}, an object of field to value, if there: what they were, to be checked against
     * the fold; a field that it lacks is not checked.
     */
    CHANGE,
    /** The home entity ends; its fields become absent. */
    DELETE
}
