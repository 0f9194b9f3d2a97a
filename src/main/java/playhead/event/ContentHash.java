package playhead.event;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What an event says, as a number: the first 128 bits of the SHA-256 of its content (all but version and origin).
 * Equal content gives equal hashes; that other content does too is not to be expected in the lifetime of a log.
 *
 * @param high first eight bytes, first byte highest
 * @param low next eight bytes
 */
public record ContentHash(long high, long low) {
    /** Computes hashes one after the other and keeps its buffers. For one thread. */
    public static final class Hasher {
        private final ByteBuilder content = new ByteBuilder(1_024);
        private final MessageDigest sha;

        /** A hasher with buffers of its own. */
        public Hasher() {
            try {
                sha = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        /** The hash of an event's content. */
        public ContentHash of(Event event) {
            EventCodec.content(event, content.clear());
            sha.update(content.array(), 0, content.size());
            byte[] hash = sha.digest();
            return new ContentHash(bigEndian(hash, 0), bigEndian(hash, 8));
        }

        private static long bigEndian(byte[] bytes, int from) {
            long value = 0;
            for (int i = from; i < from + 8; i++) {
                value = value << 8 | bytes[i] & 0xFF;
            }
            return value;
        }
    }

    /** The hash of one event's content; for many use a {@link Hasher}. */
    public static ContentHash of(Event event) {
        return new Hasher().of(event);
    }
}
