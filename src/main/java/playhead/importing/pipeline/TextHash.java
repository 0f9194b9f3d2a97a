package playhead.importing.pipeline;

/** Quick 64-bit hashes of texts, for counting what is distinct. */
final class TextHash {
    private TextHash() {}

    /** A hash for counting: multiply and mix per character, finished as in SplitMix64 (G. Steele and others, 2014). */
    static long forCounting(String text) {
        return forCounting(text, 0x9E37_79B9_7F4A_7C15L);
    }

    /** As {@link #forCounting(String)}, going on from another text's hash. Never 0. */
    static long forCounting(String text, long seed) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0xFF51_AFD7_ED55_8CCDL;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D0_49BB_1331_11EBL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
