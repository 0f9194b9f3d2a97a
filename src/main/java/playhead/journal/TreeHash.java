package playhead.journal;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes of RFC 6962: a leaf is SHA-256(0x00 ‖ record), a node SHA-256(0x01 ‖ left ‖ right). For one thread. */
public final class TreeHash {
    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private final MessageDigest sha;
    /** 0x01, then room for two hashes. */
    private final byte[] node = new byte[1 + 2 * LENGTH];

    /** A hasher with a digest of its own. */
    public TreeHash() {
        node[0] = 1;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hash of a record that fills the range. */
    public byte[] leaf(byte[] bytes, int from, int to) {
        sha.update((byte) 0);
        sha.update(bytes, from, to - from);
        return sha.digest();
    }

    /**
     * As {@link #leaf(byte[], int, int)}, written into an array, in one go.
     *
     * @param prefixed where a zero byte and behind it the record lie
     * @param from place of the zero byte
     */
    void leaf(byte[] prefixed, int from, int to, byte[] into, int at) {
        sha.update(prefixed, from, to - from);
        try {
            sha.digest(into, at, LENGTH);
        } catch (DigestException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The hash of two subtrees side by side. */
    public byte[] node(byte[] left, byte[] right) {
        System.arraycopy(left, 0, node, 1, LENGTH);
        System.arraycopy(right, 0, node, 1 + LENGTH, LENGTH);
        return node();
    }

    /** The hash of two subtrees whose hashes lie one behind the other. */
    byte[] node(byte[] hashes, int from) {
        System.arraycopy(hashes, from, node, 1, 2 * LENGTH);
        return node();
    }

    private byte[] node() {
        sha.update(node, 0, node.length);
        return sha.digest();
    }

    /** The root of the tree without leaves. */
    public byte[] empty() {
        return sha.digest();
    }
}
