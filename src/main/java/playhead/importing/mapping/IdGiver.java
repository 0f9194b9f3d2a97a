package playhead.importing.mapping;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Gives ids to records that have none: the first 16 bytes of the SHA-256 of the record's bytes in hex, a dash, and
 * the how-manieth of the equal records of the file it is. Equal rows of one file are separate events, and a file that
 * is read again gives the same ids. For one file and one thread.
 */
public final class IdGiver {
    private static final int BYTES = 16;

    private final MessageDigest sha256;
    private final OccurrenceTable seen = new OccurrenceTable();

    /** For a file of which nothing was read yet. */
    public IdGiver() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The id of the next record. */
    public String next(byte[] record, int from, int to) {
        sha256.update(record, from, to - from);
        byte[] hash = sha256.digest();
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            key = key << 8 | hash[i] & 0xFF;
        }
        return HexFormat.of().formatHex(hash, 0, BYTES) + "-" + seen.add(key);
    }
}
