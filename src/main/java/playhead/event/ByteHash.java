package playhead.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A quick hash of bytes for tables in memory, eight bytes at a time by multiplying and shifting (D. Knuth, The Art of
 * Computer Programming, 6.4). Not for what is stored, nor where somebody gains by collisions.
 */
public final class ByteHash {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private ByteHash() {}

    /** The hash of a range; its low bits are as good as its high ones. */
    public static int of(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = (hash ^ (long) LONG.get(bytes, at)) * GOLDEN;
            hash ^= hash >>> 32;
        }
        if (at < to) {
            long rest = 0;
            for (; at < to; at++) {
                rest = rest << 8 | bytes[at] & 0xFF;
            }
            hash = (hash ^ rest) * GOLDEN;
        }
        return (int) (hash ^ hash >>> 32 ^ hash >>> 47);
    }
}
