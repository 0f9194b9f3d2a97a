package playhead.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.UUID;
import playhead.event.ByteBuilder;

/**
 * Appends frames to one segment. Writes through {@link RandomAccessFile}, which an interrupt does not close as it
 * closes a channel. For one thread at a time.
 */
final class SegmentWriter implements Closeable {
    private static final int BUFFER = 1_024 * 1_024;

    private final RandomAccessFile file;
    private final ByteBuilder pending = new ByteBuilder(4_096);
    private long written;

    private SegmentWriter(RandomAccessFile file, long written) {
        this.file = file;
        this.written = written;
    }

    /** A new segment with its header, forced. */
    static SegmentWriter create(Path path, int number, UUID workspace) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(0);
        file.write(new SegmentHeader(number, workspace).bytes());
        file.getFD().sync();
        Folders.force(path.getParent());
        return new SegmentWriter(file, SegmentHeader.LENGTH);
    }

    /** Goes on behind the last frame of a segment. */
    static SegmentWriter resume(Path path, long end) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        file.seek(end);
        return new SegmentWriter(file, end);
    }

    /** Adds a frame and answers its offset. It is on disk after {@link #force}. */
    long add(FrameType type, byte[] body, int length) throws IOException {
        long offset = end();
        FrameCodec.add(type, body, length, offset, pending);
        if (pending.size() >= BUFFER) {
            flush();
        }
        return offset;
    }

    /** Offset of the next frame. */
    long end() {
        return written + pending.size();
    }

    /** Gives the system all added frames. */
    void flush() throws IOException {
        file.write(pending.array(), 0, pending.size());
        written += pending.size();
        pending.clear();
    }

    /** Returns when all added frames are on disk. */
    void force() throws IOException {
        flush();
        file.getFD().sync();
    }

    /** Takes back what was added behind an offset, after a failure. */
    void rewind(long end) throws IOException {
        pending.clear();
        file.setLength(end);
        file.seek(end);
        file.getFD().sync();
        written = end;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
