package playhead.ui.filter;

/** How what is written in a filter is read. */
public enum FilterMode {
    /** A text that is searched for in everything. */
    TEXT,
    /** A condition in CEL. */
    CEL
}
