package playhead.journal;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.List;
import playhead.event.BlockCodec;
import playhead.event.ByteBuilder;
import playhead.event.Event;
import playhead.event.EventCodec;
import playhead.event.MalformedRecord;
import playhead.event.RecordTexts;

/** Reads blocks back. Safe for several threads. */
public final class BlockDecoder {
    /** Largest block before compression, in bytes: a frame that claims more is refused before memory is taken. */
    static final int MAX_RAW = 1 << 28;

    private BlockDecoder() {}

    /**
     * The events of a block.
     *
     * @param body the compressed block
     * @param rawLength its length before compression
     * @throws MalformedRecord if it is no block
     */
    public static List<Event> decode(byte[] body, int rawLength) {
        return BlockCodec.decode(raw(body, rawLength));
    }

    /**
     * A block as it was before compression.
     *
     * @param body the compressed block
     * @param rawLength its length before compression
     * @throws MalformedRecord if it is no block
     */
    public static byte[] raw(byte[] body, int rawLength) {
        if (rawLength < 0 || rawLength > MAX_RAW) {
            throw new MalformedRecord("a block of " + rawLength + " bytes");
        }
        byte[] raw;
        try {
            raw = Zstd.decompress(body, rawLength);
        } catch (ZstdException e) {
            throw new MalformedRecord("a block that does not decompress", e);
        }
        if (raw.length != rawLength) {
            throw new MalformedRecord("a block of " + raw.length + " bytes, " + rawLength + " were written");
        }
        return raw;
    }

    /** Leaf hashes of a block's events, 32 bytes each: computed from the canonical records that it decodes to. */
    static byte[] leaves(EncodedBlock block) {
        List<Event> events = decode(block.body(), block.rawLength());
        if (events.size() != block.count()) {
            throw new MalformedRecord(events.size() + " events in a block, " + block.count() + " were written");
        }
        TreeHash hash = new TreeHash();
        RecordTexts texts = new RecordTexts();
        ByteBuilder record = new ByteBuilder(1_024);
        byte[] leaves = new byte[events.size() * TreeHash.LENGTH];
        for (int i = 0; i < events.size(); i++) {
            EventCodec.encode(events.get(i), texts, record.clear().add(0));
            hash.leaf(record.array(), 0, record.size(), leaves, i * TreeHash.LENGTH);
        }
        return leaves;
    }
}
