package playhead.event;

import java.util.Arrays;

/** The columns of a block while it is written. For one thread. */
final class BlockColumns {
    private final ByteBuilder[] all = new ByteBuilder[Column.values().length];
    private final ByteBuilder flags = column(Column.FLAGS);
    private final ByteBuilder streamType = column(Column.STREAM_TYPE);
    private final ByteBuilder streamId = column(Column.STREAM_ID);
    private final ByteBuilder version = column(Column.VERSION);
    private final ByteBuilder type = column(Column.TYPE);
    final ByteBuilder idLength = column(Column.ID_LENGTH);
    final ByteBuilder id = column(Column.ID);
    private final ByteBuilder secondsGone = column(Column.SECONDS);
    private final ByteBuilder nanos = column(Column.NANOS);
    private final ByteBuilder digits = column(Column.DIGITS);
    private final ByteBuilder timeTextLength = column(Column.TIME_TEXT_LENGTH);
    private final ByteBuilder timeText = column(Column.TIME_TEXT);
    private final ByteBuilder actor = column(Column.ACTOR);
    private final ByteBuilder correlation = column(Column.CORRELATION);
    final ByteBuilder causes = column(Column.CAUSES);
    final ByteBuilder causeLength = column(Column.CAUSE_LENGTH);
    final ByteBuilder cause = column(Column.CAUSE);
    private final ByteBuilder references = column(Column.REFERENCES);
    private final ByteBuilder referenceType = column(Column.REFERENCE_TYPE);
    private final ByteBuilder referenceId = column(Column.REFERENCE_ID);
    private final ByteBuilder role = column(Column.ROLE);
    private final ByteBuilder dataLength = column(Column.DATA_LENGTH);
    private final ByteBuilder data = column(Column.DATA);
    private final ByteBuilder metaLength = column(Column.META_LENGTH);
    private final ByteBuilder meta = column(Column.META);
    private final ByteBuilder file = column(Column.FILE);
    private final ByteBuilder lineGone = column(Column.LINE);
    private final ByteBuilder offsetGone = column(Column.OFFSET);
    private final ByteBuilder length = column(Column.LENGTH);

    /** Last versions by the number of the stream's id. */
    private long[] versions = new long[256];

    private long seconds;
    private long line;
    private long offset;

    private ByteBuilder column(Column column) {
        ByteBuilder made = new ByteBuilder(1_024);
        all[column.ordinal()] = made;
        return made;
    }

    /**
     * Empties all.
     *
     * @param mostKept larger buffers are let go
     */
    void clear(int mostKept) {
        for (ByteBuilder column : all) {
            column.clear(mostKept);
        }
        Arrays.fill(versions, 0);
        seconds = 0;
        line = 0;
        offset = 0;
    }

    /**
     * Adds all of an event but its id and its causes.
     *
     * @param texts that its record was written with
     */
    void head(Event event, long itsVersion, int itsFlags, RecordTexts texts) {
        flags.add(itsFlags);
        int next = 0;
        if (event.stream() == null) {
            version.addSigned(itsVersion);
        } else {
            streamType.addVarint(texts.number(next++));
            int stream = texts.number(next++);
            streamId.addVarint(stream);
            version(stream, itsVersion);
        }
        type.addVarint(texts.number(next++));
        if (event.time() != null) {
            time(event.time(), itsFlags);
        }
        if (event.actor() != null) {
            actor.addVarint(texts.number(next++));
        }
        if (event.correlationId() != null) {
            correlation.addVarint(texts.number(next++));
        }
        next = references(event.references().size(), texts, next);
        data.add(event.data().bytes());
        dataLength.addVarint(event.data().length());
        meta.add(event.meta().bytes());
        metaLength.addVarint(event.meta().length());
        file.addVarint(texts.number(next));
        origin(event.origin());
    }

    private int references(int count, RecordTexts texts, int first) {
        int next = first;
        references.addVarint(count);
        for (int i = 0; i < count; i++) {
            referenceType.addVarint(texts.number(next++));
            referenceId.addVarint(texts.number(next++));
            role.addVarint(texts.number(next++));
        }
        return next;
    }

    /** Versions go up by one within a stream, so what is stored is the difference to that: mostly 0. */
    private void version(int stream, long its) {
        if (stream >= versions.length) {
            versions = Arrays.copyOf(versions, Math.max(stream + 1, versions.length * 2));
        }
        version.addSigned(its - versions[stream] - 1);
        versions[stream] = its;
    }

    private void time(EventTime time, int itsFlags) {
        secondsGone.addSigned(time.seconds() - seconds);
        seconds = time.seconds();
        nanos.addVarint(fraction(time));
        digits.add(time.digits());
        if ((itsFlags & EventCodec.HAS_TIME_TEXT) != 0) {
            int before = timeText.size();
            timeText.addUtf8(time.text());
            timeTextLength.addVarint(timeText.size() - (long) before);
        }
    }

    /** The fraction that the source gave, doubled; a finer one is nanoseconds, doubled and one more. */
    private static long fraction(EventTime time) {
        int unit = EventTime.unit(time.digits());
        return time.nanos() % unit == 0 ? time.nanos() / unit * 2L : time.nanos() * 2L + 1;
    }

    /** Records of a file mostly follow each other, so an offset is stored as the gap after the record before. */
    private void origin(Origin origin) {
        lineGone.addSigned(origin.line() - line);
        offsetGone.addSigned(origin.offset() - offset);
        length.addSigned(origin.length());
        line = origin.line();
        offset = origin.offset() + origin.length();
    }

    /** Appends each column with its length, in the order of {@link Column}. */
    void write(ByteBuilder out) {
        for (ByteBuilder column : all) {
            out.addVarint(column.size()).add(column.array(), 0, column.size());
        }
    }
}
