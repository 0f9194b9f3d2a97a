package playhead.journal;

import java.util.List;
import playhead.event.Event;

/**
 * An import on its way into the log: written beside it, and part of it only after {@link #publish}. Before that, a
 * crash or {@link #discard} leaves the log byte for byte as it was. For one thread at a time.
 *
 * <p>I/O failures (disk full) are {@link java.io.UncheckedIOException}; discard afterwards.
 */
public final class ImportStaging implements AutoCloseable {
    /** Adds events in their final order, with their versions; best in lists of 1,024 or more. */
    public void events(List<Event> events) {
        throw new UnsupportedOperationException("next landing");
    }

    /** Adds blocks that {@link BlockEncoder} made, which other threads may have done ahead. */
    public void blocks(List<EncodedBlock> blocks) {
        throw new UnsupportedOperationException("next landing");
    }

    /** Adds records that could not be read, as one document of JSON. */
    public void rejects(byte[] body) {
        throw new UnsupportedOperationException("next landing");
    }

    /** Events added so far. */
    public long count() {
        throw new UnsupportedOperationException("next landing");
    }

    /**
     * Forces everything to disk and makes it part of the log: durable when it returns.
     *
     * @param factsJson what the import was, as JSON
     */
    public Published publish(byte[] factsJson) {
        throw new UnsupportedOperationException("next landing");
    }

    /** Removes all that was written. Nothing happens after publication. */
    public void discard() {
        throw new UnsupportedOperationException("next landing");
    }

    /** Discards if not published. */
    @Override
    public void close() {
        discard();
    }
}
