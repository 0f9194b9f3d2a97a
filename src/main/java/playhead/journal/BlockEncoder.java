package playhead.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    /** Fewer are hashed sooner than they are handed over. */
    private static final int WORTH_HELP = 128;

    private final Executor helper;
    private final Compressor compressor = new Compressor();
    private final TreeHash hash = new TreeHash();
    private final BlockWriter writer = new BlockWriter();
    private final Records records = new Records();

    /** An encoder with buffers of its own. */
    public BlockEncoder() {
        this(Runnable::run);
    }

    /** @param helper hashes the events of larger blocks meanwhile */
    public BlockEncoder(Executor helper) {
        this.helper = helper;
    }

    /**
     * Blocks of the events in their order.
     *
     * @throws IllegalArgumentException with a line for people if an event is too large for any block (256 MiB)
     */
    public List<EncodedBlock> encode(List<Event> events) {
        List<EncodedBlock> blocks = new ArrayList<>(events.size() / BlockCodec.MAX_EVENTS + 1);
        for (int from = 0; from < events.size(); ) {
            int to = records.fill(events, from);
            blocks.add(block(events.subList(from, to)));
            from = to;
        }
        return blocks;
    }

    private EncodedBlock block(List<Event> events) {
        byte[] leaves = new byte[events.size() * TreeHash.LENGTH];
        Executor hasher = events.size() < WORTH_HELP ? Runnable::run : helper;
        CompletableFuture<Void> hashed = CompletableFuture.runAsync(() -> records.hash(hash, leaves), hasher);
        try {
            writer.begin();
            for (int i = 0; i < events.size(); i++) {
                writer.add(events.get(i), records.bytes(), records.start(i));
            }
            ByteBuilder raw = writer.finish();
            if (raw.size() > BlockDecoder.MAX_RAW) {
                throw new IllegalArgumentException("an event of " + raw.size() + " bytes is too large for the log");
            }
            byte[] body = compressor.compress(raw.array(), raw.size());
            return new EncodedBlock(events.size(), raw.size(), body, leaves);
        } finally {
            hashed.join();
        }
    }

    /** Lets go of memory outside of the heap. It may be used again. */
    @Override
    public void close() {
        compressor.close();
    }
}
