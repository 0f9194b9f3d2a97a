package playhead.journal;

import java.util.List;
import playhead.event.BlockCodec;
import playhead.event.ByteBuilder;
import playhead.event.Event;
import playhead.event.EventCodec;
import playhead.event.RecentTexts;

/** The canonical records of the events that a block is made of, one behind the other. For one thread at a time. */
final class Records {
    /** Room that one huge event needed is not kept. */
    private static final int KEPT = 1 << 20;

    private final RecentTexts recent = new RecentTexts();
    private final int[] ends = new int[BlockCodec.MAX_EVENTS];
    private ByteBuilder bytes = new ByteBuilder(1_024);
    private int count;

    /** Takes as many events as fit into a block, at least one; answers the place of the next. */
    int fill(List<Event> events, int from) {
        bytes = bytes.array().length > KEPT ? new ByteBuilder(1_024) : bytes.clear();
        count = 0;
        long most = 0;
        int at = from;
        for (; at < events.size() && count < BlockCodec.MAX_EVENTS; at++) {
            int start = bytes.size();
            EventCodec.encode(events.get(at), recent, bytes);
            most += BlockCodec.mostBytes(events.get(at), bytes.size() - start);
            if (count > 0 && most > BlockCodec.MAX_BYTES) {
                break;
            }
            ends[count++] = bytes.size();
        }
        return at;
    }

    /** Where the records are, in their order. */
    byte[] bytes() {
        return bytes.array();
    }

    /** Start of a record, counted from 0. */
    int start(int record) {
        return record == 0 ? 0 : ends[record - 1];
    }

    /** Puts the leaf hash of each record into an array. */
    void hash(TreeHash hash, byte[] leaves) {
        for (int i = 0; i < count; i++) {
            hash.leaf(bytes.array(), start(i), ends[i], leaves, i * TreeHash.LENGTH);
        }
    }
}
