package playhead.workspace;

import java.util.function.Consumer;
import java.util.function.Supplier;
import playhead.event.Event;
import playhead.history.IndexBuilder;
import playhead.importing.pipeline.PublishedSink;

/**
 * Lets a time index follow an import, so that it is ready when the events are durable. If the fold needs a long value
 * of an event that is not in the store yet, the index is given up and built from the store later.
 */
final class IndexFollower implements PublishedSink {
    private final Consumer<IndexBuilder> finished;
    private IndexBuilder builder;

    /**
     * @param builder goes on from the end of the log
     * @param finished takes the builder once its events are part of the log
     */
    IndexFollower(IndexBuilder builder, Consumer<IndexBuilder> finished) {
        this.builder = builder;
        this.finished = finished;
    }

    static Supplier<PublishedSink> of(Supplier<IndexBuilder> builders, Consumer<IndexBuilder> finished) {
        return () -> new IndexFollower(builders.get(), finished);
    }

    @Override
    public void event(long position, Event event) {
        if (builder == null) {
            return;
        }
        try {
            builder.add(position, event);
        } catch (CommittedOnly.NotYet early) {
            builder = null;
        }
    }

    @Override
    public void commit() {
        if (builder != null) {
            finished.accept(builder);
        }
    }

    @Override
    public void abort() {
        builder = null;
    }
}
