package playhead.revert;

/** What to do where later events said something of a field that is to go back. */
public enum OnConflict {
    /** Nothing at all is done. */
    STOP,
    /** That field stays as it is. */
    SKIP,
    /** It goes back all the same. */
    TAKE
}
