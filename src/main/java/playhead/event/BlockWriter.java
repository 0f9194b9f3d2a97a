package playhead.event;

import java.util.List;

/**
 * Writes blocks one after the other, with the canonical records of their events, and keeps its buffers in between. An
 * event is looked at once for both. For one thread.
 */
public final class BlockWriter {
    /** A buffer that one huge event blew up is not kept. */
    private static final int KEPT_ROOM = 1 << 20;

    private final BlockColumns columns = new BlockColumns();
    private final RecordTexts texts = new RecordTexts();
    private final PackedId packed = new PackedId();
    private final IdTable ids = new IdTable(packed);
    private final ByteBuilder records = new ByteBuilder(64 * 1_024);
    private final ByteBuilder out = new ByteBuilder(64 * 1_024);
    private final int[] ends = new int[BlockCodec.MAX_EVENTS];
    private long most;
    private int count;

    /** A writer with buffers of its own. */
    public BlockWriter() {}

    /**
     * The block of 1 to {@link BlockCodec#MAX_EVENTS} events. Whoever calls keeps to {@link BlockCodec#MAX_BYTES}.
     *
     * @return an array of its own
     */
    public byte[] write(List<Event> events) {
        if (events.size() > BlockCodec.MAX_EVENTS) {
            throw new IllegalArgumentException(events.size() + " events in a block");
        }
        begin();
        for (Event event : events) {
            record(event, event.version());
            columns(event, event.version());
        }
        return finish().toArray();
    }

    /** Begins a block, to be filled by {@link #add} and ended by {@link #finish}. */
    public void begin() {
        columns.clear(KEPT_ROOM);
        records.clear(KEPT_ROOM);
        out.clear(KEPT_ROOM);
        texts.clear();
        ids.clear();
        most = 0;
        count = 0;
    }

    /**
     * Adds the next event, unless the block is full. One event always fits.
     *
     * @param version that it has in its home stream, whatever it says itself
     */
    public boolean add(Event event, long version) {
        if (count == BlockCodec.MAX_EVENTS) {
            return false;
        }
        int start = records.size();
        int known = texts.table().size();
        record(event, version);
        long more = BlockCodec.mostBytes(event, records.size() - start - 1);
        if (count > 0 && most + more > BlockCodec.MAX_BYTES) {
            records.truncate(start);
            texts.backTo(known);
            return false;
        }
        most += more;
        columns(event, version);
        return true;
    }

    private void record(Event event, long version) {
        EventCodec.encode(event, version, texts, records.add(0));
    }

    /** What the record has goes into the columns, too. */
    private void columns(Event event, long version) {
        ends[count] = records.size();
        int flags = EventCodec.flagsOf(records.array(), start(count) + 1);
        columns.head(event, version, flags, texts);
        id();
        causes(event.causationIds().size());
        count++;
    }

    private void id() {
        ids.admit(records.array(), texts.from(0), texts.to(0), count);
        packed(0, 1, columns.idLength, columns.id);
    }

    /** A cause is mostly the id of an event shortly before: how many events back it is. */
    private void causes(int causes) {
        columns.causes.addVarint(causes);
        for (int i = 1; i <= causes; i++) {
            int named = ids.find(records.array(), texts.from(i), texts.to(i));
            if (named < 0) {
                packed(i, 2, columns.causeLength, columns.cause);
            } else {
                columns.causeLength.addVarint(1);
                columns.cause.addVarint((long) count - named);
            }
        }
    }

    /** @param more what is added to the length of a text, 0 stands for a packed UUID */
    private void packed(int id, int more, ByteBuilder length, ByteBuilder content) {
        if (ids.isUuid()) {
            length.addVarint(0);
            packed.addTo(content);
        } else {
            length.addVarint(texts.to(id) - texts.from(id) + (long) more);
            content.add(records.array(), texts.from(id), texts.to(id));
        }
    }

    /** Events in the block so far. */
    public int count() {
        return count;
    }

    /** Where the records of the block's events are, each behind a zero byte as it is hashed; good until the next is added. */
    public byte[] records() {
        return records.array();
    }

    /** Start of the zero byte before a record, counted from 0. */
    public int start(int record) {
        return record == 0 ? 0 : ends[record - 1];
    }

    /** End of a record. */
    public int end(int record) {
        return ends[record];
    }

    /**
     * The block of what was added.
     *
     * @return its bytes, until the next {@link #begin}
     */
    public ByteBuilder finish() {
        if (count == 0) {
            throw new IllegalArgumentException("no events in a block");
        }
        out.add(BlockCodec.VERSION).addVarint(count);
        texts.table().write(out, packed);
        columns.write(out);
        return out;
    }
}
