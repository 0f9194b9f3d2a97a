package playhead.history;

/**
 * A value in 64 bits: the low three say what the rest is. Whole numbers and decimals of ordinary size stand in the
 * code itself; other values are numbers of an entry in the column's {@link Dictionary} or {@link TextHeap}.
 * Two codes of one column are equal only if the values have the same bytes (the reverse does not hold for texts).
 */
final class Codes {
    static final long ABSENT = 0;
    static final long NULL = 1 << 3;
    static final long FALSE = 2 << 3;
    static final long TRUE = 3 << 3;

    /** Tag of {@link #ABSENT}, {@link #NULL}, {@link #FALSE} and {@link #TRUE}. */
    static final int SPECIAL = 0;
    /** Tag of a whole number written without sign tricks: payload is the number. */
    static final int WHOLE = 1;
    /** Tag of a plain decimal: payload is unscaled value times 16 plus the scale, 1 to 15. */
    static final int DECIMAL = 2;
    /** Tag of a dictionary entry: payload is its number. */
    static final int ENTRY = 3;
    /** Tag of a text kept once for each time it was said: payload is its number in the heap. */
    static final int HEAP = 4;

    /** Tag of a long value that is left in its event: payload is its offset in the data. */
    static final int IN_EVENT = 5;
    /** Tag of no code at all. */
    static final int NONE = 7;

    private static final int LONGEST = 17;

    private Codes() {}

    static int tag(long code) {
        return (int) code & 7;
    }

    static long payload(long code) {
        return code >> 3;
    }

    static long of(int tag, long payload) {
        return payload << 3 | tag;
    }

    static long unscaled(long code) {
        return code >> 7;
    }

    static int scale(long code) {
        return (int) (code >> 3) & 15;
    }

    /** The code of a literal or plain number, or -1 (which is no code) when the value needs an entry. */
    static long inline(byte[] json, int from, int to) {
        return switch (json[from]) {
            case 'n' -> NULL;
            case 'f' -> FALSE;
            case 't' -> TRUE;
            case '"', '{', '[' -> -1;
            default -> number(json, from, to);
        };
    }

    private static long number(byte[] json, int from, int to) {
        boolean negative = json[from] == '-';
        int first = negative ? from + 1 : from;
        if (to - first > LONGEST || first == to) {
            return -1;
        }
        long value = 0;
        int point = -1;
        for (int i = first; i < to; i++) {
            byte b = json[i];
            if (b == '.') {
                point = i;
            } else if (b < '0' || b > '9') {
                return -1;
            } else {
                value = value * 10 + b - '0';
            }
        }
        if (negative && value == 0 || point > 0 && to - point - 1 > 15) {
            return -1; // -0 would lose its sign
        }
        long signed = negative ? -value : value;
        return point < 0 ? of(WHOLE, signed) : of(DECIMAL, signed << 4 | to - point - 1);
    }

    /** The canonical text of a number in the code. */
    static String numberText(long code) {
        if (tag(code) == WHOLE) {
            return Long.toString(payload(code));
        }
        return java.math.BigDecimal.valueOf(unscaled(code), scale(code)).toPlainString();
    }
}
