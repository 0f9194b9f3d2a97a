package playhead.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.journal.BlockDecoder;
import playhead.journal.BlockEncoder;
import playhead.journal.DamagedLog;
import playhead.journal.EncodedBlock;
import playhead.journal.FrameType;
import playhead.journal.Journal;
import playhead.journal.JournalReader;
import playhead.journal.LogPoint;
import playhead.journal.WorkspaceLock;

/**
 * The event store of a workspace folder: the journal is its truth and its write-ahead log, {@code store.mv.db} its
 * index, where a row is a frame's block byte for byte. An append is acknowledged when the journal has it; the tables
 * follow before the method returns. After a published import call {@link #catchUp}.
 */
public final class H2EventStore implements EventStore {
    private static final long CACHE = 32L * 1_024 * 1_024;
    /** Records to a transaction while catching up: 16,384 events of an import. */
    private static final int BATCH = 16;

    private final Path workspace;
    private final WorkspaceLock lock;
    private final Journal journal;
    private final Connection connection;
    private final H2Loader loader;
    private final H2Rows rows;
    private final BlockCache cache = new BlockCache(CACHE);
    private final BlockEncoder encoder = new BlockEncoder();
    private volatile LogPoint reached;
    private volatile boolean sealed;
    private StreamVersions versions;
    private boolean closed;

    H2EventStore(
            Path workspace,
            WorkspaceLock lock,
            Journal journal,
            Connection connection,
            Connection reading,
            H2Schema.State state)
            throws SQLException {
        this.workspace = workspace;
        this.lock = lock;
        this.journal = journal;
        this.connection = connection;
        this.rows = new H2Rows(reading);
        this.reached = state.point();
        this.loader = new H2Loader(new H2Writer(connection, state.documents()));
        this.sealed = !documents(DocumentKind.SEAL).isEmpty();
    }

    /**
     * Makes the journal and store of a new workspace in a folder that exists and has none.
     *
     * @throws playhead.journal.WorkspaceLocked if another program has the folder
     */
    public static H2EventStore create(Path workspace, UUID id) {
        return new H2Opening(workspace).create(id);
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
        return new H2Opening(workspace).open();
    }

    /** The log behind, for imports and heads. */
    public Journal journal() {
        return journal;
    }

    @Override
    public synchronized AppendOutcome append(AppendRequest request) {
        String refusal = refusal();
        if (refusal != null) {
            return new AppendOutcome.Refused(refusal);
        }
        if (watermark().lag() > 0) {
            catchUp(Progress.NONE);
        }
        StreamVersions known = versions();
        for (Map.Entry<EntityRef, ExpectedVersion> demand : request.expected().entrySet()) {
            long actual = known.last(demand.getKey());
            if (!demand.getValue().accepts(actual)) {
                return new AppendOutcome.Conflict(demand.getKey(), demand.getValue(), actual);
            }
        }
        StreamVersions trial = known.overlay();
        List<Event> placed = new ArrayList<>(request.events().size());
        request.events().forEach(event -> placed.add(trial.place(event)));
        List<EncodedBlock> blocks = encoder.encode(placed);
        long first;
        try {
            first = journal.append(blocks, request.command());
        } catch (UncheckedIOException e) {
            return new AppendOutcome.Refused(e.getMessage());
        }
        placed.forEach(known::learn);
        follow();
        return new AppendOutcome.Appended(first, first + placed.size() - 1);
    }

    private String refusal() {
        return sealed ? "the workspace is sealed" : journal.refusal();
    }

    @Override
    public synchronized StoredDocument record(DocumentKind kind, byte[] json) {
        FrameType type = switch (kind) {
            case NOTE -> FrameType.NOTE;
            case DEFINITION -> FrameType.DEFINITION;
            case SEAL -> FrameType.SEAL;
            default -> throw new IllegalArgumentException(kind + " is not recorded this way");
        };
        String refusal = kind == DocumentKind.NOTE ? journal.refusal() : refusal();
        if (refusal != null) {
            throw new IllegalStateException(refusal);
        }
        if (watermark().lag() > 0) {
            catchUp(Progress.NONE);
        }
        journal.record(type, json);
        sealed |= kind == DocumentKind.SEAL;
        StoredDocument document = new StoredDocument(loader.documents() + 1, kind, null, journal.size() + 1, 0, json);
        follow();
        return document;
    }

    /** What is acknowledged stays so even if the tables cannot follow now: they will at the next opening. */
    private void follow() {
        try {
            catchUp(Progress.NONE);
        } catch (StoreFailure e) {
            System.getLogger(H2EventStore.class.getName()).log(System.Logger.Level.WARNING, e.getMessage(), e);
        }
    }

    @Override
    public synchronized void catchUp(Progress progress) {
        long total = journal.size();
        long began = reached.position();
        try (JournalReader reader = journal.read(reached)) {
            boolean goOn = true;
            while (goOn && load(reader)) {
                goOn = progress.at(reached.position() - began, total - began);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads one batch of records; false at the end. */
    private boolean load(JournalReader reader) {
        H2Loader.Batch batch = loader.load(reader, BATCH, journal.damage() != null);
        if (batch.reached() != null) {
            reached = batch.reached();
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
            StreamVersions fresh = new StreamVersions();
            if (end() > 0) {
                scan(1, end(), (position, event) -> {
                    fresh.learn(event);
                    return true;
                });
            }
            versions = fresh;
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
        check(position);
        Event known = cache.at(position);
        if (known != null) {
            return known;
        }
        H2Rows.BlockRow row = block(position);
        List<Event> events = BlockDecoder.decode(row.body(), row.rawLength());
        cache.add(row.first(), events, row.rawLength());
        return events.get((int) (position - row.first()));
    }

    @Override
    public void scan(long from, long to, Visitor visitor) {
        if (from > to) {
            return;
        }
        check(from);
        check(to);
        long next = block(from).first();
        while (next <= to) {
            List<H2Rows.BlockRow> page = rows.blocksFrom(next);
            for (H2Rows.BlockRow row : page) {
                if (row.first() != next) {
                    throw missing(next);
                }
                List<Event> events = BlockDecoder.decode(row.body(), row.rawLength());
                for (int i = (int) Math.max(0, from - next); i < events.size() && next + i <= to; i++) {
                    if (!visitor.visit(next + i, events.get(i))) {
                        return;
                    }
                }
                next += row.count();
                if (next > to) {
                    return;
                }
            }
            if (page.isEmpty()) {
                throw missing(next);
            }
        }
    }

    private void check(long position) {
        if (position < 1 || position > end()) {
            throw new IndexOutOfBoundsException("position " + position + ", the log has 1 to " + end());
        }
    }

    private H2Rows.BlockRow block(long position) {
        H2Rows.BlockRow row = rows.block(position);
        if (row == null) {
            throw missing(position);
        }
        return row;
    }

    private static StoreFailure missing(long position) {
        return new StoreFailure("store.mv.db has no event " + position + "; it can be deleted and is rebuilt");
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            journal.close();
        } finally {
            H2Database.shutdown(connection);
            CleanClose.mark(workspace);
            H2Opening.release(lock);
        }
    }
}
