package playhead.history;

/** What an event made of a field of an entity. */
public enum Told {
    /** Nothing. */
    NOTHING,
    /** That it is absent from then on. */
    ABSENT,
    /** A value, which may be the one from before. */
    VALUE
}
