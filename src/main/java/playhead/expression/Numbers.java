package playhead.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * One exact kind of number: a Long where it fits, else a BigDecimal without trailing zeros. Digits and exponent are
 * limited so that {@code 1e999999999} stays small.
 */
final class Numbers {
    private static final int LIMIT = 1_000;
    private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal GREATEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Failure TOO_LONG =
            Failure.because("a number has more than 1,000 digits or an exponent beyond ±1,000");
    private static final Failure BY_ZERO = Failure.because("division by zero");

    private Numbers() {}

    static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof BigDecimal;
    }

    static BigDecimal decimal(Object number) {
        return number instanceof Long n ? BigDecimal.valueOf(n) : (BigDecimal) number;
    }

    static boolean isWithinLimits(BigDecimal n) {
        return n.scale() <= LIMIT && n.scale() >= -LIMIT && n.precision() <= LIMIT;
    }

    /** The one form of a number. */
    static Object normal(BigDecimal n) {
        BigDecimal stripped = n.scale() == 0 ? n : n.stripTrailingZeros();
        // A magnitude beyond 19 digits cannot be a long; asking first keeps 1e1000 from being written out.
        if (stripped.scale() <= 0
                && stripped.precision() - stripped.scale() <= 19
                && stripped.compareTo(LEAST_LONG) >= 0
                && stripped.compareTo(GREATEST_LONG) <= 0) {
            return stripped.longValue();
        }
        return stripped;
    }

    static Object add(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long sum = x + y;
            if (((x ^ sum) & (y ^ sum)) >= 0) {
                return sum;
            }
        }
        return areWithinLimits(a, b) ? limited(decimal(a).add(decimal(b))) : TOO_LONG;
    }

    static Object subtract(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long difference = x - y;
            if (((x ^ y) & (x ^ difference)) >= 0) {
                return difference;
            }
        }
        return areWithinLimits(a, b) ? limited(decimal(a).subtract(decimal(b))) : TOO_LONG;
    }

    static Object multiply(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long high = Math.multiplyHigh(x, y);
            long low = x * y;
            if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
                return low;
            }
        }
        return areWithinLimits(a, b) ? limited(decimal(a).multiply(decimal(b))) : TOO_LONG;
    }

    /** Exact where the quotient ends within 34 digits, else rounded to them (DECIMAL128, half to even). */
    static Object divide(Object a, Object b) {
        if (signum(b) == 0) {
            return BY_ZERO;
        }
        if (a instanceof Long x && b instanceof Long y && y != -1 && x % y == 0) {
            return x / y;
        }
        return areWithinLimits(a, b) ? limited(decimal(a).divide(decimal(b), MathContext.DECIMAL128)) : TOO_LONG;
    }

    /** What is left of dividing to a whole number; has the sign of the first. */
    static Object remainder(Object a, Object b) {
        if (signum(b) == 0) {
            return BY_ZERO;
        }
        if (a instanceof Long x && b instanceof Long y) {
            return x % y;
        }
        return areWithinLimits(a, b) ? limited(decimal(a).remainder(decimal(b))) : TOO_LONG;
    }

    static Object negate(Object a) {
        return subtract(0L, a);
    }

    /** Toward zero to a whole number. */
    static Object whole(Object a) {
        if (a instanceof Long) {
            return a;
        }
        BigDecimal n = (BigDecimal) a;
        return isWithinLimits(n) ? limited(n.setScale(0, RoundingMode.DOWN)) : TOO_LONG;
    }

    static int signum(Object a) {
        return a instanceof Long n ? Long.signum(n) : ((BigDecimal) a).signum();
    }

    /** By value: 100.10 and 100.1 are one number. */
    static int compare(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y
                ? Long.compare(x, y)
                : decimal(a).compareTo(decimal(b));
    }

    /** The number in a text, or a failure. */
    static Object parse(String text, String label) {
        if (text.length() > LIMIT || text.isEmpty() || !isPlain(text)) {
            return Failure.wrong(label, text, "and not one that holds a number");
        }
        try {
            BigDecimal n = new BigDecimal(text);
            return isWithinLimits(n) ? normal(n) : TOO_LONG;
        } catch (NumberFormatException e) {
            return Failure.wrong(label, text, "and not one that holds a number");
        }
    }

    /** Without an exponent unless that would take more than 40 digits. */
    static String print(Object number) {
        if (number instanceof Long n) {
            return Long.toString(n);
        }
        BigDecimal n = (BigDecimal) number;
        return n.scale() < 0 && n.precision() - n.scale() <= 40 ? n.toPlainString() : n.toString();
    }

    private static boolean isPlain(String text) {
        return text.chars()
                .allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E');
    }

    private static boolean areWithinLimits(Object a, Object b) {
        return (a instanceof Long || isWithinLimits((BigDecimal) a))
                && (b instanceof Long || isWithinLimits((BigDecimal) b));
    }

    private static Object limited(BigDecimal n) {
        Object normal = normal(n);
        return normal instanceof Long || isWithinLimits((BigDecimal) normal) ? normal : TOO_LONG;
    }
}
