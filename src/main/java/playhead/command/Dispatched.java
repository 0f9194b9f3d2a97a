package playhead.command;

/** What dispatching a command came to. */
public sealed interface Dispatched {
    /**
     * It is durable, accepted or rejected.
     *
     * @param record with its outcome
     * @param again it had been recorded before under this id: nothing was appended now
     */
    record Recorded(CommandRecord record, boolean again) implements Dispatched {
        /** Whether it was done. */
        public boolean accepted() {
            return record.accepted();
        }
    }

    /**
     * Nothing was recorded: the store takes nothing.
     *
     * @param reason one line for people: sealed, damaged, disk full
     */
    record NotTaken(String reason) implements Dispatched {}
}
