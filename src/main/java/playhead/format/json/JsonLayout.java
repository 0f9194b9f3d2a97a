package playhead.format.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Where the records of a JSON document stand whose first value is an object: they are the elements of one of its
 * members, or the objects themselves. Where the document breaks, what was seen before decides.
 *
 * @param member name of the member whose elements are the records, null when the objects themselves are
 * @param beside names of the other members that hold something: objects and arrays that are not empty
 */
record JsonLayout(String member, List<String> beside) {
    private static final Set<String> USUAL = Set.of("Records", "events", "items", "value", "data", "logs", "entries");
    private static final Set<String> TYPE = Set.of("type", "eventType", "activity");
    private static final Set<String> WHEN = Set.of("id", "eventId", "time", "timestamp", "occurredAt", "@timestamp");
    /** The objects themselves. */
    static final JsonLayout OBJECTS = new JsonLayout(null, List.of());

    /** Looks through the whole document once, with flat memory. */
    static JsonLayout of(InputStream in) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(16 << 20)
                        .maxNameLength(1 << 16)
                        .build())
                .build();
        Map<String, Boolean> arrays = new LinkedHashMap<>();
        List<String> full = new ArrayList<>();
        boolean[] event = new boolean[2];
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return OBJECTS;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                event[0] |= value.isScalarValue() && TYPE.contains(name);
                event[1] |= value.isScalarValue() && WHEN.contains(name);
                if (value == JsonToken.START_ARRAY) {
                    JsonToken first = parser.nextToken();
                    if (first != JsonToken.END_ARRAY) {
                        full.add(name);
                    }
                    if (first == JsonToken.START_OBJECT || first == JsonToken.END_ARRAY) {
                        arrays.put(name, first == JsonToken.START_OBJECT);
                    }
                    while (first != JsonToken.END_ARRAY) {
                        parser.skipChildren();
                        first = parser.nextToken();
                        if (first == null) {
                            return decide(arrays, event, full);
                        }
                    }
                } else if (value == JsonToken.START_OBJECT) {
                    skipped(parser, name, full);
                }
            }
            if (parser.nextToken() != null) {
                return OBJECTS;
            }
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException disk) {
                throw disk;
            }
        }
        return decide(arrays, event, full);
    }

    /** Passes over an object, which is full when it has a member. */
    private static void skipped(JsonParser parser, String name, List<String> full) {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return;
        }
        full.add(name);
        int depth = 1;
        for (JsonToken next = parser.nextToken(); next != null && depth > 0; ) {
            depth += next.isStructStart() ? 1 : next.isStructEnd() ? -1 : 0;
            next = depth > 0 ? parser.nextToken() : next;
        }
    }

    /**
     * An object with a type and an id or a time is an event that happens to hold a list, and so is one with either whose
     * list has no name that is usual for records.
     */
    private static JsonLayout decide(Map<String, Boolean> arrays, boolean[] event, List<String> full) {
        List<String> usual = new ArrayList<>(arrays.keySet());
        usual.retainAll(USUAL);
        List<String> objects = arrays.keySet().stream().filter(arrays::get).toList();
        if (event[0] && event[1] || usual.isEmpty() && (event[0] || event[1])) {
            return OBJECTS;
        }
        String member = usual.size() == 1 ? usual.getFirst() : objects.size() == 1 ? objects.getFirst() : null;
        if (member == null) {
            return OBJECTS;
        }
        full.remove(member);
        return new JsonLayout(member, List.copyOf(full));
    }
}
