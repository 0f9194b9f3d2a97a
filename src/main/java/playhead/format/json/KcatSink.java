package playhead.format.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import playhead.event.ByteBuilder;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.SinkBefore;
import playhead.format.Utf8;

/**
 * Opens messages as {@code kcat -J} prints them: the record is what the message holds, its key and time stand where those of
 * {@link KeyedLines} do, and where it came from stands beside it. For one reading, one thread.
 */
public final class KcatSink extends SinkBefore {
    /** Member that says where a message came from. */
    public static final String PLACE = "kafka";

    private static final long MILLI = 1_000;

    private final CanonicalJson json = new CanonicalJson();
    private final ByteBuilder scratch = new ByteBuilder(256);
    private final RawRecord record = new RawRecord();

    KcatSink(RecordSink sink) {
        super(sink);
    }

    /** Whether an object with these members is such a message. */
    static boolean isOne(Map<String, String> members) {
        return members.containsKey("topic")
                && members.containsKey("partition")
                && members.containsKey("offset")
                && (members.containsKey("tstype") || members.containsKey("ts") || members.containsKey("broker"));
    }

    @Override
    public void record(RawRecord message) {
        int payload = index(message, "payload");
        if (payload < 0 || message.bytes()[message.from(payload)] == 'n') {
            reject(
                    message.line(),
                    message.offset(),
                    KeyedLines.TOMBSTONE,
                    Utf8.readable(message.identityBytes(), message.identityFrom(), message.identityTo()));
            return;
        }
        content(message, payload);
        record.identity(message.identityBytes(), message.identityFrom(), message.identityTo());
        place(message);
        record.derive();
        int key = index(message, "key");
        if (key >= 0) {
            String text = Scalars.text(message.bytes(), message.from(key), message.to(key));
            record.text(KeyedLines.KEY, text == null ? null : KeyedLines.plain(text, json, scratch));
        }
        int time = index(message, "ts");
        if (time >= 0) {
            String millis = Scalars.text(message.bytes(), message.from(time), message.to(time));
            record.text(
                    KeyedLines.TIME,
                    millis == null || millis.startsWith("-") ? null : EnvelopeSink.instant(millis, MILLI));
        }
        give(record);
    }

    /** The members of an object, also of one that stands in a text; anything else is one member. */
    private void content(RawRecord message, int payload) {
        byte[] bytes = message.bytes();
        int from = message.from(payload);
        int to = message.to(payload);
        boolean text = bytes[from] == '"';
        byte[] held = text ? JsonText.unquote(bytes, from, to).getBytes(StandardCharsets.UTF_8) : bytes;
        record.begin(message.line(), message.offset(), message.length());
        if (json.members(held, text ? 0 : from, text ? held.length : to, record)) {
            return;
        }
        record.begin(message.line(), message.offset(), message.length());
        if (!text || !json.append(held, 0, held.length, record.values())) {
            record.begin(message.line(), message.offset(), message.length());
            record.values().add(bytes, from, to);
        }
        record.member("data");
    }

    private void place(RawRecord message) {
        ByteBuilder out = record.values().add('{');
        boolean comma = false;
        for (int i = 0; i < message.size(); i++) {
            String name = message.name(i);
            if (!name.equals("payload") && !name.equals("ts")) {
                JsonText.quote(name, comma ? out.add(',') : out);
                out.add(':').add(message.bytes(), message.from(i), message.to(i));
                comma = true;
            }
        }
        out.add('}');
        record.member(PLACE);
    }

    private static int index(RawRecord record, String name) {
        for (int i = 0; i < record.size(); i++) {
            if (record.name(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
