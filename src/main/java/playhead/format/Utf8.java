package playhead.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Strict UTF-8 (RFC 3629): shortest forms only, no surrogates, nothing above U+10FFFF. Jackson and
 * {@link java.io.InputStreamReader} are laxer, and what they let pass would change on its way through the store.
 */
public final class Utf8 {
    /** Bytes of raw text that a reject keeps. */
    public static final int REJECT_TEXT = 4096;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Utf8() {}

    /** True when the whole range is valid. */
    public static boolean isValid(byte[] bytes, int from, int to) {
        return firstInvalid(bytes, from, to) == to;
    }

    /** Index of the first byte that does not begin a valid sequence, {@code to} if there is none. */
    public static int firstInvalid(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] >= 0) {
                at = skipAscii(bytes, at, to);
                continue;
            }
            int length = sequence(bytes, at, to);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return to;
    }

    /** Length of the valid sequence of two to four bytes at an index, 0 if there is none. */
    public static int sequence(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xFF;
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean wrong = switch (lead) {
            case 0xE0 -> second < 0xA0;
            case 0xED -> second > 0x9F;
            case 0xF0 -> second < 0x90;
            case 0xF4 -> second > 0x8F;
            default -> false;
        };
        return wrong ? 0 : length;
    }

    /** Text of a range for a reject: at most {@value #REJECT_TEXT} bytes, bytes that are no UTF-8 as {@code \xhh}. */
    public static String readable(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder();
        int room = REJECT_TEXT;
        int at = from;
        while (at < to && room > 0) {
            int length = bytes[at] >= 0 ? 1 : sequence(bytes, at, to);
            int needed = length == 0 ? 4 : length;
            if (needed > room) {
                break;
            }
            if (length == 0) {
                text.append("\\x").append(HEX[(bytes[at] >> 4) & 15]).append(HEX[bytes[at] & 15]);
            } else {
                text.append(new String(bytes, at, length, StandardCharsets.UTF_8));
            }
            room -= needed;
            at += Math.max(1, length);
        }
        return text.toString();
    }

    private static int skipAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 8 <= to && ((long) LONG.get(bytes, at) & HIGH_BITS) == 0) {
            at += 8;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }
}
