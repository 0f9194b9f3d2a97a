package playhead.journal;

import java.util.ArrayList;
import java.util.List;
import playhead.event.BlockCodec;
import playhead.event.ByteBuilder;
import playhead.event.ByteReader;
import playhead.event.MalformedRecord;

/** Blocks as they stand in a frame: a varint number of blocks, each with events, raw length, length and bytes. */
final class EventsBody {
    private static final byte[] NO_LEAVES = new byte[0];

    private EventsBody() {}

    static void write(List<EncodedBlock> blocks, ByteBuilder out) {
        out.addVarint(blocks.size());
        for (EncodedBlock block : blocks) {
            out.addVarint(block.count())
                    .addVarint(block.rawLength())
                    .addVarint(block.body().length)
                    .add(block.body());
        }
    }

    static List<EncodedBlock> read(ByteReader in) {
        int n = in.count(in.remaining());
        List<EncodedBlock> blocks = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            int count = in.count(BlockCodec.MAX_EVENTS);
            int raw = in.count(BlockDecoder.MAX_RAW);
            blocks.add(new EncodedBlock(count, raw, in.bytes(), NO_LEAVES));
        }
        if (in.remaining() != 0) {
            throw new MalformedRecord("bytes after the last block");
        }
        return blocks;
    }

    static long count(List<EncodedBlock> blocks) {
        long count = 0;
        for (EncodedBlock block : blocks) {
            count += block.count();
        }
        return count;
    }
}
