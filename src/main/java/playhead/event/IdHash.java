package playhead.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A 64-bit hash of an id, never 0: short enough to keep for every event, long enough that two ids never share one. */
public final class IdHash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private IdHash() {}

    /** The hash of a text, eight bytes at a time, each mixed and at last finished as in SplitMix64 (G. Steele and others, 2014). */
    public static long of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    /** The same of a text as UTF-8 bytes, from the first to before another. */
    static long of(byte[] bytes, int from, int to) {
        long hash = begin(to - from);
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mix(hash, (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << 8 | bytes[at] & 0xFF;
        }
        return end(hash, rest);
    }

    /** Of a text with so many bytes. */
    static long begin(int length) {
        return 0x9E37_79B9_7F4A_7C15L + length;
    }

    /** Takes the next eight bytes, low byte first. */
    static long mix(long before, long bytes) {
        long hash = (before ^ bytes) * 0xFF51_AFD7_ED55_8CCDL;
        return hash ^ hash >>> 32;
    }

    /** Takes the bytes that are left, fewer than eight, high byte first. */
    static long end(long before, long rest) {
        long hash = (before ^ rest) * 0xFF51_AFD7_ED55_8CCDL;
        hash ^= hash >>> 29;
        hash = (hash ^ hash >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D0_49BB_1331_11EBL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
