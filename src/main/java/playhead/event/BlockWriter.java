package playhead.event;

import java.util.Arrays;
import java.util.List;

/** Writes blocks one after the other and keeps its buffers in between. For one thread. */
public final class BlockWriter {
    /** A buffer that one huge event blew up is not kept. */
    private static final int KEPT_ROOM = 1 << 20;

    private final ByteBuilder[] columns = new ByteBuilder[Column.values().length];
    private final TextTable texts = new TextTable();
    private final PackedId packed = new PackedId();
    private final RecordIds recordIds = new RecordIds();
    /** Ids of the events so far, and for each the number of the first event that has it. */
    private final TextTable ids = new TextTable();

    private int[] firsts = new int[256];
    private ByteBuilder out = new ByteBuilder(64 * 1_024);
    private long[] versions = new long[256];
    private long seconds;
    private long line;
    private long offset;
    private int count;

    /** A writer with buffers of its own. */
    public BlockWriter() {
        Arrays.setAll(columns, i -> new ByteBuilder(1_024));
    }

    /**
     * The block of 1 to {@link BlockCodec#MAX_EVENTS} events. Whoever calls keeps to {@link BlockCodec#MAX_BYTES}.
     *
     * @return an array of its own
     */
    public byte[] write(List<Event> events) {
        RecentTexts recent = new RecentTexts();
        ByteBuilder record = new ByteBuilder(1_024);
        begin();
        for (Event event : events) {
            EventCodec.encode(event, recent, record.clear());
            add(event, record.array(), 0);
        }
        return finish().toArray();
    }

    /** Begins a block, to be filled by {@link #add} and ended by {@link #finish}. */
    public void begin() {
        for (int i = 0; i < columns.length; i++) {
            columns[i] = kept(columns[i]);
        }
        out = kept(out);
        texts.clear();
        ids.clear();
        Arrays.fill(versions, 0);
        seconds = 0;
        line = 0;
        offset = 0;
        count = 0;
    }

    private static ByteBuilder kept(ByteBuilder buffer) {
        return buffer.array().length > KEPT_ROOM ? new ByteBuilder(1_024) : buffer.clear();
    }

    /**
     * Adds the next event.
     *
     * @param records where {@link EventCodec#encode} put it: its flags and the bytes of its ids are used again
     * @param from start of its record there
     */
    public void add(Event event, byte[] records, int from) {
        int flags = EventCodec.flagsOf(records, from);
        recordIds.enter(records, from, flags);
        count++;
        column(Column.FLAGS).add(flags);
        int stream = event.stream() == null ? -1 : entity(event.stream(), Column.STREAM_TYPE, Column.STREAM_ID);
        version(stream, event.version());
        text(event.type(), Column.TYPE);
        id(event.id());
        if (event.time() != null) {
            time(event.time(), flags);
        }
        if (event.actor() != null) {
            text(event.actor(), Column.ACTOR);
        }
        if (event.correlationId() != null) {
            text(event.correlationId(), Column.CORRELATION);
        }
        column(Column.CAUSES).addVarint(event.causationIds().size());
        for (int i = 0; i < event.causationIds().size(); i++) {
            cause(event.causationIds().get(i));
        }
        column(Column.REFERENCES).addVarint(event.references().size());
        for (int i = 0; i < event.references().size(); i++) {
            Reference reference = event.references().get(i);
            entity(reference.entity(), Column.REFERENCE_TYPE, Column.REFERENCE_ID);
            text(reference.role(), Column.ROLE);
        }
        bytes(event.data().bytes(), Column.DATA_LENGTH, Column.DATA);
        bytes(event.meta().bytes(), Column.META_LENGTH, Column.META);
        origin(event.origin());
    }

