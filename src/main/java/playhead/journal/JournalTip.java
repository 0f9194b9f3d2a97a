package playhead.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Where a log grows: its tree, the end of what is acknowledged, and the files that take more. Its journal guards it. */
final class JournalTip implements Closeable {
    private final MerkleTree tree;
    private final AcknowledgedFile file;
    private final MainWriter main;
    private LogPoint end;
    private int imports;
    private long sequence;
    private long headSize;
    private String failure;

    JournalTip(JournalFiles files, UUID workspace, Recovery recovered, boolean writable) throws IOException {
        tree = recovered.tree();
        end = recovered.end();
        imports = recovered.imports();
        sequence = recovered.sequence();
        headSize = tree.size();
        if (recovered.damage() != null || !writable) {
            file = null;
            main = null;
            failure = recovered.damage() == null
                    ? "the folder of the workspace cannot be written"
                    : recovered.damage().line();
            return;
        }
        file = new AcknowledgedFile(files.acknowledged());
        main = new MainWriter(files, workspace, end);
        if (recovered.acknowledgementLost()) {
            acknowledge(true);
            acknowledge(true);
        }
    }

    MerkleTree tree() {
        return tree;
    }

    long size() {
        return tree.size();
    }

    LogPoint end() {
        return end;
    }

    Acknowledged acknowledged() {
        return new Acknowledged(sequence, end, imports, tree.edge());
    }

    /** Why nothing can be appended, or null. */
    String refusal() {
        return failure;
    }

    /** Nothing is appended from now on. */
    void refuse(String why) {
        failure = why;
    }

    /**
     * Forces frames to disk; they count once they are {@link #committed}.
     *
     * @param written told where the first begins, before they are forced
     */
    void write(List<NewFrame> frames, Consumer<LogPoint> written) {
        try {
            main.add(frames, offset -> written.accept(LogPoint.main(main.segment(), offset, tree.size())));
        } catch (IOException e) {
            if (main.isBroken()) {
                failure = "the log could not be written (" + e.getMessage() + "); open it again";
            }
            throw new UncheckedIOException("the log could not be written: " + e.getMessage(), e);
        }
    }

    /**
     * Adds the leaves of what was written to the tree.
     *
     * @param grown the tree after that, if it was made before; or null
     */
    void grow(List<Append> appends, MerkleTree grown) {
        long count = appends.stream()
                .mapToLong(append -> EventsBody.count(append.blocks()))
                .sum();
        if (grown != null && grown.size() - count == tree.size()) {
            tree.become(grown);
        } else {
            appends.forEach(append -> append.blocks().forEach(block -> tree.appendAll(block.leaves())));
        }
    }

    /** What was written, and added to the tree, is acknowledged. */
    void committed(boolean force) {
        end = LogPoint.main(main.segment(), main.end(), tree.size());
        try {
            acknowledge(force);
        } catch (IOException e) {
            // The record is on disk and stays acknowledged; only the helper that tells damage from torn tails is old.
            failure = "the acknowledged head could not be written (" + e.getMessage() + "); open the log again";
        }
    }

    private void acknowledge(boolean force) throws IOException {
        file.write(new Acknowledged(++sequence, end, imports, tree.edge()), force);
    }

    /** An import has become part of the log, with its head. */
    void grownTo(MerkleTree after) {
        tree.become(after);
        imports++;
        headRecorded();
    }

    /** The log says its head of now. */
    void headRecorded() {
        headSize = tree.size();
    }

    /** Whether events were appended since the last head. */
    boolean hasGrown() {
        return tree.size() != headSize;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.force();
            file.close();
            main.close();
        }
    }
}
