package playhead.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Ids as blocks keep them: a UUID in its canonical lower case form takes 16 bytes instead of 36. Random ones do not
 * compress, and most ids are random UUIDs. For one thread.
 */
final class PackedId {
    /** Bytes of a packed id. */
    static final int LENGTH = 16;

    /** Bytes of its text. */
    static final int TEXT = 36;

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long LOW = 0xFFFF_FFFFL;

    private long high;
    private long low;

    /** Whether the text whose UTF-8 this is, is such a UUID; then {@link #addTo} appends it. */
    boolean take(byte[] utf8, int from, int to) {
        if (to - from != TEXT
                || utf8[from + 8] != '-'
                || utf8[from + 13] != '-'
                || utf8[from + 18] != '-'
                || utf8[from + 23] != '-') {
            return false;
        }
        long first = digits((long) LONG.get(utf8, from));
        long second = digits(pair(utf8, from + 9, from + 14));
        long third = digits(pair(utf8, from + 19, from + 24));
        long fourth = digits((long) LONG.get(utf8, from + 28));
        high = first << 32 | second;
        low = third << 32 | fourth;
        return (first | second | third | fourth) >= 0;
    }

    private static long pair(byte[] utf8, int first, int second) {
        return (int) INT.get(utf8, first) & LOW | (long) (int) INT.get(utf8, second) << 32;
    }

    /**
     * The number of eight hexadecimal digits, all at once; negative if one is none: then it is above 15, or what would
     * be printed for it is another character.
     */
    private static long digits(long text) {
        long values = (text & ONES * 15) + (text >>> 6 & ONES) * 9;
        long letters = values + ONES * (0x80 - 10) >>> 7 & ONES;
        if ((values & 0xF0F0_F0F0_F0F0_F0F0L) != 0 || values + ONES * '0' + letters * ('a' - 10 - '0') != text) {
            return -1;
        }
        long number = Long.reverseBytes(values);
        number = (number | number >>> 4) & 0x00FF_00FF_00FF_00FFL;
        number = (number | number >>> 8) & 0x0000_FFFF_0000_FFFFL;
        return (number | number >>> 16) & 0xFFFF_FFFFL;
    }

    /** A hash of the UUID that was taken, for tables in memory. */
    int hash() {
        long mixed = (high ^ low * 31) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32) ^ (int) (mixed >>> 49);
    }

    /** Appends the UUID that was taken. */
    void addTo(ByteBuilder out) {
        out.addLong(Long.reverseBytes(high)).addLong(Long.reverseBytes(low));
    }

    /** The {@link IdHash} of the text of a packed id, without that text. */
    static long hash(byte[] bytes, int from) {
        long first = hex((int) INT.get(bytes, from));
        long second = hex((int) INT.get(bytes, from + 4));
        long third = hex((int) INT.get(bytes, from + 8));
        long fourth = hex((int) INT.get(bytes, from + 12));
        long hash = IdHash.mix(IdHash.begin(TEXT), first);
        hash = IdHash.mix(hash, '-' | (second & LOW) << 8 | (long) '-' << 40 | second >>> 32 << 48);
        hash = IdHash.mix(hash, second >>> 48 | '-' << 16 | (third & LOW) << 24 | (long) '-' << 56);
        hash = IdHash.mix(hash, third >>> 32 | fourth << 32);
        return IdHash.end(hash, Integer.reverseBytes((int) (fourth >>> 32)));
    }

    /** The eight hexadecimal digits of four bytes, all at once; the first of each is the lowest byte. */
    private static long hex(int bytes) {
        long spread = (bytes & LOW | (long) bytes << 16) & 0x0000_FFFF_0000_FFFFL;
        spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FFL;
        long values = spread >>> 4 & 0x000F_000F_000F_000FL | (spread & 0x000F_000F_000F_000FL) << 8;
        long letters = values + ONES * 6 >>> 4 & ONES;
        return values + ONES * '0' + letters * ('a' - 10 - '0');
    }

    /** Appends the text of a packed id. */
    static void text(byte[] bytes, int from, ByteBuilder out) {
        out.add(ascii(bytes, from));
    }

    /** The text of a packed id. */
    static String text(byte[] bytes, int from) {
        return new String(ascii(bytes, from), StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(byte[] bytes, int from) {
        byte[] text = new byte[TEXT];
        text(bytes, from, text);
        return text;
    }

    /** Puts the text of a packed id into an array of {@link #TEXT} bytes. */
    static void text(byte[] bytes, int from, byte[] text) {
        int at = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                text[at++] = '-';
            }
            int b = bytes[from + i];
            text[at++] = DIGITS[b >> 4 & 15];
            text[at++] = DIGITS[b & 15];
        }
    }
}
