package playhead.journal;

import com.github.luben.zstd.ZstdCompressCtx;
import java.util.ArrayList;
import java.util.List;
import playhead.event.BlockCodec;
import playhead.event.BlockWriter;
import playhead.event.ByteBuilder;
import playhead.event.Event;
import playhead.event.EventCodec;

/**
 * Makes blocks with their leaf hashes: the costly part of writing, to be done ahead on any thread. A block has at most
 * {@link BlockCodec#MAX_EVENTS} events and {@link BlockCodec#MAX_BYTES}; a larger event is a block of its own.
 * For one thread.
 */
public final class BlockEncoder {
    private static final int ZSTD_LEVEL = 1;

    private final TreeHash hash = new TreeHash();
    private final BlockWriter writer = new BlockWriter();
    private final ByteBuilder record = new ByteBuilder(1_024);

    /** An encoder with buffers of its own. */
    public BlockEncoder() {}

    /**
     * Blocks of the events in their order.
     *
     * @throws IllegalArgumentException with a line for people if an event is too large for any block (256 MiB)
     */
    public List<EncodedBlock> encode(List<Event> events) {
        List<EncodedBlock> blocks = new ArrayList<>(events.size() / BlockCodec.MAX_EVENTS + 1);
        ByteBuilder leaves = new ByteBuilder(Math.min(events.size(), BlockCodec.MAX_EVENTS) * TreeHash.LENGTH);
        int from = 0;
        long bytes = 0;
        writer.begin();
        try (ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(ZSTD_LEVEL).setChecksum(true)) {
            for (int i = 0; i < events.size(); i++) {
                EventCodec.encode(events.get(i), record.clear());
                long more = BlockCodec.mostBytes(events.get(i), record.size());
                if (i > from && (i - from == BlockCodec.MAX_EVENTS || bytes + more > BlockCodec.MAX_BYTES)) {
                    blocks.add(block(i - from, leaves, zstd));
                    writer.begin();
                    from = i;
                    bytes = 0;
                }
                bytes += more;
                leaves.add(hash.leaf(record.array(), 0, record.size()));
                writer.add(events.get(i), record);
            }
            if (from < events.size()) {
                blocks.add(block(events.size() - from, leaves, zstd));
            }
        }
        return blocks;
    }

    private EncodedBlock block(int count, ByteBuilder leaves, ZstdCompressCtx zstd) {
        byte[] raw = writer.finish();
        if (raw.length > BlockDecoder.MAX_RAW) {
            throw new IllegalArgumentException("an event of " + raw.length + " bytes is too large for the log");
        }
        byte[] hashes = leaves.toArray();
        leaves.clear();
        return new EncodedBlock(count, raw.length, zstd.compress(raw), hashes);
    }
}
