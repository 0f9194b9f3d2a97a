package playhead.journal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import playhead.event.ByteReader;

/** Reads the frames of one segment in order. An interrupt does not harm it. For one thread. */
final class SegmentReader implements Closeable {
    private final BufferedInputStream in;
    private final long limit;
    private final SegmentHeader header;
    private long offset;

    /**
     * Opens a segment and checks its header.
     *
     * @param from offset of the first frame to read
     * @param limit offset after the last frame to read; a file that ends before has a bad frame there
     * @param workspace id that the header must name, or null for any
     */
    SegmentReader(Path file, int number, UUID workspace, long from, long limit) throws IOException, BadFrame {
        if (!Files.isRegularFile(file)) {
            throw new BadFrame(file.getFileName() + " is missing");
        }
        this.limit = limit;
        this.offset = from;
        FileInputStream bytes = new FileInputStream(file.toFile());
        in = new BufferedInputStream(bytes, 256 * 1_024);
        try {
            header = SegmentHeader.parse(bytes.readNBytes(SegmentHeader.LENGTH));
            if (header.number() != number
                    || (workspace != null && !header.workspace().equals(workspace))) {
                throw new BadFrame(file.getFileName() + " is of another place: segment " + header.number() + " of "
                        + header.workspace());
            }
            // Before the first buffered read: one seek, also beyond the end, where the first frame will be bad.
            bytes.skip(from - SegmentHeader.LENGTH);
        } catch (IOException | BadFrame e) {
            in.close();
            throw e;
        }
    }

    SegmentHeader header() {
        return header;
    }

    /** The next frame, or null at the limit. */
    Frame next() throws IOException, BadFrame {
        if (offset == limit) {
            return null;
        }
        if (limit - offset < FrameCodec.HEADER) {
            throw new BadFrame("ends within a frame");
        }
        byte[] head = in.readNBytes(FrameCodec.HEADER);
        if (head.length < FrameCodec.HEADER) {
            throw new BadFrame("the file is shorter than it was");
        }
        ByteReader start = new ByteReader(head);
        long length = (start.fixedInt() & 0xFFFF_FFFFL) - 2;
        int crc = start.fixedInt();
        int version = start.next();
        int code = start.next();
        if (length < 0 || length > FrameCodec.MAX_BODY || length > limit - offset - FrameCodec.HEADER) {
            throw new BadFrame("a length that cannot be");
        }
        byte[] body = in.readNBytes((int) length);
        if (body.length != length) {
            throw new BadFrame("ends within a frame");
        }
        if (FrameCodec.checksum(offset, version, code, body, body.length) != crc) {
            throw new BadFrame("the checksum does not fit");
        }
        FrameType type = FrameType.of(code);
        if (version != FrameCodec.VERSION || type == null) {
            throw new BadFrame("frame version " + version + ", type " + code + " is not known to this program");
        }
        long from = offset;
        offset += FrameCodec.HEADER + length;
        return new Frame(type, body, from, offset);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
