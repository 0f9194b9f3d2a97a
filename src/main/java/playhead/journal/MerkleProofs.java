package playhead.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Inclusion and consistency proofs of RFC 6962, sections 2.1.1 and 2.1.2, and their checks as RFC 9162, sections
 * 2.1.3.2 and 2.1.4.2, gives them. For one thread.
 */
public final class MerkleProofs {
    private final TreeHash hash = new TreeHash();

    /** Proofs with a digest of their own. */
    public MerkleProofs() {}

    /** Hashes of the leaves of a log. */
    @FunctionalInterface
    public interface Leaves {
        /** The leaf hash of a record, counted from 0. */
        byte[] leaf(long index);

        /**
         * The root of the leaves {@code from} to {@code to} (exclusive), or null if it is not at hand and must be
         * computed from the leaves.
         */
        default byte[] subtree(long from, long to) {
            return null;
        }
    }

    /** The root of the leaves {@code from} to {@code to} (exclusive), at least one. */
    public byte[] root(Leaves leaves, long from, long to) {
        if (to - from == 1) {
            return leaves.leaf(from);
        }
        byte[] known = leaves.subtree(from, to);
        if (known != null) {
            return known;
        }
        long split = from + split(to - from);
        return hash.node(root(leaves, from, split), root(leaves, split, to));
    }

    /** The audit path of a leaf (from 0) in the tree of the first {@code size} leaves. */
    public List<byte[]> inclusion(Leaves leaves, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long split = from + split(to - from);
            if (index < split) {
                path.add(root(leaves, split, to));
                to = split;
            } else {
                path.add(root(leaves, from, split));
                from = split;
            }
        }
        return path.reversed();
    }

    /** The proof that the tree of {@code first} leaves is a prefix of that of {@code second}; 1 ≤ first ≤ second. */
    public List<byte[]> consistency(Leaves leaves, long first, long second) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("sizes " + first + " and " + second);
        }
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = second;
        boolean known = true;
        while (to != first) {
            long split = from + split(to - from);
            if (first <= split) {
                path.add(root(leaves, split, to));
                to = split;
            } else {
                path.add(root(leaves, from, split));
                from = split;
                known = false;
            }
        }
        if (!known) {
            path.add(root(leaves, from, to));
        }
        return path.reversed();
    }

    /** Whether a path proves that the leaf stands at an index (from 0) of the tree with this size and root. */
    public boolean includes(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leafHash;
        for (byte[] p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = hash.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = hash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** Whether a path proves that the tree of the first head is a prefix of that of the second. */
    public boolean isConsistent(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> path) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        List<byte[]> all = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            all.addFirst(firstRoot);
        }
        if (all.isEmpty()) {
            return false;
        }
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = all.getFirst();
        byte[] sr = fr;
        for (byte[] c : all.subList(1, all.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = hash.node(c, fr);
                sr = hash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = hash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
    }

    /** The largest power of two below a size of at least 2. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
