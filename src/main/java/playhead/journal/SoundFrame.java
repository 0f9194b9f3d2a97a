package playhead.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import playhead.event.ByteReader;

/**
 * Looks for a sound frame behind a bad one. Each append is forced before the next begins, so a crash tears the last
 * frame only: a sound one behind a bad one means that the bad one was whole once.
 */
final class SoundFrame {
    /** Where a frame may begin is sought so far, in bytes; a checksum for each candidate must stay affordable. */
    private static final int REACH = 1 << 20;

    private SoundFrame() {}

    static boolean behind(Path segment, long from) throws IOException {
        byte[] tail;
        try (var in = Files.newInputStream(segment)) {
            in.skipNBytes(Math.min(from, Files.size(segment)));
            tail = in.readNBytes((int) JournalFiles.ROLL * 2);
        }
        int last = Math.min(REACH, tail.length - FrameCodec.HEADER);
        for (int at = 0; at <= last; at++) {
            if (tail[at + 8] == FrameCodec.VERSION && FrameType.of(tail[at + 9]) != null && sound(tail, at, from)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the file ends within the frame that begins there, which was not written to its end. */
    static boolean endsWithin(Path segment, long from) throws IOException {
        try (var in = Files.newInputStream(segment)) {
            in.skipNBytes(from);
            byte[] start = in.readNBytes(FrameCodec.HEADER);
            long there = Files.size(segment) - from;
            return start.length < FrameCodec.HEADER
                    || (new ByteReader(start).fixedInt() & 0xFFFF_FFFFL) + Integer.BYTES * 2 > there;
        }
    }

    private static boolean sound(byte[] tail, int at, long from) {
        ByteReader start = new ByteReader(tail, at, tail.length);
        int length = start.fixedInt() - 2;
        int crc = start.fixedInt();
        int version = start.next();
        int type = start.next();
        return length >= 0
                && length <= start.remaining()
                && FrameCodec.checksum(from + at, version, type, start.bytes(length), length) == crc;
    }
}
