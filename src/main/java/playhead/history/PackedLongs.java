package playhead.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Immutable numbers in as few bytes each (0, 1, 2, 3, 4 or 8) as their spread needs: frame of reference, as in
 * Goldstein, Ramakrishnan and Shaft, "Compressing Relations and Indexes" (1998).
 */
final class PackedLongs {
    static final PackedLongs EMPTY = new PackedLongs(0, 0, 0, new byte[0]);

    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int size;
    private final int width;
    private final long base;
    private final byte[] data;

    private PackedLongs(int size, int width, long base, byte[] data) {
        this.size = size;
        this.width = width;
        this.base = base;
        this.data = data;
    }

    static PackedLongs of(long[] values, int from, int to) {
        if (from == to) {
            return EMPTY;
        }
        long min = values[from];
        long max = min;
        for (int i = from + 1; i < to; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        int width = width(max - min);
        long base = width == 8 ? 0 : min;
        int size = to - from;
        byte[] data = new byte[bytes(size, width)];
        for (int i = 0; i < size; i++) {
            put(data, width, i, values[from + i] - base);
        }
        return new PackedLongs(size, width, base, data);
    }

    static PackedLongs of(int[] values) {
        return of(values, 0, values.length);
    }

    static PackedLongs of(int[] values, int from, int to) {
        if (from == to) {
            return EMPTY;
        }
        int min = values[from];
        int max = min;
        for (int i = from + 1; i < to; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        int width = width((long) max - min);
        int size = to - from;
        byte[] data = new byte[bytes(size, width)];
        for (int i = 0; i < size; i++) {
            put(data, width, i, (long) values[from + i] - min);
        }
        return new PackedLongs(size, width, min, data);
    }

    /** From parts as {@link #width}, {@link #base} and {@link #data} gave them. */
    static PackedLongs restore(int size, int width, long base, byte[] data) {
        if (size < 0 || data.length != bytes(size, width)) {
            throw new IllegalArgumentException("size " + size + ", width " + width + ", bytes " + data.length);
        }
        return new PackedLongs(size, width, base, data);
    }

    static int bytes(int size, int width) {
        // Three-byte values are read four at a time, the last one too.
        return width == 3 && size > 0 ? size * 3 + 1 : size * width;
    }

    long get(int i) {
        return base
                + switch (width) {
                    case 0 -> 0;
                    case 1 -> data[i] & 0xFF;
                    case 2 -> (short) SHORTS.get(data, i * 2) & 0xFFFF;
                    case 3 -> (int) INTS.get(data, i * 3) & 0xFFFFFF;
                    case 4 -> (int) INTS.get(data, i * 4) & 0xFFFFFFFFL;
                    default -> (long) LONGS.get(data, i * 8);
                };
    }

    /** Puts the first of them into an array, in which all must fit. */
    void copyTo(int[] target, int count) {
        copyTo(target, 0, count);
    }

    /** Puts the first of them into an array from a place on, in which all must fit. */
    void copyTo(int[] target, int from, int count) {
        int first = (int) base;
        if (width == 1) {
            for (int i = 0; i < count; i++) {
                target[from + i] = first + (data[i] & 0xFF);
            }
        } else {
            for (int i = 0; i < count; i++) {
                target[from + i] = (int) get(i);
            }
        }
    }

    int size() {
        return size;
    }

    int width() {
        return width;
    }

    long base() {
        return base;
    }

    byte[] data() {
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedLongs packed
                && size == packed.size
                && width == packed.width
                && base == packed.base
                && Arrays.equals(data, packed.data);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(data) + size;
    }

    private static int width(long spread) {
        if (spread < 0) {
            return 8; // the difference overflowed
        }
        int bits = 64 - Long.numberOfLeadingZeros(spread);
        return bits > 32 ? 8 : (bits + 7) / 8;
    }

    private static void put(byte[] data, int width, int i, long value) {
        switch (width) {
            case 0 -> {}
            case 1 -> data[i] = (byte) value;
            case 2 -> SHORTS.set(data, i * 2, (short) value);
            case 3 -> {
                data[i * 3] = (byte) value;
                data[i * 3 + 1] = (byte) (value >> 8);
                data[i * 3 + 2] = (byte) (value >> 16);
            }
            case 4 -> INTS.set(data, i * 4, (int) value);
            default -> LONGS.set(data, i * 8, value);
        }
    }
}
