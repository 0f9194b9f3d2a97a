package playhead.store;

/**
 * How far a store got with the journal.
 *
 * @param applied events that can be read here
 * @param acknowledged events that the journal holds; the rest comes with {@link EventStore#catchUp}
 */
public record Watermark(long applied, long acknowledged) {
    /** Events still to come. */
    public long lag() {
        return acknowledged - applied;
    }
}
