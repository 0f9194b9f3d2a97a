package playhead.format.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import playhead.format.LogInput;
import playhead.format.NamedFormat;
import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.RoleNames;
import playhead.format.Sample;
import playhead.format.UnreadableLog;

/** A format whose files are JSON documents or JSON lines, with records of a shape of its own. */
public abstract class JsonDialect extends NamedFormat {
    private static final int BEGINNING = 64 * 1024;

    private static final int LONGEST = 16 << 20;

    private final JsonArrayFormat document = new JsonArrayFormat(LONGEST);
    private final NdjsonFormat lines = new NdjsonFormat(LONGEST);

    /**
     * @param id as {@link #id} says
     * @param description as {@link #describe} says
     * @param roles as {@link #roleNames} says
     */
    protected JsonDialect(String id, String description, RoleNames roles) {
        super(id, description, roles);
    }

    /** Takes the objects of the document and gives on what they mean. */
    protected abstract RecordSink before(RecordSink sink);

    /** The text at the beginning of a file, 64 KiB at the most. */
    protected static String beginning(Sample sample) {
        return new String(sample.head(), 0, Math.min(sample.head().length, BEGINNING), StandardCharsets.UTF_8);
    }

    /** True when the first objects of the file are records themselves, even where they hold lists of objects. */
    protected boolean areRecords(Sample sample) {
        return false;
    }

    @Override
    public final void read(LogInput input, ReadOptions options, RecordSink sink) throws IOException, UnreadableLog {
        Sample sample = Sample.of(input, BEGINNING);
        if (FirstObjects.of(sample).areMessages()) {
            lines.read(input, options, new KcatSink(before(sink)));
            return;
        }
        boolean records = areRecords(sample);
        if (records ? JsonProbe.everyLineIsObject(sample) : JsonProbe.preferLines(sample)) {
            lines.read(input, options, before(sink)); // there, one that is broken spoils itself only
        } else {
            document.read(input, records, before(sink));
        }
    }
}
