package playhead.format.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import playhead.format.Sample;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The first objects at the beginning of a JSON file, wherever its records stand: after one another, in an array, or in an
 * array that an object holds. Told by the names of their members, two deep, with the texts of those that are one.
 */
public final class FirstObjects {
    private static final int MOST = 20;
    private static final int DEEP = 2;

    private final List<Map<String, String>> objects = new ArrayList<>();
    private final List<Map<String, String>> held = new ArrayList<>();

    private boolean messages;

    private FirstObjects() {}

    /** Those of a sample, read once; what comes after the first break in it does not count. */
    public static FirstObjects of(Sample sample) {
        return sample.found(FirstObjects.class, FirstObjects::read);
    }

    private static FirstObjects read(Sample sample) {
        FirstObjects all = read(KeyedLines.values(sample.head()));
        if (!all.stand(KcatSink::isOne)) {
            return all;
        }
        StringBuilder payloads = new StringBuilder();
        all.objects.forEach(
                message -> payloads.append(message.getOrDefault("payload", "")).append('\n'));
        FirstObjects held = read(payloads.toString().getBytes(StandardCharsets.UTF_8));
        held.messages = true;
        return held;
    }

    private static FirstObjects read(byte[] head) {
        FirstObjects first = new FirstObjects();
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), head)) {
            for (JsonToken next = parser.nextToken(); next != null && first.wants(); next = parser.nextToken()) {
                if (next == JsonToken.START_OBJECT) {
                    first.top(parser);
                }
            }
        } catch (JacksonException cutOff) {
            // The sample ends anywhere; what was read whole counts.
        }
        return first;
    }

    /** True when they are what messages hold that {@code kcat -J} printed. */
    public boolean areMessages() {
        return messages;
    }

    /** True when there is one, and all of them are so: those that stand alone, or those that one of them holds. */
    public boolean are(Predicate<Map<String, String>> so) {
        return stand(so) || !held.isEmpty() && held.stream().allMatch(so);
    }

    /** True when there is one that no other holds, and all such are so. */
    public boolean stand(Predicate<Map<String, String>> so) {
        return !objects.isEmpty() && objects.stream().allMatch(so);
    }

    private boolean wants() {
        return objects.size() < MOST && held.size() < MOST;
    }

    /** An object at the top: one of them, and its arrays may hold others. */
    private void top(JsonParser parser) {
        Map<String, String> object = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                object.put(name, "[");
                elements(parser);
            } else {
                value(parser, name, object, 1);
            }
        }
        objects.add(object);
    }

    private void elements(JsonParser parser) {
        for (JsonToken next = parser.nextToken();
                next != null && next != JsonToken.END_ARRAY;
                next = parser.nextToken()) {
            if (next == JsonToken.START_OBJECT && held.size() < MOST) {
                Map<String, String> object = new HashMap<>();
                members(parser, "", object, 1);
                held.add(object);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void members(JsonParser parser, String before, Map<String, String> object, int depth) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = before + parser.currentName();
            parser.nextToken();
            value(parser, name, object, depth);
        }
    }

    private void value(JsonParser parser, String name, Map<String, String> object, int depth) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT && depth < DEEP) {
            object.put(name, "{");
            members(parser, name + ".", object, depth + 1);
        } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            object.put(name, token == JsonToken.START_ARRAY ? "[" : "{");
            parser.skipChildren();
        } else if (token != JsonToken.VALUE_NULL) {
            object.put(name, parser.getString());
        }
    }
}
