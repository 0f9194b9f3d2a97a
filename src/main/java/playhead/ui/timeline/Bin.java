package playhead.ui.timeline;

/**
 * A line of the timeline as a table.
 *
 * @param from where it begins, in words
 * @param to where it ends, in words
 * @param first ordinal of its first event
 * @param last ordinal of its last event, less than the first when it has none
 * @param count how many events it has
 * @param types how many of which type, the most frequent first
 * @param here the playhead, A, B and marks, when they stand in it
 */
public record Bin(String from, String to, long first, long last, long count, String types, String here) {}
