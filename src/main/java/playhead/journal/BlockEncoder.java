package playhead.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import playhead.event.BlockCodec;
import playhead.event.BlockWriter;
import playhead.event.ByteBuilder;
import playhead.event.Event;

/**
 * Makes blocks with their leaf hashes: the costly part of writing, to be done ahead on any thread. A block has at most
 * {@link BlockCodec#MAX_EVENTS} events and {@link BlockCodec#MAX_BYTES}; a larger event is a block of its own.
 * For one thread; close it to let go of memory outside of the heap.
 */
public final class BlockEncoder implements AutoCloseable {
    private final Compressor compressor = new Compressor();
    private final BlockWriter writer = new BlockWriter();
    private final LeafHasher hasher;

    /** An encoder with buffers of its own. */
    public BlockEncoder() {
        this(null);
    }

    /** @param helper hashes the events of larger blocks meanwhile, or null */
    public BlockEncoder(Executor helper) {
        hasher = new LeafHasher(helper);
    }

    /**
     * Blocks of the events in their order.
     *
     * @throws IllegalArgumentException with a line for people if an event is too large for any block (256 MiB)
     */
    public List<EncodedBlock> encode(List<Event> events) {
        return encode(events, null, null);
    }

    /**
     * The same with other versions.
     *
     * @param versions of the events, or null for their own
     * @param tree gets the leaves, or null
     */
    public List<EncodedBlock> encode(List<Event> events, long[] versions, MerkleTree tree) {
        List<EncodedBlock> blocks = new ArrayList<>(events.size() / BlockCodec.MAX_EVENTS + 1);
        for (int from = 0; from < events.size(); ) {
            EncodedBlock block = block(events, versions, from, tree);
            blocks.add(block);
            from += block.count();
        }
        return blocks;
    }

    /** The block of as many events as it takes. */
    private EncodedBlock block(List<Event> events, long[] versions, int from, MerkleTree tree) {
        try {
            writer.begin();
            hasher.begin(events.size() - from);
            for (int at = from; at < events.size(); at++) {
                Event event = events.get(at);
                if (!writer.add(event, versions == null ? event.version() : versions[at])) {
                    break;
                }
                hasher.follow(writer);
            }
            hasher.rest(writer, tree);
            ByteBuilder raw = writer.finish();
            if (raw.size() > BlockDecoder.MAX_RAW) {
                throw new IllegalArgumentException("an event of " + raw.size() + " bytes is too large for the log");
            }
            byte[] body = compressor.compress(raw.array(), raw.size());
            hasher.join();
            return new EncodedBlock(writer.count(), raw.size(), body, hasher.leaves());
        } finally {
            hasher.join();
        }
    }

    /** Lets go of memory outside of the heap. It may be used again. */
    @Override
    public void close() {
        compressor.close();
    }
}
