package playhead.samples;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One event of an invented log.
 *
 * @param version 0, 1, … within its stream, as many stores count
 * @param causationId id of the event that caused this one, or null
 */
record SampleEvent(
        int position,
        String stream,
        int version,
        String type,
        String id,
        Instant time,
        String actor,
        String correlationId,
        String causationId,
        Map<String, Object> data) {

    /** The event as a JSON object, members in the order in which the samples write them. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("position", position);
        map.put("stream", stream);
        map.put("version", version);
        map.put("type", type);
        map.put("id", id);
        map.put("time", Times.iso(time));
        map.put("actor", actor);
        map.put("correlationId", correlationId);
        map.put("causationId", causationId);
        map.put("data", data);
        return map;
    }
}
