package playhead.importing.pipeline;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import playhead.event.ByteBuilder;

/**
 * 64-bit hashes of texts. Those of ids decide on duplicates and are cut from SHA-256, so that nobody can make two ids
 * meet on purpose; those for counting are quick. For one thread.
 */
final class TextHash {
    private final MessageDigest sha;
    private final byte[] digest = new byte[32];
    private final ByteBuilder utf8 = new ByteBuilder(64);

    TextHash() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hash of an id. */
    long ofId(String id) {
        utf8.clear().addUtf8(id);
        sha.update(utf8.array(), 0, utf8.size());
        try {
            sha.digest(digest, 0, digest.length);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | digest[i] & 0xFF;
        }
        return value;
    }

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
