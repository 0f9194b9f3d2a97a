package playhead.workspace;

/** The order in which events are replayed. */
public enum Replay {
    /** By position: the order of the log. */
    RECORDED,
    /** By time, causes before effects; read only. */
    OCCURRED
}
