package playhead.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import playhead.event.Event;
import playhead.journal.BlockEncoder;
import playhead.journal.DamagedLog;
import playhead.journal.FrameType;
import playhead.journal.Journal;
import playhead.journal.JournalReader;
import playhead.journal.LogFrame;
import playhead.journal.LogPoint;
import playhead.journal.WorkspaceLock;

/**
 * The event store of a workspace folder: the journal is its truth and its write-ahead log, {@code store.mv.db} its
 * index, where a row is a frame's block byte for byte. An append is acknowledged when the journal has it; the tables
 * follow before the method returns. After a published import call {@link #catchUp}.
 */
public final class H2EventStore implements EventStore {
    private final WorkspaceLock lock;
    private final Journal journal;
    private final H2Database database;
    private final H2Rows rows;
    private final H2Events events;
    /** Does what can be done beside the caller. */
    private final Executor helper = ForkJoinPool.commonPool();

    private final BlockEncoder encoder = new BlockEncoder(helper);
    /** Made when there is something to load. */
    private H2Loader loader;
    /** Of the append that is being forced to disk, or null. */
    private FilledAhead ahead;

    private volatile LogPoint reached;
    private volatile boolean sealed;
    private long documents;
    private StreamVersions versions;
    private final boolean complete;
    private boolean closed;

    /** @param complete the database cannot be written, and has all that can be had */
    H2EventStore(WorkspaceLock lock, Journal journal, H2Database database, H2Schema.State state, boolean complete) {
        this.complete = complete;
        this.lock = lock;
        this.journal = journal;
        this.database = database;
        this.rows = new H2Rows(database);
        this.events = new H2Events(rows, database);
        this.reached = state.point();
        this.documents = state.documents();
        this.sealed = !documents(DocumentKind.SEAL).isEmpty();
    }

    /**
     * Makes the journal and store of a new workspace in a folder that exists and has none.
     *
     * @throws playhead.journal.WorkspaceLocked if another program has the folder
     */
    public static H2EventStore create(Path workspace, UUID id) {
        return new H2Opening(workspace, null).create(id);
    }

    /**
     * Opens a workspace's store: locks it, recovers the journal, replays what the store lacks. A store that is
     * missing, unreadable or of another format is rebuilt. A damaged journal opens for reading: see
     * {@link Journal#damage}.
     *
     * @throws playhead.journal.WorkspaceLocked if another program has it
     * @throws DamagedLog if there is no journal that can be read
     */
    public static H2EventStore open(Path workspace) {
        return new H2Opening(workspace, null).open();
    }

    /**
     * Opens the store of a workspace whose folder cannot be written; nothing in it is changed. Events are refused.
     *
     * @param elsewhere an empty folder for what is missing or behind; the caller removes it after closing
     * @throws playhead.journal.WorkspaceLocked if a program that writes has it
     * @throws DamagedLog if there is no journal that can be read
     */
    public static H2EventStore openReading(Path workspace, Path elsewhere) {
        return new H2Opening(workspace, elsewhere).openReading();
    }

    /** The log behind, for imports and heads. */
    public Journal journal() {
        return journal;
    }

    @Override
    public AppendOutcome append(AppendRequest request) {
        return appendAll(List.of(request)).getFirst();
    }

    @Override
    public synchronized List<AppendOutcome> appendAll(List<AppendRequest> requests) {
        String refusal = refusal();
        if (refusal != null) {
            return Collections.nCopies(requests.size(), new AppendOutcome.Refused(refusal));
        }
        if (watermark().lag() > 0) {
            catchUp(Progress.NONE);
        }
        Placing placing = new Placing(versions(), journal.tree(), encoder);
        List<AppendOutcome> outcomes = requests.stream().map(placing::place).toList();
        if (placing.appends().isEmpty()) {
            return outcomes;
        }
        boolean written = false;
        try {
            journal.appendAll(placing.appends(), placing.tree(), this::fill);
            written = true;
        } catch (UncheckedIOException e) {
            return Collections.nCopies(requests.size(), new AppendOutcome.Refused(e.getMessage()));
        } finally {
            filled(written);
        }
        placing.keep();
        return outcomes;
    }

