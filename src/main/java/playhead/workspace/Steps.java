package playhead.workspace;

/** Finds the nearest event that has something in common with another one. Safe for several threads; may be slow. */
public interface Steps {
    /** The next later event that has something in common with the event at a moment. */
    Step next(Moment from, Same same);

    /** The next earlier event that has something in common with the event at a moment. */
    Step previous(Moment from, Same same);

    /** The ordinals at which replaying in an order stumbled: rules that failed, old values that were not so; ascending. */
    long[] problems(Replay replay);
}
