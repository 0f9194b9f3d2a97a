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
        if (from == head.length || head[from] != '{' && head[from] != '[') {
            return Confidence.NONE;
        }
        Set<String> names = new HashSet<>();
        try (JsonParser parser = new JsonFactory()
                .createParser(ObjectReadContext.empty(), new ByteArrayInputStream(head, from, head.length - from))) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                first = parser.nextToken();
            }
            if (first == JsonToken.START_OBJECT) {
                firstEvent(parser, names);
            }
        } catch (JacksonException cut) {
            // What was seen up to there decides.
        }
        boolean attributes = names.stream().anyMatch(name -> name.endsWith(HistorySink.SUFFIX));
        return attributes && names.contains(HistorySink.EVENT_ID) && names.contains("eventType")
                ? new Confidence(SURE, "a history whose events have eventId, eventType and ...EventAttributes")
                : Confidence.NONE;
    }

    /** Takes the names of the first event of the object that was entered, also where it stands in its {@code history}. */
    private static void firstEvent(JsonParser parser, Set<String> names) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean events = parser.currentName().equals(HistorySink.EVENTS);
            boolean history = parser.currentName().equals(HistorySink.HISTORY);
            JsonToken value = parser.nextToken();
            if (history && value == JsonToken.START_OBJECT) {
                firstEvent(parser, names);
                return;
            }
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