    /**
     * The block of what was added.
     *
     * @return its bytes, until the next {@link #begin}
     */
    public ByteBuilder finish() {
        if (count == 0 || count > BlockCodec.MAX_EVENTS) {
            throw new IllegalArgumentException(count + " events in a block");
        }
        out.add(BlockCodec.VERSION).addVarint(count);
        texts.write(out, packed);
        for (ByteBuilder column : columns) {
            out.addVarint(column.size()).add(column.array(), 0, column.size());
        }
        return out;
    }

    /** Versions go up by one within a stream, so what is stored is the difference to that: mostly 0. */
    private void version(int stream, long version) {
        if (stream < 0) {
            column(Column.VERSION).addSigned(version);
            return;
        }
        if (stream >= versions.length) {
            versions = Arrays.copyOf(versions, Math.max(stream + 1, versions.length * 2));
        }
        column(Column.VERSION).addSigned(version - versions[stream] - 1);
        versions[stream] = version;
    }

    private void time(EventTime time, int flags) {
        column(Column.SECONDS).addSigned(time.seconds() - seconds);
        seconds = time.seconds();
        column(Column.NANOS).addVarint(fraction(time));
        column(Column.DIGITS).add(time.digits());
        if ((flags & EventCodec.HAS_TIME_TEXT) != 0) {
            text(time.text(), Column.TIME_TEXT_LENGTH, Column.TIME_TEXT);
        }
    }

    /** The fraction that the source gave, doubled; a finer one is nanoseconds, doubled and one more. */
    private static long fraction(EventTime time) {
        int unit = EventTime.unit(time.digits());
        return time.nanos() % unit == 0 ? time.nanos() / unit * 2L : time.nanos() * 2L + 1;
    }

    private void id(String id) {
        int known = ids.size();
        int index = ids.index(id);
        if (index == firsts.length) {
            firsts = Arrays.copyOf(firsts, index * 2);
        }
        if (ids.size() > known) {
            firsts[index] = count;
        }
        recordIds.id();
        packed(1, Column.ID_LENGTH, Column.ID);
    }

    /** Mostly the id of an event shortly before: how many events back it is. */
    private void cause(String id) {
        int index = ids.find(id);
        recordIds.cause();
        if (index < 0) {
            packed(2, Column.CAUSE_LENGTH, Column.CAUSE);
            return;
        }
        column(Column.CAUSE_LENGTH).addVarint(1);
        column(Column.CAUSE).addVarint(count - firsts[index]);
    }

    /** @param more what is added to the length of a text, 0 stands for a packed UUID */
    private void packed(int more, Column length, Column content) {
        byte[] record = recordIds.record();
        int from = recordIds.from();
        int to = recordIds.to();
        if (packed.take(record, from, to)) {
            column(length).addVarint(0);
            packed.addTo(column(content));
        } else {
            column(length).addVarint(to - from + more);
            column(content).add(record, from, to);
        }
    }

    /** Records of a file mostly follow each other, so an offset is stored as the gap after the record before. */
    private void origin(Origin origin) {
        text(origin.file(), Column.FILE);
        column(Column.LINE).addSigned(origin.line() - line);
        column(Column.OFFSET).addSigned(origin.offset() - offset);
        column(Column.LENGTH).addSigned(origin.length());
        line = origin.line();
        offset = origin.offset() + origin.length();
    }

    private int entity(EntityRef entity, Column type, Column id) {
        text(entity.type(), type);
        return text(entity.id(), id);
    }

    private int text(String text, Column column) {
        int index = texts.index(text);
        column(column).addVarint(index);
        return index;
    }

    private void text(String text, Column length, Column content) {
        ByteBuilder bytes = column(content);
        int before = bytes.size();
        bytes.addUtf8(text);
        column(length).addVarint(bytes.size() - before);
    }

    private void bytes(byte[] bytes, Column length, Column content) {
        column(length).addVarint(bytes.length);
        column(content).add(bytes);
    }

    private ByteBuilder column(Column column) {
        return columns[column.ordinal()];
    }
}
