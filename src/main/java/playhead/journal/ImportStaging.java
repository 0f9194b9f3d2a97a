package playhead.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import playhead.event.ByteBuilder;
import playhead.event.Event;

/**
 * An import on its way into the log: written beside it, and part of it only after {@link #publish}. Before that, a
 * crash or {@link #discard} leaves the log byte for byte as it was. For one thread at a time; live appends may go on
 * meanwhile.
 *
 * <p>I/O failures (disk full) are {@link UncheckedIOException}; discard afterwards.
 */
public final class ImportStaging implements AutoCloseable {
    private final Journal journal;
    private final JournalFiles files;
    private final UUID workspace;
    private final String id;
    private final Path folder;
    private final MerkleTree ahead;
    private final LeafFile leaves;
    private final BlockEncoder encoder = new BlockEncoder();
    private final ByteBuilder body = new ByteBuilder(64 * 1_024);
    private final List<Long> lengths = new ArrayList<>();
    private SegmentWriter writer;
    private long count;
    private boolean published;
    private boolean discarded;

    ImportStaging(Journal journal, JournalFiles files, UUID workspace, String id, MerkleTree ahead) {
        this.journal = journal;
        this.files = files;
        this.workspace = workspace;
        this.id = id;
        this.ahead = ahead;
        this.folder = files.staging(id);
        try {
            Folders.delete(folder);
            Files.createDirectory(folder);
            // Beside the folder: it must not move with it when the import is published.
            leaves = new LeafFile(files.folder().resolve(JournalFiles.STAGING + id + ".leaves"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds events in their final order, with their versions; best in lists of 1,024 or more. */
    public void events(List<Event> events) {
        blocks(encoder.encode(events));
    }

    /**
     * The same with versions of their own, not those in the events.
     *
     * @param versions of the events, as many at least
     */
    public void events(List<Event> events, long[] versions) {
        blocks(encoder.encode(events, versions, null));
    }

    /** Adds blocks that {@link BlockEncoder} made, which other threads may have done ahead. */
    public void blocks(List<EncodedBlock> blocks) {
        try {
            for (EncodedBlock block : blocks) {
                EventsBody.write(List.of(block), body.clear());
                add(FrameType.EVENTS, body.array(), body.size());
                ahead.appendAll(block.leaves());
                leaves.add(block.leaves());
                count += block.count();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the import could not be written: " + e.getMessage(), e);
        }
    }

    /** Adds records that could not be read, as one document of JSON. */
    public void rejects(byte[] json) {
        try {
            add(FrameType.REJECTS, json, json.length);
        } catch (IOException e) {
            throw new UncheckedIOException("the import could not be written: " + e.getMessage(), e);
        }
    }

    private void add(FrameType type, byte[] bytes, int length) throws IOException {
        if (published || discarded) {
            throw new IllegalStateException("the import is over");
        }
        if (writer != null && writer.end() > SegmentHeader.LENGTH && writer.end() + length > JournalFiles.ROLL) {
            finishSegment();
        }
        if (writer == null) {
            int number = lengths.size() + 1;
            writer = SegmentWriter.create(JournalFiles.segment(folder, number), number, workspace);
        }
        writer.add(type, bytes, length);
    }

    private void finishSegment() throws IOException {
        if (writer != null) {
            writer.force();
            lengths.add(writer.end());
            writer.close();
            writer = null;
        }
    }

    /**
     * Forces everything to disk and makes it part of the log: durable when it returns.
     *
     * @param factsJson what the import was, as JSON
     * @throws IllegalStateException with a line for people if the log takes nothing
     */
    public Published publish(byte[] factsJson) {
        if (published || discarded) {
            throw new IllegalStateException("the import is over");
        }
        try {
            encoder.close();
            finishSegment();
            Folders.force(folder);
            Files.move(folder, files.imported(id), StandardCopyOption.ATOMIC_MOVE);
            Folders.force(files.folder());
            Published result = journal.publish(id, List.copyOf(lengths), count, ahead, leaves, factsJson);
            published = true;
            leaves.close();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException("the import could not be written: " + e.getMessage(), e);
        }
    }

    /** Removes all that was written. Nothing happens after publication. */
    public void discard() {
        if (published || discarded) {
            return;
        }
        discarded = true;
        encoder.close();
        try {
            leaves.close();
            if (writer != null) {
                writer.close();
            }
            Folders.delete(folder);
            if (journal.refusal() == null) {
                // A log that failed to write may have published after all: opening it again decides.
                Folders.delete(files.imported(id));
            }
            Folders.force(files.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Discards if not published. */
    @Override
    public void close() {
        discard();
    }
}