    /** Begins to take records into the tables, if they are the next ones there. */
    private void fill(List<LogFrame> written) {
        if (reached.equals(written.getFirst().point())) {
            following(() -> ahead = new FilledAhead(loader(), written, helper));
        }
    }

    /**
     * Ends it.
     *
     * @param durable whether the records count
     */
    private void filled(boolean durable) {
        FilledAhead begun = ahead;
        ahead = null;
        following(() -> {
            if (begun != null) {
                begun.end(durable, this::took);
            }
            if (durable) {
                catchUp(Progress.NONE);
            }
        });
    }

    /** Why events and definitions are refused, as a line for people, or null if they are not. */
    public String refusal() {
        return sealed ? "the workspace is sealed" : journal.refusal();
    }

    @Override
    public synchronized StoredDocument record(DocumentKind kind, byte[] json) {
        FrameType type = kind.frame();
        String refusal = kind == DocumentKind.NOTE ? journal.refusal() : refusal();
        if (refusal != null) {
            throw new IllegalStateException(refusal);
        }
        if (watermark().lag() > 0) {
            catchUp(Progress.NONE);
        }
        journal.record(type, json);
        sealed |= kind == DocumentKind.SEAL;
        StoredDocument document = new StoredDocument(documents + 1, kind, null, journal.size() + 1, 0, json);
        following(() -> catchUp(Progress.NONE));
        return document;
    }

    /** What is acknowledged stays so even if the tables cannot follow now: they will at the next opening. */
    private void following(Runnable step) {
        try {
            step.run();
        } catch (StoreFailure e) {
            database.distrust();
            System.getLogger(H2EventStore.class.getName()).log(System.Logger.Level.WARNING, e.getMessage(), e);
        }
    }

    @Override
    public synchronized void catchUp(Progress progress) {
        if (complete || reached.equals(journal.end())) {
            return;
        }
        long total = journal.size();
        long began = reached.position();
        try (JournalReader reader = journal.read(reached)) {
            boolean goOn = true;
            while (goOn && took(loader().load(reader, journal.damage() != null))) {
                goOn = progress.at(reached.position() - began, total - began);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StoreFailure e) {
            database.distrust();
            throw e;
        }
    }

    private H2Loader loader() {
        if (loader == null) {
            loader = new H2Loader(rows.allowWriting(documents));
        }
        return loader;
    }

    /** Notes what a batch did; false if it was the last. */
    private boolean took(H2Loader.Batch batch) {
        if (batch.reached() != null) {
            reached = batch.reached();
            documents = loader.documents();
            sealed |= batch.sealed();
        }
        if (batch.imported()) {
            versions = null;
        }
        return batch.more();
    }

    @Override
    public List<StoredDocument> documents(DocumentKind kind) {
        List<StoredDocument> all = new ArrayList<>();
        rows.documents(kind, all::add);
        return all;
    }

    @Override
    public void rejects(Consumer<StoredDocument> visitor) {
        rows.documents(DocumentKind.REJECTS, visitor);
    }

    @Override
    public synchronized StreamVersions versions() {
        if (versions == null) {
            versions = StreamVersions.of(this);
        }
        return versions;
    }

    @Override
    public Watermark watermark() {
        return new Watermark(reached.position(), Math.max(reached.position(), journal.size()));
    }

    @Override
    public boolean sealed() {
        return sealed;
    }

    @Override
    public long end() {
        return reached.position();
    }

    @Override
    public Event at(long position) {
        return events.at(position, end());
    }

    @Override
    public void scan(long from, long to, Visitor visitor) {
        events.scan(from, to, end(), visitor);
    }

    @Override
    public void blocks(long from, long to, BlockVisitor visitor) {
        events.blocks(from, to, end(), visitor);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        encoder.close();
        try (journal) {
            journal.recordHeadOfGrowth();
            if (watermark().lag() == 0) {
                following(() -> catchUp(Progress.NONE));
            }
        } finally {
            database.close();
            H2Opening.release(lock);
        }
    }
}
