package playhead.journal;

/**
 * One thing that was checked.
 *
 * @param name short and stable, such as {@code frames} or {@code root}
 * @param ok whether it holds
 * @param detail one line for people
 */
public record Check(String name, boolean ok, String detail) {}
