package playhead.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte array with the few encodings that records and blocks are made of. For one thread. */
public final class ByteBuilder {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_VARINT = 10;

    private byte[] bytes;
    private int size;

    /** @param capacity bytes to start with; grows as needed */
    public ByteBuilder(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    /** Appends the low eight bits. */
    public ByteBuilder add(int b) {
        if (size == bytes.length) {
            grow(1);
        }
        bytes[size++] = (byte) b;
        return this;
    }

    /** Appends a range. */
    public ByteBuilder add(byte[] source, int from, int to) {
        int length = to - from;
        if (size + length > bytes.length) {
            grow(length);
        }
        System.arraycopy(source, from, bytes, size, length);
        size += length;
        return this;
    }

    /** Appends a whole array. */
    public ByteBuilder add(byte[] source) {
        return add(source, 0, source.length);
    }

    /** Appends characters below U+0080, a byte each. */
    @SuppressWarnings("deprecation") // getBytes(int,int,byte[],int) is exactly the ASCII copy wanted here
    public ByteBuilder addAscii(String text, int from, int to) {
        int length = to - from;
        if (size + length > bytes.length) {
            grow(length);
        }
        text.getBytes(from, to, bytes, size);
        size += length;
        return this;
    }

    /** Appends the text as UTF-8, without a length. Java's own encoder is quicker than looking for ASCII first. */
    public ByteBuilder addUtf8(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends the length of the text's UTF-8 as a varint, then the UTF-8. */
    public ByteBuilder addText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return addVarint(utf8.length).add(utf8);
    }

    /** Appends a whole number in decimal digits, with a minus sign before a negative one. */
    public ByteBuilder addDecimal(long value) {
        if (value < 0) {
            return addUtf8(Long.toString(value));
        }
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        if (size + digits > bytes.length) {
            grow(digits);
        }
        long rest = value;
        for (int at = size + digits - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    /** Appends an unsigned number, seven bits a byte, low bits first, high bit set on all but the last. */
    public ByteBuilder addVarint(long value) {
        if ((value & ~0x7FL) == 0 && size < bytes.length) {
            bytes[size++] = (byte) value;
            return this;
        }
        return addLongVarint(value);
    }

    private ByteBuilder addLongVarint(long value) {
        if (size + LONGEST_VARINT > bytes.length) {
            grow(LONGEST_VARINT);
        }
        byte[] into = bytes;
        int at = size;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            into[at++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        into[at++] = (byte) rest;
        size = at;
        return this;
    }

    /** Appends a signed number as a varint of its zigzag form. */
    public ByteBuilder addSigned(long value) {
        return addVarint((value << 1) ^ (value >> 63));
    }

    /** Appends four bytes, low byte first. */
    public ByteBuilder addInt(int value) {
        if (size + Integer.BYTES > bytes.length) {
            grow(Integer.BYTES);
        }
        INT.set(bytes, size, value);
        size += Integer.BYTES;
        return this;
    }

    /** Appends eight bytes, low byte first. */
    public ByteBuilder addLong(long value) {
        if (size + Long.BYTES > bytes.length) {
            grow(Long.BYTES);
        }
        LONG.set(bytes, size, value);
        size += Long.BYTES;
        return this;
    }

    /** Bytes so far. */
    public int size() {
        return size;
    }

    /** The array behind, valid up to {@link #size()} until the next change. */
    public byte[] array() {
        return bytes;
    }

    /** Forgets the content, keeps the room. */
    public ByteBuilder clear() {
        size = 0;
        return this;
    }

    /** Forgets the content, and the room if it is more than so many bytes. */
    public ByteBuilder clear(int mostKept) {
        if (bytes.length > mostKept) {
            bytes = new byte[1_024];
        }
        return clear();
    }

    /** Cuts the content to its first bytes. */
    public void truncate(int newSize) {
        size = Math.min(size, newSize);
    }

    /** A copy of the content. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void grow(int more) {
        bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length + (bytes.length >> 1)));
    }
}
