package playhead.format.eventstore;

import java.nio.charset.StandardCharsets;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.json.CanonicalJson;
import playhead.format.json.EnvelopeSink;

/** Opens data and metadata that are texts, and says what the metadata say of the flow. For one reading, one thread. */
final class KurrentSink extends EnvelopeSink {
    static final String DATA = "kurrent:data";
    static final String META = "kurrent:metadata";
    static final String FLOW = "kurrent:correlationId";
    static final String CAUSE = "kurrent:causationId";
    static final String COMMIT = "kurrent:position";

    private final CanonicalJson json = new CanonicalJson();

    KurrentSink(RecordSink sink) {
        super(sink);
    }

    @Override
    protected void add(RawRecord read) {
        open(read, "data", DATA);
        String opened = open(read, "metadata", META) || open(read, "metaData", META) ? META : "metadata";
        read.text(FLOW, said(opened, "$correlationId"));
        read.text(CAUSE, said(opened, "$causationId"));
        read.text(
                COMMIT, first(text("position", "commit"), text("commitPosition"), text("position", "commitPosition")));
    }

    private String said(String metadata, String key) {
        return first(text(metadata, key), text("metaData", key));
    }

    /** Adds what a text holds, where it is an object. */
    private boolean open(RawRecord read, String name, String as) {
        if (!find(name) || kind() != '"') {
            return false;
        }
        byte[] text = JsonText.unquote(read.bytes(), from(), to()).getBytes(StandardCharsets.UTF_8);
        int before = read.values().size();
        if (!json.append(text, 0, text.length, read.values())) {
            return false;
        }
        if (read.bytes()[before] != '{') {
            read.values().truncate(before);
            return false;
        }
        read.member(as);
        return true;
    }
}
