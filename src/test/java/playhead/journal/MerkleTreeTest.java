package playhead.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /** The eight leaves of the reference implementation's tests (Certificate Transparency, merkle tree test). */
    private static final String[] LEAVES = {
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
    };
    /** Their roots for sizes 1 to 8. */
    private static final String[] ROOTS = {
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    };

    @Test
    void the_empty_tree_has_the_hash_of_nothing() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                HexFormat.of().formatHex(new MerkleTree().root()));
    }

    @Test
    void roots_are_those_of_the_reference_implementation() {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < LEAVES.length; i++) {
            byte[] record = HexFormat.of().parseHex(LEAVES[i]);
            tree.append(new TreeHash().leaf(record, 0, record.length));
            assertEquals(ROOTS[i], HexFormat.of().formatHex(tree.root()));
            assertEquals(ROOTS[i], HexFormat.of().formatHex(tree.copy().root()));
        }
    }

    @Test
    void leaves_appended_together_make_the_same_tree_wherever_it_stands() throws Exception {
        List<byte[]> leaves = leaves(130);
        for (int before = 0; before < 20; before++) {
            for (int more = 1; before + more <= leaves.size(); more += 1 + more / 3) {
                MerkleTree tree = new MerkleTree();
                leaves.subList(0, before).forEach(tree::append);
                byte[] together = new byte[more * TreeHash.LENGTH];
                for (int i = 0; i < more; i++) {
                    System.arraycopy(leaves.get(before + i), 0, together, i * TreeHash.LENGTH, TreeHash.LENGTH);
                }
                tree.appendAll(together);
                assertEquals(before + more, tree.size());
                assertArrayEquals(naive(leaves.subList(0, before + more)), tree.root());
            }
        }
    }

    @Test
    void roots_and_proofs_hold_for_all_sizes_up_to_130() throws Exception {
        List<byte[]> leaves = leaves(130);
        MerkleProofs proofs = new MerkleProofs();
        MerkleTree tree = new MerkleTree();
        List<byte[]> roots = new ArrayList<>();
        for (int size = 1; size <= leaves.size(); size++) {
            tree.append(leaves.get(size - 1));
            byte[] root = naive(leaves.subList(0, size));
            assertArrayEquals(root, tree.root());
            assertArrayEquals(root, new MerkleTree(size, tree.edge()).root());
            roots.add(root);
            for (int i = 0; i < size; i += 1 + size / 7) {
                List<byte[]> path = proofs.inclusion(at -> leaves.get((int) at), i, size);
                assertTrue(proofs.includes(leaves.get(i), i, size, path, root));
                assertFalse(proofs.includes(leaves.get((i + 1) % 130), i, size, path, root));
                assertFalse(proofs.includes(leaves.get(i), i + 1, size, path, root));
                for (byte[] step : path) {
                    step[3] ^= 1;
                    assertFalse(proofs.includes(leaves.get(i), i, size, path, root));
                    step[3] ^= 1;
                }
            }
            for (int first = 1; first <= size; first++) {
                List<byte[]> path =
                        proofs.consistency(at -> leaves.get((int) at).clone(), first, size);
                assertTrue(proofs.isConsistent(first, roots.get(first - 1), size, root, path));
                byte[] other = roots.get(first - 1).clone();
                other[0] ^= 1;
                assertFalse(proofs.isConsistent(first, other, size, root, path));
                if (!path.isEmpty()) {
                    path.getLast()[5] ^= 1;
                    assertFalse(proofs.isConsistent(first, roots.get(first - 1), size, root, path));
                    assertFalse(proofs.isConsistent(
                            first, roots.get(first - 1), size, root, path.subList(0, path.size() - 1)));
                }
            }
        }
    }

    /** RFC 6962, 2.1, word for word. */
    private static byte[] naive(List<byte[]> leaves) throws Exception {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update((byte) 1);
        sha.update(naive(leaves.subList(0, k)));
        return sha.digest(naive(leaves.subList(k, leaves.size())));
    }

    private static List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] record = ("record " + i).getBytes(StandardCharsets.UTF_8);
            leaves.add(Arrays.copyOf(new TreeHash().leaf(record, 0, record.length), 32));
        }
        return leaves;
    }
}
