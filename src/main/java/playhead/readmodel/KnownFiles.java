package playhead.readmodel;

import java.util.Optional;

/**
 * Remembers the database files that this installation closed itself. Opening a stranger's H2 file runs the stranger's
 * code, and H2 does not notice flipped bits: a file that is not known byte for byte is never opened but built anew.
 */
public interface KnownFiles {
    /**
     * The secret remembered with a file, or empty for a file that this installation did not write.
     *
     * @param sha256 hash of the file, lower-case hexadecimal
     */
    Optional<String> secretOf(String sha256);

    /** Remembers a file that was closed just now, with the secret that opens it. */
    void remember(String sha256, String secret);

    /** Forgets a file that is about to change. */
    void forget(String sha256);
}
