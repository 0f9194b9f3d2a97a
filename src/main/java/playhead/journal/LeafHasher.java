package playhead.journal;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import playhead.event.BlockCodec;
import playhead.event.BlockWriter;

/**
 * Hashes the records of a block while it is written: each when it was added, as it is at hand then, or many at a time by
 * a helper. For one block at a time.
 */
final class LeafHasher {
    /** Fewer are hashed sooner than they are handed over. */
    private static final int PIECE = 128;

    private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

    private final Executor helper;
    private final TreeHash hash = new TreeHash();
    private byte[] leaves = new byte[0];
    private int done;
    private CompletableFuture<Void> hashed = NOTHING;

    /** @param helper or null */
    LeafHasher(Executor helper) {
        this.helper = helper;
    }

    /** A block begins, of so many events or fewer. */
    void begin(int events) {
        leaves = new byte[Math.min(events, BlockCodec.MAX_EVENTS) * TreeHash.LENGTH];
        done = 0;
    }

    /** The writer took one more event. */
    void follow(BlockWriter writer) {
        if (helper == null) {
            hash(writer, writer.records(), done, writer.count(), leaves);
            done = writer.count();
        } else if (writer.count() - done == PIECE) {
            aside(writer);
        }
    }

    /**
     * The writer takes no more.
     *
     * @param tree gets the leaves, or null
     */
    void rest(BlockWriter writer, MerkleTree tree) {
        boolean alone = helper == null || done == 0;
        if (alone) {
            hash(writer, writer.records(), done, writer.count(), leaves);
            done = writer.count();
        } else if (done < writer.count()) {
            aside(writer);
        }
        if (tree != null && alone) {
            tree.appendAll(leaves());
        } else if (tree != null) {
            hashed = hashed.thenRunAsync(() -> tree.appendAll(leaves()), helper);
        }
    }

    private void aside(BlockWriter writer) {
        int from = done;
        int to = writer.count();
        byte[] records = writer.records();
        byte[] into = leaves;
        // One after the other, since they share a hash.
        hashed = hashed.thenRunAsync(() -> hash(writer, records, from, to, into), helper);
        done = to;
    }

    private void hash(BlockWriter writer, byte[] records, int from, int to, byte[] into) {
        for (int i = from; i < to; i++) {
            hash.leaf(records, writer.start(i), writer.end(i), into, i * TreeHash.LENGTH);
        }
    }

    /** Waits until nobody reads the writer any more. */
    void join() {
        try {
            hashed.join();
        } finally {
            hashed = NOTHING;
        }
    }

    /** The leaf hashes of the block, when all are done. */
    byte[] leaves() {
        int length = done * TreeHash.LENGTH;
        return leaves.length == length ? leaves : Arrays.copyOf(leaves, length);
    }
}
