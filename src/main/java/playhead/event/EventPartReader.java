package playhead.event;

import java.util.List;
import java.util.Set;

/** Reads some parts of the events of a block, one after the other. */
final class EventPartReader {
    private final BlockReader block;
    private final boolean stream;
    private final boolean time;
    private final boolean id;
    private final boolean correlation;
    private final boolean causes;
    private final boolean data;
    private final boolean meta;

    EventPartReader(BlockReader block, Set<EventPart> wanted) {
        this.block = block;
        stream = wanted.contains(EventPart.STREAM);
        time = wanted.contains(EventPart.TIME);
        id = wanted.contains(EventPart.ID);
        correlation = wanted.contains(EventPart.CORRELATION);
        causes = wanted.contains(EventPart.CAUSES);
        data = wanted.contains(EventPart.DATA);
        meta = wanted.contains(EventPart.META);
    }

    /** The next event, which has this number. */
    Event event(int number) {
        int flags = block.column(Column.FLAGS).next();
        return new Event(
                stream && (flags & EventCodec.HAS_STREAM) != 0
                        ? block.entity(block.index(Column.STREAM_TYPE), block.index(Column.STREAM_ID))
                        : null,
                0,
                block.text(Column.TYPE),
                id ? block.ids().id(number) : "",
                time && (flags & EventCodec.HAS_TIME) != 0 ? block.time(flags) : null,
                (flags & EventCodec.HAS_ACTOR) != 0 ? block.text(Column.ACTOR) : null,
                correlation && (flags & EventCodec.HAS_CORRELATION) != 0 ? block.text(Column.CORRELATION) : null,
                causes ? block.causes() : List.of(),
                List.of(),
                EventCodec.effect(flags),
                data ? block.json(Column.DATA_LENGTH, Column.DATA) : Json.EMPTY,
                meta ? block.json(Column.META_LENGTH, Column.META) : Json.EMPTY,
                Origin.NONE);
    }

    /** Passes over the next event, which has this number; always null. */
    Event passed(int number) {
        int flags = block.column(Column.FLAGS).next();
        if (stream && (flags & EventCodec.HAS_STREAM) != 0) {
            block.index(Column.STREAM_TYPE);
            block.index(Column.STREAM_ID);
        }
        block.index(Column.TYPE);
        if (time && (flags & EventCodec.HAS_TIME) != 0) {
            block.time(flags);
        }
        if ((flags & EventCodec.HAS_ACTOR) != 0) {
            block.index(Column.ACTOR);
        }
        if (correlation && (flags & EventCodec.HAS_CORRELATION) != 0) {
            block.index(Column.CORRELATION);
        }
        if (causes) {
            for (int left = block.causeCount(); left > 0; left--) {
                block.ids().next(number);
            }
        }
        if (data) {
            pass(Column.DATA_LENGTH, Column.DATA);
        }
        if (meta) {
            pass(Column.META_LENGTH, Column.META);
        }
        return null;
    }

    private void pass(Column length, Column content) {
        ByteReader from = block.column(content);
        from.skip(block.column(length).count(from.remaining()));
    }
}
