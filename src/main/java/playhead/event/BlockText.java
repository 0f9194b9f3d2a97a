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
        json(Column.DATA_LENGTH, Column.DATA, needle);
        json(Column.META_LENGTH, Column.META, needle);
        if (inJson != needle) {
            json(Column.DATA_LENGTH, Column.DATA, inJson);
            json(Column.META_LENGTH, Column.META, inJson);
        }
        ids();
        if (isNamed() || needle.looksLikeTime()) {
            heads();
        }
        return found;
    }

    private boolean isNamed() {
        boolean any = false;
        for (int i = 0; i < named.length; i++) {
            named[i] = block.textHas(i, needle);
            any |= named[i];
        }
        return any;
    }

    /** Type, entities, roles, actor, flow and time of every event. The names of files are no part of what is shown. */
    @SuppressWarnings("ShortCircuitBoolean") // each column is read on, also when there was a hit
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

    private void json(Column lengths, Column contents, Needle wanted) {
        ByteReader content = block.view(contents);
        content(block.view(lengths), block.block(), content, wanted, null);
    }

    private void ids() {
        boolean uuids = needle.maybeInUuid();
        ByteBuilder lengths = new ByteBuilder(2 * 1_024);
        ByteBuilder texts = new ByteBuilder(uuids ? 40 * 1_024 : 16);
        block.ids().ids(uuids, lengths, texts);
        content(plain(lengths), texts.array(), plain(texts), needle, null);
        block.ids().causes(block.view(Column.CAUSES), uuids, lengths.clear(), texts.clear());
        content(plain(lengths), texts.array(), plain(texts), needle, block.view(Column.CAUSES));
    }

    private static ByteReader plain(ByteBuilder bytes) {
        return new ByteReader(bytes.array(), 0, bytes.size());
    }

    /**
     * Searches contents that lie one behind the other as one range; a hit counts only where it lies within one event's
     * content.
     *
     * @param bytes where the contents are
     * @param count how many contents each event has, or null for one each
     */
    private void content(ByteReader length, byte[] bytes, ByteReader content, Needle wanted, ByteReader count) {
        int from = content.position();
        int to = from + content.remaining();
        int hit = wanted.in(bytes, from, to);
        int begin = from;
        for (int i = 0; i < block.count() && hit >= 0; i++) {
            for (int n = count == null ? 1 : count.count(Integer.MAX_VALUE); n > 0 && hit >= 0; n--) {
                int end = begin + length.count(to - begin);
                if (hit < end) {
                    if (hit + wanted.length() <= end) {
                        found.set(i);
                    }
                    // What reached over into the next content is no hit: look again from there.
                    hit = wanted.in(bytes, end, to);
                }
                begin = end;
            }
        }
    }
}
