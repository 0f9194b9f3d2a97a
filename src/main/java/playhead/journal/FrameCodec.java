package playhead.journal;

import java.util.zip.CRC32C;
import playhead.event.ByteBuilder;

/**
 * A frame: u32 length of what follows the checksum, u32 CRC32C, version byte, type byte, body. The checksum also
 * covers the frame's offset in its file, so that a frame that was moved, or follows one that was taken out, is bad.
 */
final class FrameCodec {
    static final int VERSION = 1;
    /** Bytes before the body. */
    static final int HEADER = 10;
    /** Longest body; far above what one append or block needs. */
    static final int MAX_BODY = 1 << 30;

    private FrameCodec() {}

    /** Appends a frame for an offset in its file. */
    static void add(FrameType type, byte[] body, int length, long offset, ByteBuilder out) {
        if (length > MAX_BODY) {
            throw new IllegalArgumentException("a record of " + length + " bytes is too large for the log");
        }
        out.addInt(length + 2)
                .addInt(checksum(offset, VERSION, type.code(), body, length))
                .add(VERSION)
                .add(type.code())
                .add(body, 0, length);
    }

    static int checksum(long offset, int version, int type, byte[] body, int length) {
        CRC32C crc = new CRC32C();
        byte[] place =
                new ByteBuilder(16).addLong(offset).add(version).add(type).toArray();
        crc.update(place, 0, place.length);
        crc.update(body, 0, length);
        return (int) crc.getValue();
    }
}
