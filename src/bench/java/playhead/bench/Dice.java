package playhead.bench;

/** Numbers that look random and are the same everywhere: SplitMix64. */
final class Dice {
    private long state;

    Dice(long seed) {
        state = seed;
    }

    long bits() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to below 1. */
    double share() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + (int) Long.remainderUnsigned(bits(), high - low + 1L);
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[between(0, of.length - 1)];
    }

    /** A time in milliseconds, mostly near the low end. */
    long lag(long low, long high) {
        double share = share();
        return low + (long) ((high - low) * share * share * share);
    }

    String uuid() {
        String hex = String.format("%016x%016x", bits(), bits());
        return hex.substring(0, 8) + '-' + hex.substring(8, 12) + "-4" + hex.substring(13, 16) + "-a"
                + hex.substring(17, 20) + '-' + hex.substring(20);
    }

    /** Letters of several alphabets. */
    String letters(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) (i % 7 == 6 ? between(0x430, 0x44f) : between('a', 'z')));
        }
        return text.toString();
    }
}
