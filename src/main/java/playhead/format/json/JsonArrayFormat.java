package playhead.format.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import playhead.format.BrokenInput;
import playhead.format.Confidence;
import playhead.format.LogFormat;
import playhead.format.LogInput;
import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.RoleNames;
import playhead.format.Sample;
import playhead.format.UnreadableLog;

/**
 * A JSON document: an array of objects, an object that holds such an array (CloudTrail's {@code Records}, Kubernetes'
 * {@code items}, …), also within an object, or records under their keys, or objects over several lines one after another. Streaming: one element is held at a time, at
 * most 16 MiB. What stands beside the array of a wrapping object is no record: its names are given on.
 */
public final class JsonArrayFormat implements LogFormat {
    /** Member that carries the key of a record that an object holds by it. */
    public static final String KEY = "json:key";

    private static final int MAX_RECORD = 16 << 20;

    private final int maxRecord;

    /** With records of at most 16 MiB. */
    public JsonArrayFormat() {
        this(MAX_RECORD);
    }

    /** @param maxRecord greatest length of an element in bytes */
    public JsonArrayFormat(int maxRecord) {
        this.maxRecord = maxRecord;
    }

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String describe() {
        return "JSON document: an array of objects, an object that holds one, or objects one after another";
    }

    @Override
    public Confidence probe(Sample sample) {
        return JsonProbe.document(sample);
    }

    @Override
    public RoleNames roleNames() {
        return JsonRoles.NAMES;
    }

    @Override
    public void read(LogInput input, ReadOptions options, RecordSink sink) throws IOException, UnreadableLog {
        try {
            JsonLayout layout = layout(input);
            if (layout.doubt() != null) {
                sink.warn(layout.doubt());
            }
            begin(input, layout, sink);
        } catch (BrokenInput broken) {
            throw new UnreadableLog(broken.getMessage(), broken);
        }
    }

    /**
     * Reads records of a shape that is known: those of {@link #read(LogInput, ReadOptions, RecordSink)}, but none that
     * stand deeper than in a list of the outer object.
     *
     * @param records whether objects at the top are known to be records, whatever lists they hold
     */
    void read(LogInput input, boolean records, RecordSink sink) throws IOException, UnreadableLog {
        try {
            JsonLayout layout = records ? JsonLayout.OBJECTS : layout(input);
            begin(input, layout.isDeep() ? JsonLayout.OBJECTS : layout, sink);
        } catch (BrokenInput broken) {
            throw new UnreadableLog(broken.getMessage(), broken);
        }
    }

    private static JsonLayout layout(LogInput input) throws IOException {
        try (InputStream in = input.open()) {
            return JsonLayout.of(in);
        }
    }

    private void begin(LogInput input, JsonLayout layout, RecordSink sink) throws IOException, UnreadableLog {
        if (!layout.beside().isEmpty()) {
            sink.passedOver(layout.beside());
        }
        read(input, layout, sink);
    }

    /**
     * Reads the records that one member of the document holds, an array of them or an object by their keys.
     *
     * @param member its name
     */
    public void read(LogInput input, String member, RecordSink sink) throws IOException, UnreadableLog {
        read(input, JsonLayout.in(member), sink);
    }

    private void read(LogInput input, JsonLayout layout, RecordSink sink) throws IOException, UnreadableLog {
        try {
            try (InputStream in = input.open()) {
                new DocumentReader(new ValueScanner(in, maxRecord), maxRecord, sink).read(layout);
                // What follows the records is read on, so that broken compression and a changed file come to light.
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (BrokenInput broken) {
            throw new UnreadableLog(broken.getMessage(), broken);
        }
    }
}
