package playhead.format.temporal;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import playhead.format.Confidence;
import playhead.format.Sample;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Looks whether a file begins as a Temporal history: at the names in the first of its events. */
final class HistoryProbe {
    private static final int SURE = 98;

    private HistoryProbe() {}

    static Confidence of(Sample sample) {
        byte[] head = sample.head();
        int from = 0;
        while (from < head.length && head[from] <= ' ' && head[from] >= 0) {
            from++;
        }
        if (from == head.length || head[from] != '{') {
            return Confidence.NONE;
        }
        Set<String> names = new HashSet<>();
        try (JsonParser parser = new JsonFactory()
                .createParser(ObjectReadContext.empty(), new ByteArrayInputStream(head, from, head.length - from))) {
            firstEvent(parser, names);
        } catch (JacksonException cut) {
            // What was seen up to there decides.
        }
        boolean attributes = names.stream().anyMatch(name -> name.endsWith(HistorySink.SUFFIX));
        return attributes && names.contains(HistorySink.EVENT_ID) && names.contains("eventType")
                ? new Confidence(SURE, "an object whose events have eventId, eventType and ...EventAttributes")
                : Confidence.NONE;
    }

    private static void firstEvent(JsonParser parser, Set<String> names) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean events = parser.currentName().equals("events");
            JsonToken value = parser.nextToken();
            if (events && value == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    names.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
                return;
            }
            parser.skipChildren();
        }
    }
}
