package playhead.history;

import java.math.BigDecimal;
import playhead.expression.Row;

/** Exact sum, least and greatest of numbers given as codes. Quick where numbers are plain. For one thread. */
final class NumberSum {
    private static final int SCALES = 16;

    private final long[] sums = new long[SCALES];
    private final long[] least = new long[SCALES];
    private final long[] greatest = new long[SCALES];
    private int scales;
    private long count;
    private BigDecimal rest = BigDecimal.ZERO;
    private BigDecimal restLeast;
    private BigDecimal restGreatest;

    /** Whether a code stands for a number that can be reckoned with. A value so long that it was left in its event is none. */
    static boolean isNumber(ColumnIndex column, long code) {
        return switch (Codes.tag(code)) {
            case Codes.WHOLE, Codes.DECIMAL -> true;
            case Codes.ENTRY, Codes.HEAP -> {
                Row.Kind kind = column.kind(code, 0);
                yield kind == Row.Kind.LONG || kind == Row.Kind.DECIMAL;
            }
            default -> false;
        };
    }

    /** Takes the number of a code that stands for one. */
    void add(ColumnIndex column, long code) {
        switch (Codes.tag(code)) {
            case Codes.WHOLE -> add(Codes.payload(code), 0);
            case Codes.DECIMAL -> add(Codes.unscaled(code), Codes.scale(code));
            default -> add(column.number(code, 0));
        }
    }

    /** Takes a number. */
    void add(BigDecimal number) {
        count++;
        rest = rest.add(number);
        restLeast = restLeast == null ? number : restLeast.min(number);
        restGreatest = restGreatest == null ? number : restGreatest.max(number);
    }

    private void add(long unscaled, int scale) {
        count++;
        if ((scales & 1 << scale) == 0) {
            scales |= 1 << scale;
            least[scale] = unscaled;
            greatest[scale] = unscaled;
        } else {
            least[scale] = Math.min(least[scale], unscaled);
            greatest[scale] = Math.max(greatest[scale], unscaled);
        }
        long sum = sums[scale] + unscaled;
        if (((sums[scale] ^ sum) & (unscaled ^ sum)) < 0) {
            rest = rest.add(BigDecimal.valueOf(sums[scale], scale));
            sum = unscaled;
        }
        sums[scale] = sum;
    }

    long count() {
        return count;
    }

    BigDecimal sum() {
        BigDecimal sum = rest;
        for (int scale = 0; scale < SCALES; scale++) {
            if ((scales & 1 << scale) != 0) {
                sum = sum.add(BigDecimal.valueOf(sums[scale], scale));
            }
        }
        return sum;
    }

    /** The least number, null when there is none. */
    BigDecimal min() {
        BigDecimal min = restLeast;
        for (int scale = 0; scale < SCALES; scale++) {
            if ((scales & 1 << scale) != 0) {
                BigDecimal candidate = BigDecimal.valueOf(least[scale], scale);
                min = min == null ? candidate : min.min(candidate);
            }
        }
        return min;
    }

    /** The greatest number, null when there is none. */
    BigDecimal max() {
        BigDecimal max = restGreatest;
        for (int scale = 0; scale < SCALES; scale++) {
            if ((scales & 1 << scale) != 0) {
                BigDecimal candidate = BigDecimal.valueOf(greatest[scale], scale);
                max = max == null ? candidate : max.max(candidate);
            }
        }
        return max;
    }
}
