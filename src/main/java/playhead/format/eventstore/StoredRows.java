package playhead.format.eventstore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import playhead.format.Confidence;
import playhead.format.LogFormat;
import playhead.format.LogInput;
import playhead.format.NamedFormat;
import playhead.format.RawRecord;
import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.RoleNames;
import playhead.format.Sample;
import playhead.format.UnreadableLog;
import playhead.format.csv.DelimitedFormat;
import playhead.format.json.Envelope;

/** The table in which an event store keeps its events, exported as CSV or JSON; known by the names of its columns. */
abstract class StoredRows extends NamedFormat {
    private static final int SURE = 97;
    private static final int HEADER = 16 * 1024;

    private final Set<String> columns;
    private final DelimitedFormat table;
    private final Envelope objects;

    /**
     * @param id as {@link #id} says
     * @param description as {@link #describe} says
     * @param columns names that the table has whatever was exported of it
     * @param roles as {@link #roleNames} says
     */
    protected StoredRows(String id, String description, List<String> columns, RoleNames roles) {
        super(id, description, roles);
        this.columns = columns.stream().map(StoredRows::plain).collect(Collectors.toUnmodifiableSet());
        table = new DelimitedFormat(roles);
        objects = new Objects(id, description, roles);
    }

    /** Takes the rows and adds what they say beyond their columns. */
    protected abstract RecordSink before(RecordSink sink);

    @Override
    public final Confidence probe(Sample sample) {
        if (isJson(sample.head())) {
            return objects.probe(sample);
        }
        return isOne(header(sample)) ? new Confidence(SURE, "a table with columns of " + id()) : Confidence.NONE;
    }

    @Override
    public final void read(LogInput input, ReadOptions options, RecordSink sink) throws IOException, UnreadableLog {
        LogFormat form = isJson(Sample.of(input, HEADER).head()) ? objects : table;
        form.read(input, options, form == objects ? sink : before(sink));
    }

    private boolean isOne(Collection<String> names) {
        return names.stream().map(StoredRows::plain).collect(Collectors.toSet()).containsAll(columns);
    }

    /** Names as they are compared. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    private static boolean isJson(byte[] head) {
        int at = 0;
        while (at < head.length && head[at] <= ' ') {
            at++;
        }
        return at < head.length && (head[at] == '{' || head[at] == '[');
    }

    /** Names in the first line, none when it is no header. */
    private Set<String> header(Sample sample) {
        int end = 0;
        while (end < Math.min(sample.head().length, HEADER) && sample.head()[end] != '\n') {
            end++;
        }
        Set<String> names = new HashSet<>();
        try {
            table.read(new FirstLine(sample.fileName(), sample.head(), end), ReadOptions.DEFAULT, new Names(names));
        } catch (IOException | UnreadableLog noTable) {
            return Set.of();
        }
        return names;
    }

    private record FirstLine(String name, byte[] head, int end) implements LogInput {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(head, 0, end);
        }
    }

    private record Names(Set<String> names) implements RecordSink {
        @Override
        public void columns(List<String> header) {
            names.addAll(header);
        }

        @Override
        public void record(RawRecord record) {
            // Only the header is read.
        }

        @Override
        public void reject(long line, long offset, String reason, String text) {
            // Only the header is read.
        }

        @Override
        public void blank(long line) {
            // Only the header is read.
        }
    }

    /** The same rows as JSON objects. */
    private final class Objects extends Envelope {
        Objects(String id, String description, RoleNames roles) {
            super(id, description, "JSON objects with columns of " + id, roles);
        }

        @Override
        protected boolean isOne(Map<String, String> members) {
            return StoredRows.this.isOne(members.keySet());
        }

        @Override
        protected RecordSink before(RecordSink sink) {
            return StoredRows.this.before(sink);
        }
    }
}
