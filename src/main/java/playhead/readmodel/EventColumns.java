package playhead.readmodel;

import org.h2.table.Column;
import org.h2.util.DateTimeUtils;
import org.h2.value.ExtTypeInfo;
import org.h2.value.TypeInfo;
import org.h2.value.Value;
import org.h2.value.ValueArray;
import org.h2.value.ValueBigint;
import org.h2.value.ValueJson;
import org.h2.value.ValueNull;
import org.h2.value.ValueTimestampTimeZone;
import org.h2.value.ValueVarchar;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;

/** The columns of {@code EVENTS} and how an event fills them. */
final class EventColumns {
    private static final TypeInfo NUMBER = TypeInfo.TYPE_BIGINT;
    private static final TypeInfo TEXT = TypeInfo.TYPE_VARCHAR;
    private static final TypeInfo TIME = TypeInfo.getTypeInfo(Value.TIMESTAMP_TZ, -1, 9, null);
    private static final TypeInfo JSON = TypeInfo.TYPE_JSON;
    private static final TypeInfo TEXTS = TypeInfo.getTypeInfo(Value.ARRAY, -1, -1, (ExtTypeInfo) TEXT);
    private static final int SECONDS_A_DAY = 86_400;
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    /** Number of columns. */
    static final int COUNT = 17;

    private EventColumns() {}

    /** New column objects: H2 binds them to one table. */
    static Column[] columns() {
        Column position = new Column("position", NUMBER);
        position.setNullable(false); // else H2 sorts again where the index already gives the order
        return new Column[] {
            position,
            new Column("time", TIME),
            new Column("time_text", TEXT),
            new Column("stream", TEXT),
            new Column("stream_type", TEXT),
            new Column("version", NUMBER),
            new Column("type", TEXT),
            new Column("id", TEXT),
            new Column("actor", TEXT),
            new Column("correlation_id", TEXT),
            new Column("causation_ids", TEXTS),
            new Column("entities", JSON),
            new Column("data", JSON),
            new Column("meta", JSON),
            new Column("file", TEXT),
            new Column("line", NUMBER),
            new Column("byte_offset", NUMBER),
        };
    }

    static Value value(int column, long position, Event event) {
        return switch (column) {
            case 0 -> ValueBigint.get(position);
            case 1 -> time(event.time());
            case 2 -> text(event.time() == null ? null : event.time().text());
            case 3 -> text(event.stream() == null ? null : event.stream().id());
            case 4 -> text(event.stream() == null ? null : event.stream().type());
            case 5 -> event.stream() == null ? ValueNull.INSTANCE : ValueBigint.get(event.version());
            case 6 -> text(event.type());
            case 7 -> text(event.id());
            case 8 -> text(event.actor());
            case 9 -> text(event.correlationId());
            case 10 ->
                ValueArray.get(
                        event.causationIds().stream().map(EventColumns::text).toArray(Value[]::new), null);
            case 11 -> json(playhead.readmodel.export.EventJson.entities(event));
            case 12 -> json(event.data());
            case 13 -> json(event.meta());
            case 14 ->
                event.origin().line() == 0
                        ? ValueNull.INSTANCE
                        : text(event.origin().file());
            case 15 ->
                event.origin().line() == 0
                        ? ValueNull.INSTANCE
                        : ValueBigint.get(event.origin().line());
            case 16 ->
                event.origin().offset() < 0
                        ? ValueNull.INSTANCE
                        : ValueBigint.get(event.origin().offset());
            default -> throw new IllegalArgumentException("column " + column);
        };
    }

    static Value time(EventTime time) {
        if (time == null) {
            return ValueNull.INSTANCE;
        }
        long day = Math.floorDiv(time.seconds(), SECONDS_A_DAY);
        long rest = Math.floorMod(time.seconds(), SECONDS_A_DAY);
        return ValueTimestampTimeZone.fromDateValueAndNanos(
                DateTimeUtils.dateValueFromAbsoluteDay(day), rest * NANOS_A_SECOND + time.nanos(), 0);
    }

    private static Value text(String text) {
        return text == null ? ValueNull.INSTANCE : ValueVarchar.get(text);
    }

    /** Canonical JSON is valid JSON, so H2 need not check it again. */
    private static Value json(Json json) {
        return ValueJson.getInternal(json.bytes());
    }
}
