package playhead.ui.replay;

/** What playing goes by. */
public enum Pace {
    /** So many events a second, each for as long as every other. */
    EVENTS,
    /** The times of the events: so many times as fast as it was. */
    ORIGINAL,
    /** So many steps of equal time a second. */
    STEPS
}
