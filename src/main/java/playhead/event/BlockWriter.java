package playhead.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds one block. For one thread and one block. */
final class BlockWriter {
    private final ByteBuilder[] columns = new ByteBuilder[Column.values().length];
    private final TextTable texts = new TextTable();
    private long[] versions = new long[256];
    private long seconds;
    private long line;
    private long offset;
    private int count;

    BlockWriter() {
        Arrays.setAll(columns, i -> new ByteBuilder(1_024));
    }

    void add(Event event) {
        count++;
        int flags = EventCodec.flags(event);
        column(Column.FLAGS).add(flags);
        int stream = event.stream() == null ? -1 : entity(event.stream(), Column.STREAM_TYPE, Column.STREAM_ID);
        version(stream, event.version());
        text(event.type(), Column.TYPE);
        plain(event.id(), Column.ID_LENGTH, Column.ID);
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
        for (String cause : event.causationIds()) {
            plain(cause, Column.CAUSE_LENGTH, Column.CAUSE);
        }
        column(Column.REFERENCES).addVarint(event.references().size());
        for (Reference reference : event.references()) {
            entity(reference.entity(), Column.REFERENCE_TYPE, Column.REFERENCE_ID);
            text(reference.role(), Column.ROLE);
        }
        bytes(event.data().bytes(), Column.DATA_LENGTH, Column.DATA);
        bytes(event.meta().bytes(), Column.META_LENGTH, Column.META);
        origin(event.origin());
    }

    byte[] finish() {
        ByteBuilder out = new ByteBuilder(64 * 1_024);
        out.add(BlockCodec.VERSION).addVarint(count);
        texts.write(out);
        for (ByteBuilder column : columns) {
            out.addVarint(column.size()).add(column.array(), 0, column.size());
        }
        return out.toArray();
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
        column(Column.NANOS).addVarint(time.nanos());
        column(Column.DIGITS).add(time.digits());
        if ((flags & EventCodec.HAS_TIME_TEXT) != 0) {
            plain(time.text(), Column.TIME_TEXT_LENGTH, Column.TIME_TEXT);
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

    private void plain(String text, Column length, Column content) {
        bytes(text.getBytes(StandardCharsets.UTF_8), length, content);
    }

    private void bytes(byte[] bytes, Column length, Column content) {
        column(length).addVarint(bytes.length);
        column(content).add(bytes);
    }

    private ByteBuilder column(Column column) {
        return columns[column.ordinal()];
    }
}
