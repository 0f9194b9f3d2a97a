package playhead.history;

import java.math.BigDecimal;
import java.util.Arrays;

/** Exact sums from place to place, collected as differences. Quick where numbers are plain. For one thread. */
final class RunningSums {
    private final int places;
    /** By scale, differences as whole multiples; null for a scale that no number had. */
    private final long[][] plain = new long[16][];

    private BigDecimal[] rest;

    RunningSums(int places) {
        this.places = places;
    }

    /** Counts the number of a code from one place up to and without another. */
    void add(ColumnIndex column, long code, int from, int to) {
        switch (Codes.tag(code)) {
            case Codes.WHOLE -> add(Codes.payload(code), 0, from, to);
            case Codes.DECIMAL -> add(Codes.unscaled(code), Codes.scale(code), from, to);
            default -> addExactly(column.number(code, 0), from, to);
        }
    }

    private void add(long unscaled, int scale, int from, int to) {
        if (plain[scale] == null) {
            plain[scale] = new long[places];
        }
        long[] differences = plain[scale];
        long begin = differences[from] + unscaled;
        long end = differences[to] - unscaled;
        if (((differences[from] ^ begin) & (unscaled ^ begin)) < 0
                || ((differences[to] ^ unscaled) & (differences[to] ^ end)) < 0) {
            addExactly(BigDecimal.valueOf(unscaled, scale), from, to);
        } else {
            differences[from] = begin;
            differences[to] = end;
        }
    }

    private void addExactly(BigDecimal number, int from, int to) {
        if (rest == null) {
            rest = new BigDecimal[places];
            Arrays.fill(rest, BigDecimal.ZERO);
        }
        rest[from] = rest[from].add(number);
        rest[to] = rest[to].subtract(number);
    }

    /** The sums at the first places. */
    BigDecimal[] running(int count) {
        BigDecimal[] sums = new BigDecimal[count];
        BigDecimal sum = BigDecimal.ZERO;
        for (int place = 0; place < count; place++) {
            for (int scale = 0; scale < plain.length; scale++) {
                if (plain[scale] != null && plain[scale][place] != 0) {
                    sum = sum.add(BigDecimal.valueOf(plain[scale][place], scale));
                }
            }
            if (rest != null) {
                sum = sum.add(rest[place]);
            }
            sums[place] = sum;
        }
        return sums;
    }
}
