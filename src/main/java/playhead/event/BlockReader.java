package playhead.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Reads one block. For one thread and one block. */
final class BlockReader {
    private static final Set<EventPart> ALL = EnumSet.allOf(EventPart.class);

    private static final int PACKED = -1;
    private static final int COLUMNS = Column.values().length;

    private final byte[] block;
    private final ByteReader[] columns = new ByteReader[COLUMNS];
    private final int[] starts;
    private final int[] lengths;
    private final int count;
    /** Version 1: ids are plain texts, times have nanoseconds. */
    private final boolean plain;
    /** Where each text of the dictionary begins and ends; no end for a packed UUID. */
    private final int[] bounds;

    private final String[] texts;
    private final EntityRef[] entities;
    private final long[] versions;
    private final BlockIds ids;
    private int at;
    private long seconds;
    private long line;
    private long offset;

    BlockReader(byte[] block) {
        this.block = block;
        ByteReader in = new ByteReader(block);
        int version = in.next();
        if (version < 1 || version > BlockCodec.VERSION) {
            throw new MalformedRecord("block version " + version + ", this program reads 1 to " + BlockCodec.VERSION);
        }
        plain = version == 1;
        count = in.count(BlockCodec.MAX_EVENTS);
        texts = new String[in.count(in.remaining())];
        bounds = new int[texts.length * 2];
        for (int i = 0; i < texts.length; i++) {
            int length = in.count(in.remaining()) - (plain ? 0 : 1);
            bounds[i * 2] = in.skip(length < 0 ? PackedId.LENGTH : length);
            bounds[i * 2 + 1] = length < 0 ? PACKED : bounds[i * 2] + length;
        }
        entities = new EntityRef[texts.length];
        starts = new int[COLUMNS];
        lengths = new int[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            lengths[i] = in.count(in.remaining());
            starts[i] = in.skip(lengths[i]);
        }
        if (in.remaining() != 0) {
            throw new MalformedRecord("bytes after the block");
        }
        versions = new long[texts.length];
        begin();
        ids = new BlockIds(this, plain);
    }

    /** Reads the same block once more from its first event; for the same thread. */
    BlockReader(BlockReader other) {
        block = other.block;
        plain = other.plain;
        count = other.count;
        texts = other.texts;
        bounds = other.bounds;
        entities = other.entities;
        starts = other.starts;
        lengths = other.lengths;
        versions = new long[texts.length];
        begin();
        ids = new BlockIds(this, plain);
    }

    private void begin() {
        for (int i = 0; i < COLUMNS; i++) {
            columns[i] = new ByteReader(block, starts[i], starts[i] + lengths[i]);
        }
    }

    int count() {
        return count;
    }

    /** How many texts the dictionary has. */
    int texts() {
        return texts.length;
    }

    byte[] block() {
        return block;
    }

    /** Whether a text of the dictionary has what is looked for. */
    boolean textHas(int index, Needle needle) {
        return bounds[index * 2 + 1] == PACKED
                ? needle.maybeInUuid() && needle.in(text(index))
                : needle.in(block, bounds[index * 2], bounds[index * 2 + 1]) >= 0;
    }

    /** Ids of events and causes, not read by anyone yet. */
    BlockIds ids() {
        return ids;
    }

    List<Event> events() {
        List<Event> events = events(ALL, event -> true);
        for (ByteReader column : columns) {
            if (column.remaining() != 0) {
                throw new MalformedRecord("bytes after the last event of a column");
            }
        }
        return events;
    }

