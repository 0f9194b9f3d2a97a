package playhead.importing.pipeline;

import java.util.List;
import playhead.event.Event;

/**
 * Follows an import in its final order, such as the builder of the time index. Called on the thread that runs the
 * importer; what it was given counts only after {@link #commit}.
 */
public interface PublishedSink {
    /** Follows nothing. */
    PublishedSink NONE = new PublishedSink() {
        @Override
        public void event(long position, Event event) {}

        @Override
        public void commit() {}

        @Override
        public void abort() {}
    };

    /** Takes the next event. */
    void event(long position, Event event);

    /**
     * Takes the next events, whose home streams were looked up already. They have no versions: those are beside them, so
     * that no event is copied for its version.
     *
     * @param first position of the first
     * @param versions of the events in their home streams, 0 without one
     * @param streams a number of each home stream: from 0, the same all along for the same stream; or -1 without one
     */
    default void events(long first, List<Event> events, long[] versions, int[] streams) {
        for (int i = 0; i < events.size(); i++) {
            event(first + i, events.get(i).withVersion(versions[i]));
        }
    }

    /** Takes a record that could not be read. */
    default void reject(Reject reject) {}

    /** The import is part of the log. */
    void commit();

    /** The import came to nothing, or starts over with a new sink. */
    void abort();
}
