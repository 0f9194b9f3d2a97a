package playhead.store;

import playhead.event.EntityRef;

/** What became of an append. */
public sealed interface AppendOutcome {
    /**
     * Durable: it survives the death of the program.
     *
     * @param first position of the first event
     * @param last position of the last event; {@code first - 1} when only a command was recorded
     */
    record Appended(long first, long last) implements AppendOutcome {}

    /**
     * Nothing was written: a stream is not at the demanded version.
     *
     * @param actual version of the stream's last event, 0 without one
     */
    record Conflict(EntityRef stream, ExpectedVersion expected, long actual) implements AppendOutcome {}

    /**
     * Nothing was written: this store takes no events.
     *
     * @param reason one line for people: sealed, damaged, disk full
     */
    record Refused(String reason) implements AppendOutcome {}
}
