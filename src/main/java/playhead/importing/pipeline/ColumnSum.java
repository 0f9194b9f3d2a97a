package playhead.importing.pipeline;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Count, sum, least and greatest of one numeric column, exact. A quick path for numbers of up to 18 digits keeps all
 * three as whole multiples of one power of ten; what does not fit goes the slow way. For one thread.
 */
final class ColumnSum {
    /** Exponents beyond this would let ten bytes of input cost gigabytes. */
    private static final int MOST_SCALE = 1_000;

    private static final int QUICK_DIGITS = 18;
    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private long count;
    private boolean quick = true;
    private int scale;
    private long sum;
    private long min;
    private long max;
    private BigDecimal exactSum;
    private BigDecimal exactMin;
    private BigDecimal exactMax;

    /** Takes a JSON number. */
    void add(byte[] json, int from, int to) {
        if (!quick || !addQuickly(json, from, to)) {
            addExactly(json, from, to);
        }
    }

    long count() {
        return count;
    }

    BigDecimal sum() {
        return quick ? BigDecimal.valueOf(sum, scale) : exactSum;
    }

    BigDecimal min() {
        return quick ? BigDecimal.valueOf(min, scale) : exactMin;
    }

    BigDecimal max() {
        return quick ? BigDecimal.valueOf(max, scale) : exactMax;
    }

    private boolean addQuickly(byte[] json, int from, int to) {
        boolean negative = json[from] == '-';
        long value = 0;
        int digits = 0;
        int fraction = -1;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            byte b = json[i];
            if (b == '.') {
                fraction = 0;
            } else if (b >= '0' && b <= '9' && ++digits <= QUICK_DIGITS) {
                value = value * 10 + b - '0';
                fraction += fraction < 0 ? 0 : 1;
            } else {
                return false;
            }
        }
        int given = Math.max(0, fraction);
        long signed = negative ? -value : value;
        if (given > scale && !rescale(given)) {
            return false;
        }
        if (given < scale) {
            long power = POWERS[scale - given];
            if (Math.multiplyHigh(signed, power) != signed * power >> 63) {
                return false;
            }
            signed *= power;
        }
        long newSum = sum + signed;
        if (((sum ^ newSum) & (signed ^ newSum)) < 0) {
            return false;
        }
        min = count == 0 ? signed : Math.min(min, signed);
        max = count == 0 ? signed : Math.max(max, signed);
        sum = newSum;
        count++;
        return true;
    }

    private boolean rescale(int finer) {
        if (finer - scale >= POWERS.length) {
            return false;
        }
        try {
            long power = POWERS[finer - scale];
            long newSum = Math.multiplyExact(sum, power);
            long newMin = Math.multiplyExact(min, power);
            max = Math.multiplyExact(max, power);
            min = newMin;
            sum = newSum;
            scale = finer;
            return true;
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }

    private void addExactly(byte[] json, int from, int to) {
        BigDecimal value = parse(json, from, to);
        if (value == null) {
            return;
        }
        if (quick) {
            BigDecimal least = min();
            BigDecimal greatest = max();
            exactSum = sum();
            exactMin = count == 0 ? value : least;
            exactMax = count == 0 ? value : greatest;
            quick = false;
        }
        exactSum = exactSum.add(value);
        exactMin = exactMin.min(value);
        exactMax = exactMax.max(value);
        count++;
    }

    private static BigDecimal parse(byte[] json, int from, int to) {
        char[] text = new char[to - from];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) json[from + i];
        }
        try {
            BigDecimal value = new BigDecimal(text);
            boolean bounded = Math.abs((long) value.scale()) <= MOST_SCALE;
            return bounded ? value : value.unscaledValue().equals(BigInteger.ZERO) ? BigDecimal.ZERO : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
