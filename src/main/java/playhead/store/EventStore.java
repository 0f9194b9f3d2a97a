package playhead.store;

import java.util.List;
import java.util.function.Consumer;
import playhead.event.EventSource;

/**
 * Events and the other records of the log, in order, for ever. Whoever writes another store passes
 * {@code EventStoreContract}.
 *
 * <p>Many threads may read, one at a time may write; the store itself sees to it. An interrupt harms neither.
 * {@link #end()} counts the events that can be read here now.
 */
public interface EventStore extends EventSource, AutoCloseable {
    /** Appends events, and the command that caused them, all or nothing; durable when it returns. */
    AppendOutcome append(AppendRequest request);

    /**
     * Makes several appends in order, each as {@link #append} does: one that is not taken does not stop the next. All
     * are durable when it returns; a store that forces the disk does it once.
     */
    default List<AppendOutcome> appendAll(List<AppendRequest> requests) {
        return requests.stream().map(this::append).toList();
    }

    /**
     * Records a note, a definition or the seal; durable when it returns.
     *
     * @throws IllegalArgumentException for the other kinds
     * @throws IllegalStateException with a line for people if the store is sealed (notes excepted) or damaged
     */
    StoredDocument record(DocumentKind kind, byte[] json);

    /** All documents of a kind in order. For rejects of large imports use {@link #rejects}. */
    List<StoredDocument> documents(DocumentKind kind);

    /** Facts of the published imports in order. */
    default List<StoredDocument> imports() {
        return documents(DocumentKind.IMPORT);
    }

    /** Visits the rejects of all imports in order, one document at a time. */
    void rejects(Consumer<StoredDocument> visitor);

    /** Last versions of all streams; changes with every append. Read it, place events on an overlay. */
    StreamVersions versions();

    /** How far this store got with what was acknowledged. */
    Watermark watermark();

    /** Takes over what the journal holds and this store does not, such as a new import. May be stopped and resumed. */
    void catchUp(Progress progress);

    /** Whether events and definitions are refused from now on. */
    boolean sealed();

    @Override
    void close();
}