    /** Some events, null for the others, with these parts only; the columns of other parts are not looked at. */
    List<Event> events(Set<EventPart> wanted, IntPredicate which) {
        List<Event> events = new ArrayList<>(count);
        EventPartReader parts = wanted.size() == ALL.size() ? null : new EventPartReader(this, wanted);
        try {
            for (at = 0; at < count; at++) {
                events.add(parts == null ? event() : which.test(at) ? parts.event(at) : parts.passed(at));
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord(e.getMessage(), e);
        }
        return events;
    }

    private Event event() {
        int flags = column(Column.FLAGS).next();
        EntityRef stream = null;
        long version;
        if ((flags & EventCodec.HAS_STREAM) != 0) {
            int type = index(Column.STREAM_TYPE);
            int id = index(Column.STREAM_ID);
            stream = entity(type, id);
            version = column(Column.VERSION).signed() + versions[id] + 1;
            versions[id] = version;
        } else {
            version = column(Column.VERSION).signed();
        }
        String type = text(Column.TYPE);
        String id = ids.id(at);
        EventTime time = (flags & EventCodec.HAS_TIME) != 0 ? time(flags) : null;
        String actor = (flags & EventCodec.HAS_ACTOR) != 0 ? text(Column.ACTOR) : null;
        String correlation = (flags & EventCodec.HAS_CORRELATION) != 0 ? text(Column.CORRELATION) : null;
        List<String> causes = causes();
        List<Reference> references = references();
        Json data = json(Column.DATA_LENGTH, Column.DATA);
        Json meta = json(Column.META_LENGTH, Column.META);
        return new Event(
                stream,
                version,
                type,
                id,
                time,
                actor,
                correlation,
                causes,
                references,
                EventCodec.effect(flags),
                data,
                meta,
                origin());
    }

    EventTime time(int flags) {
        seconds += column(Column.SECONDS).signed();
        long fraction = column(Column.NANOS).varint();
        int digits = column(Column.DIGITS).next();
        int nanos = nanos(fraction, digits);
        String text = (flags & EventCodec.HAS_TIME_TEXT) != 0 ? plain(Column.TIME_TEXT_LENGTH, Column.TIME_TEXT) : null;
        return EventCodec.time(seconds, nanos, digits, text, (flags & EventCodec.OFFSET_GIVEN) != 0);
    }

    private int nanos(long fraction, int digits) {
        boolean fine = plain || (fraction & 1) != 0;
        long unit = fine || digits > 9 ? 1 : EventTime.unit(digits);
        long count = plain ? fraction : fraction >>> 1;
        if (count < 0 || count > 999_999_999 / unit) {
            throw new MalformedRecord("more than a second of nanoseconds");
        }
        return (int) (count * unit);
    }

    /** How many causes the next event has. */
    int causeCount() {
        return column(Column.CAUSES).count(column(Column.CAUSE_LENGTH).remaining());
    }

    /** The causes of the next event, by id. */
    List<String> causes() {
        int n = causeCount();
        if (n <= 1) {
            return n == 0 ? List.of() : List.of(ids.cause(at));
        }
        List<String> causes = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            causes.add(ids.cause(at));
        }
        return causes;
    }

    private List<Reference> references() {
        int n = column(Column.REFERENCES).count(column(Column.ROLE).remaining());
        if (n == 0) {
            return List.of();
        }
        List<Reference> references = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            EntityRef entity = entity(index(Column.REFERENCE_TYPE), index(Column.REFERENCE_ID));
            references.add(new Reference(entity, text(Column.ROLE)));
        }
        return references;
    }

    private Origin origin() {
        String file = text(Column.FILE);
        line += column(Column.LINE).signed();
        offset += column(Column.OFFSET).signed();
        int length = (int) column(Column.LENGTH).signed();
        Origin origin = new Origin(file, line, offset, length);
        offset += length;
        return origin;
    }

    /** Equal references of a block share one object. */
    EntityRef entity(int type, int id) {
        EntityRef known = entities[id];
        String name = text(type);
        if (known == null || !known.type().equals(name)) {
            known = new EntityRef(name, text(id));
            entities[id] = known;
        }
        return known;
    }

    String text(Column column) {
        return text(index(column));
    }

    /** A text of the dictionary. */
    String text(int index) {
        if (texts[index] == null) {
            int from = bounds[index * 2];
            int to = bounds[index * 2 + 1];
            texts[index] = to == PACKED
                    ? PackedId.text(block, from)
                    : new String(block, from, to - from, StandardCharsets.UTF_8);
        }
        return texts[index];
    }

    /** The {@link IdHash} of a text of the dictionary. */
    long textHash(int index) {
        int from = bounds[index * 2];
        int to = bounds[index * 2 + 1];
        return to == PACKED ? PackedId.hash(block, from) : IdHash.of(block, from, to);
    }

    int index(Column column) {
        return column(column).count(texts.length - 1);
    }

    String plain(Column length, Column content) {
        ByteReader from = column(content);
        return from.text(column(length).count(from.remaining()));
    }

    Json json(Column length, Column content) {
        ByteReader from = column(content);
        int bytes = column(length).count(from.remaining());
        if (bytes == Json.EMPTY.length()) {
            byte[] small = from.bytes(bytes);
            return small[0] == '{' && small[1] == '}' ? Json.EMPTY : Json.owning(small);
        }
        return Json.owning(from.bytes(bytes));
    }

    /** A reader of its own over a whole column. */
    ByteReader view(Column column) {
        return new ByteReader(block, starts[column.ordinal()], starts[column.ordinal()] + lengths[column.ordinal()]);
    }

    ByteReader column(Column column) {
        return columns[column.ordinal()];
    }
}
