package playhead.journal;

/**
 * An import that is part of the log now.
 *
 * @param first position of its first event
 * @param last position of its last event; {@code first - 1} for an import without events
 * @param head size and root of the log after it
 */
public record Published(long first, long last, Head head) {}
