package playhead.workspace;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import playhead.event.Event;
import playhead.history.History;
import playhead.importing.pipeline.PublishedSink;

/**
 * Lets a time index follow an import, so that it is ready when the events are durable. If the fold needs a long value
 * of an event that is not in the store yet, the index is given up and built from the store later.
 */
final class IndexFollower implements PublishedSink {
    private final Consumer<History> finished;
    private History history;

    /**
     * @param history goes on from the end of the log
     * @param finished takes the history once its events are part of the log
     */
    IndexFollower(History history, Consumer<History> finished) {
        this.history = history;
        this.finished = finished;
    }

    static Supplier<PublishedSink> of(Supplier<History> forks, Consumer<History> finished) {
        return () -> new IndexFollower(forks.get(), finished);
    }

    @Override
    public void event(long position, Event event) {
        follow(going -> going.add(position, event));
    }

    /** States say nothing of versions. */
    @Override
    public void events(long first, List<Event> events, long[] versions, int[] streams) {
        follow(going -> going.add(first, events, streams));
    }

    private void follow(Consumer<History> step) {
        if (history == null) {
            return;
        }
        try {
            step.accept(history);
        } catch (CommittedOnly.NotYet early) {
            history = null;
        }
    }

    @Override
    public void commit() {
        if (history != null) {
            finished.accept(history);
        }
    }

    @Override
    public void abort() {
        history = null;
    }
}
