package playhead.history;

import java.math.BigDecimal;
import java.util.Arrays;
import playhead.event.JsonText;

/**
 * The order of values that are sorted by: numbers, then texts by code point, then booleans, then lists and objects by
 * their bytes, then null, then absent.
 */
final class ValueOrder {
    static final int NUMBER = 0;
    static final int TEXT = 1;
    static final int BOOLEAN = 2;
    static final int NESTED = 3;
    static final int NULL = 4;
    static final int ABSENT = 5;

    private ValueOrder() {}

    static int group(byte first) {
        return switch (first) {
            case '"' -> TEXT;
            case 't', 'f' -> BOOLEAN;
            case '{', '[' -> NESTED;
            case 'n' -> NULL;
            default -> NUMBER;
        };
    }

    /** Compares two canonical values. */
    static int compareJson(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        int group = group(a[aFrom]);
        int byGroup = Integer.compare(group, group(b[bFrom]));
        if (byGroup != 0) {
            return byGroup;
        }
        if (group == NUMBER) {
            BigDecimal x = Numbers.parse(a, aFrom, aTo);
            BigDecimal y = Numbers.parse(b, bFrom, bTo);
            if (x != null && y != null) {
                return x.compareTo(y);
            }
            return Boolean.compare(x == null, y == null);
        }
        if (group == TEXT && (escaped(a, aFrom, aTo) || escaped(b, bFrom, bTo))) {
            return compareText(JsonText.unquote(a, aFrom, aTo), JsonText.unquote(b, bFrom, bTo));
        }
        // The quotation mark ends a text: left out, so that a text sorts before its continuations.
        int cut = group == TEXT ? 1 : 0;
        return Arrays.compareUnsigned(a, aFrom, aTo - cut, b, bFrom, bTo - cut);
    }

    /** Compares by code point, which is the order of the UTF-8 bytes. */
    static int compareText(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean xHigh = Character.isSurrogate(x);
                boolean yHigh = Character.isSurrogate(y);
                return xHigh == yHigh ? Character.compare(x, y) : xHigh ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static boolean escaped(byte[] json, int from, int to) {
        for (int i = from; i < to; i++) {
            if (json[i] == '\\') {
                return true;
            }
        }
        return false;
    }
}
