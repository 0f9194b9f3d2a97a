package playhead.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Appends to the main segments: a frame is on disk when {@link #add} returns, or taken back. For one thread at a time. */
final class MainWriter implements Closeable {
    private final JournalFiles files;
    private final UUID workspace;
    private int segment;
    private SegmentWriter writer;
    private boolean broken;

    /** @param end behind the last frame */
    MainWriter(JournalFiles files, UUID workspace, LogPoint end) throws IOException {
        this.files = files;
        this.workspace = workspace;
        this.segment = end.segment();
        this.writer = SegmentWriter.resume(files.segment(segment), end.offset());
    }

    /**
     * Adds frames with one force: all are on disk, or none stays.
     *
     * @param written told where the first begins, before they are forced
     */
    void add(List<NewFrame> frames, LongConsumer written) throws IOException {
        long before = writer.end();
        long length = frames.stream().mapToLong(NewFrame::length).sum();
        try {
            if (before > SegmentHeader.LENGTH && before + length > JournalFiles.ROLL) {
                roll();
                before = SegmentHeader.LENGTH;
            }
            for (NewFrame frame : frames) {
                writer.add(frame.type(), frame.body(), frame.length());
            }
            writer.flush();
            written.accept(before);
            writer.force();
        } catch (IOException | RuntimeException e) {
            takeBack(before, e);
            throw e;
        }
    }

    private void roll() throws IOException {
        SegmentWriter next = SegmentWriter.create(files.segment(segment + 1), segment + 1, workspace);
        writer.close();
        writer = next;
        segment++;
    }

    /** A frame that may be half on disk must not stay. */
    private void takeBack(long before, Exception cause) {
        try {
            writer.rewind(before);
        } catch (IOException e) {
            cause.addSuppressed(e);
            broken = true;
        }
    }

    /** Whether a half frame may be on disk: then nothing more is written until the log is opened again. */
    boolean isBroken() {
        return broken;
    }

    /** Number of the segment that grows. */
    int segment() {
        return segment;
    }

    /** Offset in it behind the last frame. */
    long end() {
        return writer.end();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
