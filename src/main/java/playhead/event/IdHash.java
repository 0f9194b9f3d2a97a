package playhead.event;

/** A 64-bit hash of an id, never 0: short enough to keep for every event, long enough that two ids never share one. */
public final class IdHash {
    private IdHash() {}

    /** The hash of a text, finished as in SplitMix64 (G. Steele and others, 2014). */
    public static long of(String text) {
        long hash = 0x9E37_79B9_7F4A_7C15L;
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
