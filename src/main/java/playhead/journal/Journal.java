package playhead.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The log on disk: the truth of a workspace. An append is one frame, forced to disk before the method returns. Safe
 * for several threads; writers take turns. An interrupt does not harm it.
 */
public final class Journal implements Closeable {
    /** What ids of imports look like: they name folders. */
    public static final String IMPORT_ID = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";

    private final JournalFiles files;
    private final UUID workspace;
    private final TornTail torn;
    private final JournalTip tip;
    private volatile Damage damage;
    private boolean closed;

    private Journal(JournalFiles files, UUID workspace, Recovery recovered, boolean writable) throws IOException {
        this.files = files;
        this.workspace = workspace;
        damage = recovered.damage();
        torn = recovered.torn();
        tip = new JournalTip(files, workspace, recovered, writable);
    }

    /**
     * Makes an empty log in a folder that has none. The caller holds the workspace's lock.
     *
     * @throws IllegalStateException if there is a log already
     */
    public static Journal create(Path workspace, UUID id) {
        try {
            NewLog.in(workspace, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open(workspace, null);
    }

    /**
     * Opens a log: a torn tail is cut and kept in {@code torn/}, unpublished imports are removed; a damaged log opens
     * for reading only (see {@link #damage}). The caller holds the workspace's lock.
     *
     * @param hint end of the log as another witness knows it (the store's watermark), or null
     * @throws DamagedLog if not even the first segment can be read
     */
    public static Journal open(Path workspace, LogPoint hint) {
        return open(workspace, hint, true);
    }

    /**
     * Opens a log in a folder that cannot be written: a torn tail and unpublished imports stay where they are and are
     * not read.
     *
     * @param hint as for {@link #open(Path, LogPoint)}
     */
    public static Journal openReading(Path workspace, LogPoint hint) {
        return open(workspace, hint, false);
    }

    private static Journal open(Path workspace, LogPoint hint, boolean writable) {
        JournalFiles files = new JournalFiles(workspace);
        try {
            UUID id = files.workspaceId();
            Recovery recovery = new Recovery(files, id, hint, writable);
            recovery.run();
            return new Journal(files, id, recovery, writable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the folder has a log. The acknowledged head comes last: a folder without it and with no frame is a
     * creation that crashed.
     */
    public static boolean exists(Path workspace) throws IOException {
        return NewLog.isWhole(new JournalFiles(workspace));
    }

    /** Id of the workspace. */
    public UUID workspace() {
        return workspace;
    }

    /** Records in the log: the greatest position. */
    public synchronized long size() {
        return tip.size();
    }

    /** The end of what is acknowledged. */
    public synchronized LogPoint end() {
        return tip.end();
    }

    /** Size and root of the log now. */
    public synchronized Head head() {
        return new Head(Head.ORIGIN + workspace, tip.size(), tip.tree().root());
    }

    /** Why the log is open for reading only, or null. */
    public Damage damage() {
        return damage;
    }

    /** Damage was found while the log is open: nothing is appended from now on. What it holds can still be read. */
    public synchronized void turnReadOnly(Damage found) {
        damage = found;
        tip.refuse(found.line());
    }

    JournalFiles files() {
        return files;
    }

    /** What is acknowledged now. */
    synchronized Acknowledged snapshot() {
        return tip.acknowledged();
    }

    /** What opening cut off, or null. */
    public TornTail torn() {
        return torn;
    }

    /** Why nothing can be appended, as a line for people, or null if it can. */
    public synchronized String refusal() {
        return closed ? "the log is closed" : tip.refusal();
    }

    /**
     * Appends events, and the command that caused them, in one frame.
     *
     * @param command JSON, or null
     * @return position of the first event
     */
    public long append(List<EncodedBlock> blocks, byte[] command) {
        return appendAll(List.of(new Append(blocks, command))).getFirst().first();
    }

    /**
     * Appends several frames with one force of the disk: all of them, or none when it fails.
     *
     * @return the records as reading them would give them
     */
    public List<LogFrame> appendAll(List<Append> appends) {
        return appendAll(appends, null, written -> {});
    }

    /** The tree of now, to be grown by what is appended next. */
    public synchronized MerkleTree tree() {
        return tip.tree().copy();
    }

    /**
     * The same, with what can be done before.
     *
     * @param grown the tree with all leaves of the appends, or null; not used if another append came in between
     * @param meanwhile told the records that are being forced to disk. None of them counts before this returns, and
     *     none ever if it throws; for the time of a glance, such as to start work aside
     */
    public synchronized List<LogFrame> appendAll(
            List<Append> appends, MerkleTree grown, Consumer<List<LogFrame>> meanwhile) {
        mustTakeWrites();
        List<NewFrame> frames = appends.stream()
                .map(append -> new NewFrame(append.type(), append.body()))
                .toList();
        List<LogFrame> written = new ArrayList<>(frames.size());
        tip.write(frames, at -> {
            written.addAll(records(appends, frames, at));
            meanwhile.accept(written);
        });
        tip.grow(appends, grown);
        tip.committed(false);
        return written;
    }

    private static List<LogFrame> records(List<Append> appends, List<NewFrame> frames, LogPoint from) {
        List<LogFrame> records = new ArrayList<>(frames.size());
        LogPoint at = from;
        for (int i = 0; i < frames.size(); i++) {
            Append append = appends.get(i);
            long end = at.offset() + FrameCodec.HEADER + frames.get(i).length();
            long count = EventsBody.count(append.blocks());
            LogPoint next = LogPoint.main(at.segment(), end, at.position() + count);
            records.add(new LogFrame(
                    append.type(), at, next, at.position() + 1, count, append.blocks(), append.command(), null));
            at = next;
        }
        return records;
    }

    /** Appends a note, a definition or the seal. */
    public synchronized void record(FrameType type, byte[] json) {
        if (type != FrameType.NOTE && type != FrameType.DEFINITION && type != FrameType.SEAL) {
            throw new IllegalArgumentException(type + " is not recorded this way");
        }
        write(type, json, json.length);
        tip.committed(false);
    }

    /** Appends the head of now, so that whoever reads the log can compare. */
    public synchronized void recordHead() {
        byte[] text = head().text().getBytes(StandardCharsets.UTF_8);
        write(FrameType.HEAD, text, text.length);
        tip.headRecorded();
        tip.committed(true);
    }

    /**
     * Begins an import beside the log.
     *
     * @param importId names its folder: letters, digits and dashes, at most 64; used once in a workspace
     */
    public synchronized ImportStaging stage(String importId) {
        mustTakeWrites();
        if (!importId.matches(IMPORT_ID) || Files.exists(files.imported(importId))) {
            throw new IllegalArgumentException("no id for a new import: " + importId);
        }
        return new ImportStaging(this, files, workspace, importId, tip.tree().copy());
    }

    /** Makes a staged import part of the log. Its folder has its last name already, forced. */
    synchronized Published publish(
            String id, List<Long> lengths, long count, MerkleTree ahead, LeafFile leaves, byte[] facts)
            throws IOException {
        mustTakeWrites();
        MerkleTree after = ahead;
        if (ahead.size() - count != tip.size()) {
            // Events were appended meanwhile: the leaves take their places behind those.
            after = tip.tree().copy();
            leaves.appendTo(after);
        }
        long first = tip.size() + 1;
        byte[] root = after.root();
        byte[] body = new ImportBody(id, lengths, first, count, after.size(), root, facts).bytes();
        write(FrameType.IMPORT_COMMITTED, body, body.length);
        tip.grownTo(after);
        tip.committed(true);
        return new Published(first, tip.size(), head());
    }

    /** Reads records from a place up to what is acknowledged now. */
    public synchronized JournalReader read(LogPoint from) {
        return new JournalReader(files, workspace, from, tip.end());
    }

    private void mustTakeWrites() {
        if (refusal() != null) {
            throw new IllegalStateException(refusal());
        }
    }

    private void write(FrameType type, byte[] body, int length) {
        mustTakeWrites();
        tip.write(List.of(new NewFrame(type, body, length)), at -> {});
    }

    /** Records the head if events were appended since the last one. */
    public synchronized void recordHeadOfGrowth() {
        if (refusal() == null && tip.hasGrown()) {
            recordHead();
        }
    }

    /** The same, and lets go of the files. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        try {
            recordHeadOfGrowth();
            closed = true;
            tip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
