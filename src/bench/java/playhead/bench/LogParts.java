package playhead.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import playhead.event.BlockCodec;
import playhead.event.BlockWriter;
import playhead.event.Event;
import playhead.event.EventCodec;
import playhead.fold.Fold;
import playhead.fold.Schema;
import playhead.history.IndexBuilder;
import playhead.history.TimeIndex;
import playhead.journal.MerkleTree;
import playhead.journal.TreeHash;

/** What every event goes through: codec, Merkle tree, fold. Nanoseconds an event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LogParts {
    private static final int BLOCK = BlockCodec.MAX_EVENTS;
    private static final int FOLDED = 16 * BLOCK;

    private final BlockWriter writer = new BlockWriter();
    private final TreeHash hash = new TreeHash();
    private final List<byte[]> records = new ArrayList<>();
    private List<Event> block;
    private byte[] written;

    /** Takes a block from the middle of the log. */
    @Setup(Level.Trial)
    public void take(SomeEvents events) {
        int from = events.events().size() / 2;
        block = List.copyOf(events.events().subList(from, from + BLOCK));
        block.forEach(event -> records.add(EventCodec.encode(event)));
        written = writer.write(block);
        if (!BlockCodec.decode(written).equals(block)) {
            throw new IllegalStateException("other events come back");
        }
    }

    /** A block of events becomes bytes; not compressed. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public byte[] encode() {
        return writer.write(block);
    }

    /** A block of bytes becomes events. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public List<Event> decode() {
        return BlockCodec.decode(written);
    }

    /** Records are hashed to leaves and join the tree, which has a root at the end. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public byte[] tree() {
        MerkleTree tree = new MerkleTree();
        for (byte[] record : records) {
            tree.append(hash.leaf(record, 0, record.length));
        }
        return tree.root();
    }

    /** Events are folded into a new index, which is ready for questions at the end. */
    @Benchmark
    @OperationsPerInvocation(FOLDED)
    public TimeIndex fold(SomeEvents events) {
        IndexBuilder builder = new IndexBuilder(Fold.standard(new Schema()), events);
        for (int position = 1; position <= FOLDED; position++) {
            builder.add(position, events.at(position));
        }
        return builder.snapshot();
    }
}
