package playhead.readmodel.service;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import playhead.event.Json;
import playhead.event.JsonWriter;

/**
 * What a service shows of one of its streams.
 *
 * @param stream its id
 * @param version of the stream
 * @param position of its last event
 * @param values by column: texts, whole numbers ({@link Long}) and amounts ({@link BigDecimal} with two digits)
 */
public record ServiceRow(String stream, long version, long position, Map<String, Object> values) {
    public ServiceRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A stream without events. */
    public static ServiceRow empty(String stream) {
        return new ServiceRow(stream, 0, 0, Map.of());
    }

    /** The row after an event: what it says counts from now on, what it does not say stays. */
    public ServiceRow after(long newVersion, long newPosition, Map<String, Object> said) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.putAll(said);
        return new ServiceRow(stream, newVersion, newPosition, more);
    }

    /** As an object: stream, version, position, then the columns. */
    public Json json() {
        JsonWriter w = new JsonWriter().object().name("stream").text(stream);
        w.name("version").number(version).name("position").number(position);
        values.forEach((column, value) -> {
            w.name(column);
            if (value instanceof String text) {
                w.text(text);
            } else {
                w.literal(value instanceof BigDecimal amount ? amount.toPlainString() : value.toString());
            }
        });
        return w.end().toJson();
    }
}
