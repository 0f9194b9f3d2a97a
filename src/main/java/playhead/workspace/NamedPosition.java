package playhead.workspace;

/**
 * A mark: a place in the log with a name.
 *
 * @param position of the event after which it stands; 0 is before all of them
 * @param name what it is called
 */
public record NamedPosition(long position, String name) {}
