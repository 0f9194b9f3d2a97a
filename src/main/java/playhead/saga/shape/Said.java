package playhead.saga.shape;

/** What an event of a known shape says, once read. */
interface Said {
    /** Its position in the log. */
    int position();

    /** Its id. */
    String id();
}
