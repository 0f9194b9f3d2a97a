package playhead.importing.pipeline;

import java.util.SplittableRandom;

/**
 * 64 bits of any number of words, with a key that nobody knows. Each block of 128 words becomes 128 bits by one
 * multiplication for two words (the NH of UMAC: J. Black and others, 1999; two different blocks meet with a chance of
 * 2^-64, whoever chose them), and SipHash-1-3 (J.-P. Aumasson and D. Bernstein, 2012) makes one hash of those and the
 * number of words. For one thread at a time.
 */
final class WordHash {
    private static final int BLOCK = 128;
    private static final int LAST_ROUNDS = 3;

    private final long low;
    private final long high;
    private final long[] keys = new long[BLOCK];

    private long[] digests = new long[3];

    /** With the two halves of a key. */
    WordHash(long low, long high) {
        this.low = low;
        this.high = high;
        SplittableRandom first = new SplittableRandom(low);
        SplittableRandom second = new SplittableRandom(high);
        for (int i = 0; i < BLOCK; i++) {
            keys[i] = first.nextLong() ^ Long.rotateLeft(second.nextLong(), 32);
        }
    }

    /**
     * The hash of the first words of an array.
     *
     * @param words longer than {@code size}: the word behind the last is set to 0
     */
    long of(long[] words, int size) {
        words[size] = 0;
        int most = 2 * (size / BLOCK + 1) + 1;
        if (digests.length < most) {
            digests = new long[2 * most];
        }
        int count = 0;
        for (int from = 0; from < size; from += BLOCK) {
            int to = Math.min(size, from + BLOCK);
            long sumLow = 0;
            long sumHigh = 0;
            for (int i = from; i < to; i += 2) {
                long x = words[i] + keys[i & BLOCK - 1];
                long y = words[i + 1] + keys[i + 1 & BLOCK - 1];
                long product = x * y;
                sumLow += product;
                sumHigh += Math.unsignedMultiplyHigh(x, y) + (Long.compareUnsigned(sumLow, product) < 0 ? 1 : 0);
            }
            digests[count++] = sumLow;
            digests[count++] = sumHigh;
        }
        digests[count++] = size;
        return sip(digests, count);
    }

    /** One round a word and three at the end, with the state in local variables. */
    private long sip(long[] few, int count) {
        long v0 = low ^ 0x736F_6D65_7073_6575L;
        long v1 = high ^ 0x646F_7261_6E64_6F6DL;
        long v2 = low ^ 0x6C79_6765_6E65_7261L;
        long v3 = high ^ 0x7465_6462_7974_6573L;
        for (int i = 0; i < count + LAST_ROUNDS; i++) {
            long word = i < count ? few[i] : 0;
            v2 ^= i == count ? 0xFF : 0;
            v3 ^= word;
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32) + v3;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
            v0 ^= word;
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }
}
