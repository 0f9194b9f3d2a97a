package playhead.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 (2.1) over all records, of which only the right edge is kept: the roots of the full
 * subtrees that make up its size, largest first. Appending and the root need no more. For one thread.
 */
public final class MerkleTree {
    private final TreeHash hash = new TreeHash();
    private final ArrayList<byte[]> edge = new ArrayList<>();
    private long size;

    /** The empty tree. */
    public MerkleTree() {}

    /**
     * A tree from its right edge.
     *
     * @param size leaves
     * @param edge roots of its full subtrees, largest first, one for each bit set in the size
     */
    public MerkleTree(long size, List<byte[]> edge) {
        if (size < 0 || edge.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("size " + size + " with " + edge.size() + " subtrees");
        }
        this.size = size;
        this.edge.addAll(edge);
    }

    /** A tree that goes on from here on its own. */
    public MerkleTree copy() {
        return new MerkleTree(size, edge);
    }

    /** Takes over the leaves of another tree. */
    void become(MerkleTree other) {
        edge.clear();
        edge.addAll(other.edge);
        size = other.size;
    }

    /** Appends a leaf hash of 32 bytes; the array is kept. */
    public void append(byte[] leafHash) {
        append(leafHash, 0);
    }

    /** @param height of a full subtree that fits here: the size is a multiple of its leaves */
    private void append(byte[] root, int height) {
        byte[] right = root;
        // A subtree that became full joins its left neighbour of the same size: one for each trailing bit set.
        for (long n = size >>> height; (n & 1) != 0; n >>>= 1) {
            right = hash.node(edge.removeLast(), right);
        }
        edge.add(right);
        size += 1L << height;
    }

    /** Appends leaf hashes that lie one behind the other, 32 bytes each. */
    public void appendAll(byte[] leafHashes) {
        int at = 0;
        while (at < leafHashes.length) {
            if ((size & 1) == 0 && at + 2 * TreeHash.LENGTH <= leafHashes.length) {
                append(hash.node(leafHashes, at), 1);
                at += 2 * TreeHash.LENGTH;
            } else {
                append(Arrays.copyOfRange(leafHashes, at, at + TreeHash.LENGTH));
                at += TreeHash.LENGTH;
            }
        }
    }

    /** Leaves. */
    public long size() {
        return size;
    }

    /** The root, 32 bytes; of the empty tree the hash of nothing. */
    public byte[] root() {
        if (edge.isEmpty()) {
            return hash.empty();
        }
        byte[] root = edge.getLast();
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = hash.node(edge.get(i), root);
        }
        return root.clone();
    }

    /** Roots of the full subtrees, largest first. */
    public List<byte[]> edge() {
        return List.copyOf(edge);
    }
}
