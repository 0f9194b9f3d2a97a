package playhead.ui.text;

/** In which of three ways times are written. */
public enum Zone {
    /** In UTC, the same everywhere. */
    UTC,
    /** In the time zone of this computer. */
    LOCAL,
    /** With the text and the offset that the source gave. */
    SOURCE;

    /** The one after it, the first after the last. */
    public Zone next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
