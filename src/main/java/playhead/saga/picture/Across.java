package playhead.saga.picture;

/** What goes from left to right. */
public enum Across {
    /** Every event has the same room. */
    ORDER,
    /** Events stand as far apart as their times; what is idle is shortened, and says how long it was. */
    TIME
}
