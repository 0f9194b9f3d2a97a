package playhead.format.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import playhead.event.JsonCursor;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.json.EnvelopeSink;
import playhead.format.json.KcatSink;
import playhead.format.json.Scalars;

/** Says what the place and the headers of a message tell of its roles. For one reading, one thread. */
final class MessageSink extends EnvelopeSink {
    static final String TYPE = "kafka:type";
    static final String ID = "kafka:id";
    static final String OFFSET = "kafka:offset";
    static final String CORRELATION = "kafka:correlation";
    static final String CAUSATION = "kafka:causation";

    private static final String PLACE = KcatSink.PLACE;
    private static final Set<String> ENTITY = Set.of("stream", "streamid", "streamname", "entity");
    private static final Set<String> TYPES = Set.of("type", "eventtype", "cetype", "typeid", "messagetype");

    private final JsonCursor cursor = new JsonCursor();

    MessageSink(RecordSink sink) {
        super(sink);
    }

    @Override
    protected void add(RawRecord read) {
        String topic = text(PLACE, "topic");
        List<String> headers = headers(read);
        read.text(TYPE, first(header(headers, TYPES), topic));
        read.text(ID, joined("/", topic, text(PLACE, "partition"), text(PLACE, "offset")));
        read.text(CORRELATION, header(headers, Set.of("correlationid")));
        read.text(CAUSATION, header(headers, Set.of("causationid")));
        if (find(PLACE, "offset")) {
            put(OFFSET);
        }
        boolean keyed = true;
        for (int i = 0; i < read.said(); i++) {
            keyed &= !ENTITY.contains(plain(read.name(i)));
        }
        if (keyed) {
            read.entityType(topic);
        }
    }

    /** Names and values in turn. */
    private List<String> headers(RawRecord read) {
        List<String> headers = new ArrayList<>();
        if (find(PLACE, "headers") && kind() == '[') {
            cursor.enter(read.bytes(), from(), to());
            while (cursor.next()) {
                headers.add(Scalars.text(read.bytes(), cursor));
            }
        }
        return headers;
    }

    private static String header(List<String> headers, Set<String> names) {
        for (int i = 0; i + 1 < headers.size(); i += 2) {
            if (headers.get(i) != null && headers.get(i + 1) != null && names.contains(plain(headers.get(i)))) {
                return headers.get(i + 1);
            }
        }
        return null;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
