package playhead.event;

import java.util.BitSet;

/**
 * Looks for a text in the bytes of a block: in each text of its dictionary once, and in ids, causes, payloads and
 * metadata as they lie there one behind the other. For one thread and one block.
 */
final class BlockText {
    private final BlockReader block;
    private final Needle needle;
    private final BitSet found = new BitSet();
    private final boolean[] named;

    BlockText(BlockReader block, Needle needle) {
        this.block = block;
        this.needle = needle;
        this.named = new boolean[block.texts()];
    }

    BitSet found() {
        Needle inJson = needle.inJson();
        content(Column.DATA_LENGTH, Column.DATA, needle, null);
        content(Column.META_LENGTH, Column.META, needle, null);
        if (inJson != needle) {
            content(Column.DATA_LENGTH, Column.DATA, inJson, null);
            content(Column.META_LENGTH, Column.META, inJson, null);
        }
        content(Column.ID_LENGTH, Column.ID, needle, null);
        content(Column.CAUSE_LENGTH, Column.CAUSE, needle, Column.CAUSES);
        if (isNamed() || needle.looksLikeTime()) {
            heads();
        }
        return found;
    }

    private boolean isNamed() {
        boolean any = false;
        for (int i = 0; i < named.length; i++) {
            named[i] = needle.in(block.block(), block.textFrom(i), block.textTo(i)) >= 0;
            any |= named[i];
        }
        return any;
    }

    /** Type, entities, roles, actor, flow and time of every event. The names of files are no part of what is shown. */
    private void heads() {
        boolean times = needle.looksLikeTime();
        for (int i = 0; i < block.count(); i++) {
            int flags = block.column(Column.FLAGS).next();
            boolean hit = (flags & EventCodec.HAS_STREAM) != 0 && (has(Column.STREAM_TYPE) | has(Column.STREAM_ID));
            hit |= has(Column.TYPE);
            hit |= (flags & EventCodec.HAS_ACTOR) != 0 && has(Column.ACTOR);
            hit |= (flags & EventCodec.HAS_CORRELATION) != 0 && has(Column.CORRELATION);
            for (int n = block.column(Column.REFERENCES).count(Integer.MAX_VALUE); n > 0; n--) {
                hit |= has(Column.REFERENCE_TYPE) | has(Column.REFERENCE_ID) | has(Column.ROLE);
            }
            if (times && (flags & EventCodec.HAS_TIME) != 0) {
                hit |= needle.in(block.time(flags).print());
            }
            if (hit) {
                found.set(i);
            }
        }
    }

    private boolean has(Column column) {
        return named[block.index(column)];
    }

    /**
     * Searches a column of contents as one range; a hit counts only where it lies within one event's content.
     *
     * @param counts column of how many contents each event has, or null for one each
     */
    private void content(Column lengths, Column contents, Needle wanted, Column counts) {
        ByteReader content = block.view(contents);
        int from = content.position();
        int to = from + content.remaining();
        int hit = wanted.in(block.block(), from, to);
        if (hit < 0) {
            return;
        }
        ByteReader length = block.view(lengths);
        ByteReader count = counts == null ? null : block.view(counts);
        int begin = from;
        for (int i = 0; i < block.count() && hit >= 0; i++) {
            for (int n = count == null ? 1 : count.count(Integer.MAX_VALUE); n > 0 && hit >= 0; n--) {
                int end = begin + length.count(to - begin);
                if (hit < end) {
                    if (hit + wanted.length() <= end) {
                        found.set(i);
                    }
                    // What reached over into the next content is no hit: look again from there.
                    hit = wanted.in(block.block(), end, to);
                }
                begin = end;
            }
        }
    }
}
