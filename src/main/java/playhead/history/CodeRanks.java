package playhead.history;

import java.util.Arrays;

/** Places of codes in the order of a page: equal for equal values, null and absent at the end. Immutable. */
abstract class CodeRanks {
    /** So many values are compared by more than their codes at most. */
    private static final int MOST_COMPARED = 1 << 17;

    private static final int NULL = Integer.MAX_VALUE - 1;
    private static final int ABSENT = Integer.MAX_VALUE;

    /** Places of all of these codes, or null when they are too many to compare. */
    static CodeRanks of(long[] codes, int count, StayKey key) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        long kinds = 0;
        for (int i = 0; i < count; i++) {
            if (!last(codes[i])) {
                least = Math.min(least, codes[i]);
                most = Math.max(most, codes[i]);
                kinds |= kind(codes[i]);
            }
        }
        // Whole numbers, or decimals of one scale, stand in the order of their codes.
        boolean tell = (kinds & kinds - 1) == 0 && kinds < OTHER;
        int bits = kinds <= kind(Codes.of(Codes.WHOLE, 0)) ? 3 : 7;
        if (tell && (kinds == 0 || (most >> bits) - (least >> bits) < NULL)) {
            return new Near(least, most, bits, key.descending());
        }
        long[] distinct = distinct(codes, count);
        return !tell && distinct.length > MOST_COMPARED ? null : new Found(distinct, tell, key);
    }

    /** Place of one of the codes. */
    final int rank(long code) {
        return code == Codes.ABSENT ? ABSENT : code == Codes.NULL ? NULL : ofValue(code);
    }

    abstract int ofValue(long code);

    private static final long OTHER = 1L << 16;

    /** A bit for whole numbers, one for each scale of decimals, one for all else. */
    private static long kind(long code) {
        int tag = Codes.tag(code);
        return tag == Codes.WHOLE ? 1 : tag == Codes.DECIMAL ? 1L << Codes.scale(code) : OTHER;
    }

    private static boolean last(long code) {
        return code == Codes.ABSENT || code == Codes.NULL;
    }

    private static long[] distinct(long[] all, int count) {
        long[] codes = Arrays.copyOf(all, count);
        Arrays.sort(codes);
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (!last(codes[i]) && (size == 0 || codes[size - 1] != codes[i])) {
                codes[size++] = codes[i];
            }
        }
        return Arrays.copyOf(codes, size);
    }

    /** Numbers so near to each other that their distances are their places. */
    private static final class Near extends CodeRanks {
        private final long first;
        private final int bits;
        private final boolean descending;

        Near(long least, long most, int bits, boolean descending) {
            this.first = (descending ? most : least) >> bits;
            this.bits = bits;
            this.descending = descending;
        }

        @Override
        int ofValue(long code) {
            return (int) (descending ? first - (code >> bits) : (code >> bits) - first);
        }
    }

    /** Codes that are looked up. */
    private static final class Found extends CodeRanks {
        private final long[] codes;
        private final int[] ranks;

        /** @param tell whether the codes stand in the order of their values */
        Found(long[] codes, boolean tell, StayKey key) {
            this.codes = codes;
            ranks = new int[codes.length];
            Integer[] sorted = new Integer[codes.length];
            Arrays.setAll(sorted, i -> i);
            if (!tell) {
                Arrays.sort(sorted, (a, b) -> key.order().compare(codes[a], codes[b]));
            }
            for (int i = 1; i < sorted.length; i++) {
                boolean same = !tell && key.order().compare(codes[sorted[i - 1]], codes[sorted[i]]) == 0;
                ranks[sorted[i]] = ranks[sorted[i - 1]] + (same ? 0 : 1);
            }
            if (key.descending()) {
                Arrays.setAll(ranks, i -> codes.length - ranks[i]);
            }
        }

        @Override
        int ofValue(long code) {
            return ranks[Arrays.binarySearch(codes, code)];
        }
    }
}
