package playhead.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
    /** What a character is worth as a digit, -1 if it is none. */
    private static final byte[] VALUES = values();

    private long high;
    private long low;

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < DIGITS.length; i++) {
            values[DIGITS[i]] = (byte) i;
        }
        return values;
    }

    /** Whether a text is such a UUID; then {@link #addTo} appends it. */
    boolean take(String text) {
        if (text.length() != TEXT
                || text.charAt(8) != '-'
                || text.charAt(13) != '-'
                || text.charAt(18) != '-'
                || text.charAt(23) != '-') {
            return false;
        }
        long first = digits(text, 0, 8);
        long second = digits(text, 9, 13);
        long third = digits(text, 14, 18);
        long fourth = digits(text, 19, 23);
        long last = digits(text, 24, TEXT);
        high = first << 32 | second << 16 | third;
        low = fourth << 48 | last;
        return (first | second | third | fourth | last) >= 0;
    }

    /** The number of some digits; negative if one is none. */
    private static long digits(String text, int from, int to) {
        long value = 0;
        int wrong = 0;
        for (int i = from; i < to; i++) {
            int digit = digit(text.charAt(i));
            wrong |= digit;
            value = value << 4 | digit;
        }
        return wrong < 0 ? -1 : value;
    }

    private static int digit(char c) {
        return c < VALUES.length ? VALUES[c] : -1;
    }

    /** Appends the UUID that was taken. */
    void addTo(ByteBuilder out) {
        out.addLong(Long.reverseBytes(high)).addLong(Long.reverseBytes(low));
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
