package playhead.saga.inferred;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import playhead.event.Event;
import playhead.event.EventSource;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/** Numbers and texts of payloads, read when they are asked for and kept for a while. Safe for several threads. */
final class Payloads {
    private static final int MOST_KEPT = 20_000;
    private static final int LONGEST_NUMBER = 40;

    private final EventSource events;
    private final Map<Integer, Fields> kept = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Fields> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Payloads(EventSource events) {
        this.events = events;
    }

    /**
     * What one event says.
     *
     * @param id its id
     * @param numbers numbers by dotted path
     * @param texts texts by dotted path
     */
    record Fields(String id, Map<String, BigDecimal> numbers, Map<String, String> texts) {}

    synchronized Fields at(int position) {
        return kept.computeIfAbsent(position, fresh -> read(events.at(fresh)));
    }

    private static Fields read(Event event) {
        Fields fields = new Fields(event.id(), new LinkedHashMap<>(), new LinkedHashMap<>());
        read(event.data(), 0, event.data().length(), "", fields);
        return fields;
    }

    private static void read(Json data, int from, int to, String path, Fields fields) {
        byte[] json = data.bytes();
        JsonCursor cursor = new JsonCursor();
        cursor.enter(json, from, to);
        while (cursor.next()) {
            String name = path + cursor.key();
            switch (cursor.kind()) {
                case '{' -> read(data, cursor.valueFrom(), cursor.valueTo(), name + ".", fields);
                case '"' -> fields.texts.put(name, JsonText.unquote(json, cursor.valueFrom(), cursor.valueTo()));
                case '[', 't', 'f', 'n' -> {}
                default -> number(json, cursor, name, fields);
            }
        }
    }

    private static void number(byte[] json, JsonCursor cursor, String name, Fields fields) {
        int length = cursor.valueTo() - cursor.valueFrom();
        if (length < LONGEST_NUMBER) {
            String text = new String(json, cursor.valueFrom(), length, StandardCharsets.US_ASCII);
            fields.numbers.put(name, new BigDecimal(text));
        }
    }
}
