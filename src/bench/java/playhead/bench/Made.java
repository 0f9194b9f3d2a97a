package playhead.bench;

import java.util.Map;

/**
 * An event that the generator made.
 *
 * @param position from 1
 * @param version of its stream, from 0
 * @param cause id of the event that caused it, or null
 * @param data texts, numbers, booleans, null, or nested JSON as {@link Nested}
 */
record Made(
        long position,
        String stream,
        int version,
        String type,
        String id,
        long time,
        String actor,
        String correlation,
        String cause,
        Map<String, Object> data) {
    /** JSON that is written as it stands. */
    record Nested(String json) {}

    /** Takes events in position order. */
    @FunctionalInterface
    interface Sink {
        void take(Made event) throws java.io.IOException;
    }
}
