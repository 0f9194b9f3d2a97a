package playhead.store;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import playhead.event.Event;
import playhead.journal.Journal;

/** The event store of a workspace folder: the journal is its truth, {@code store.mv.db} its index. */
public final class H2EventStore implements EventStore {
    private H2EventStore() {}

    /** Makes a new workspace's journal and store in a folder that has none. */
    public static H2EventStore create(Path workspace, UUID id) {
        throw new UnsupportedOperationException("next landing");
    }

    /** Opens a workspace's store: locks it, recovers the journal, replays what the store lacks. */
    public static H2EventStore open(Path workspace) {
        throw new UnsupportedOperationException("next landing");
    }

    /** The log behind, for imports and heads. */
    public Journal journal() {
        throw new UnsupportedOperationException("next landing");
    }

    @Override
    public AppendOutcome append(AppendRequest request) {
        throw new UnsupportedOperationException("next landing");
    }

    @Override
    public StoredDocument record(DocumentKind kind, byte[] json) {
        throw new UnsupportedOperationException("next landing");
    }

    @Override
    public List<StoredDocument> documents(DocumentKind kind) {
        throw new UnsupportedOperationException("next landing");
    }

    @Override
    public void rejects(Consumer<StoredDocument> visitor) {
        throw new UnsupportedOperationException("next landing");
    }

    @Override
    public StreamVersions versions() {
        throw new UnsupportedOperationException("next landing");
    }

    @Override
    public Watermark watermark() {
        throw new UnsupportedOperationException("next landing");
    }

    @Override
    public void catchUp(Progress progress) {
        throw new UnsupportedOperationException("next landing");
    }

    @Override
    public boolean sealed() {
        throw new UnsupportedOperationException("next landing");
    }

    @Override
    public long end() {
        throw new UnsupportedOperationException("next landing");
    }

    @Override
    public Event at(long position) {
        throw new UnsupportedOperationException("next landing");
    }

    @Override
    public void scan(long from, long to, Visitor visitor) {
        throw new UnsupportedOperationException("next landing");
    }

    @Override
    public void close() {}
}
