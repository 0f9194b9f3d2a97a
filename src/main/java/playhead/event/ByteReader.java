package playhead.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link ByteBuilder} wrote. Never reads outside its range: bytes that end too early or ask for more than
 * there is are a {@link MalformedRecord}. For one thread.
 */
public final class ByteReader {
    private final byte[] bytes;
    private int at;
    private final int end;

    /** @param from first byte, to the byte after the last */
    public ByteReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /** Reads a whole array. */
    public ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** Bytes not read yet. */
    public int remaining() {
        return end - at;
    }

    /** Index of the next byte in the array. */
    public int position() {
        return at;
    }

    /** The next byte, 0 to 255. */
    public int next() {
        if (at >= end) {
            throw new MalformedRecord("ends too early");
        }
        return bytes[at++] & 0xFF;
    }

    /** An unsigned varint of up to 64 bits. */
    public long varint() {
        if (at < end && bytes[at] >= 0) {
            return bytes[at++];
        }
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int b = next();
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new MalformedRecord("number of more than 64 bits");
    }

    /** A varint in zigzag form. */
    public long signed() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A varint that is a count or an index: 0 to {@code limit}, both included. */
    public int count(int limit) {
        long value = varint();
        if (value < 0 || value > limit) {
            throw new MalformedRecord("count " + Long.toUnsignedString(value) + ", at most " + limit);
        }
        return (int) value;
    }

    /** Four bytes, low byte first. */
    public int fixedInt() {
        int from = skip(4);
        return (bytes[from] & 0xFF)
                | (bytes[from + 1] & 0xFF) << 8
                | (bytes[from + 2] & 0xFF) << 16
                | bytes[from + 3] << 24;
    }

    /** Eight bytes, low byte first. */
    public long fixedLong() {
        long low = fixedInt() & 0xFFFF_FFFFL;
        return low | (long) fixedInt() << 32;
    }

    /** A copy of the next bytes. */
    public byte[] bytes(int length) {
        int from = skip(length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /** The next bytes as UTF-8 text. */
    public String text(int length) {
        int from = skip(length);
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    /** A varint length and that many bytes of UTF-8. */
    public String text() {
        return text(count(remaining()));
    }

    /** A varint length and that many bytes. */
    public byte[] bytes() {
        return bytes(count(remaining()));
    }

    /** Passes over bytes and answers where they began. */
    public int skip(int length) {
        if (length < 0 || length > end - at) {
            throw new MalformedRecord("ends too early");
        }
        int from = at;
        at += length;
        return from;
    }
}
