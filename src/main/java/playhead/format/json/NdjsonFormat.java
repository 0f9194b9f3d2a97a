package playhead.format.json;

import java.io.IOException;
import java.io.InputStream;
import playhead.format.BrokenInput;
import playhead.format.Confidence;
import playhead.format.LineSplitter;
import playhead.format.LogFormat;
import playhead.format.LogInput;
import playhead.format.RawRecord;
import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.RoleNames;
import playhead.format.Sample;
import playhead.format.UnreadableLog;
import playhead.format.Utf8;

/**
 * JSON lines: one object a line (ndjson.org). A line that is none, or is longer than 1 MiB, is a reject and reading
 * goes on at the next. A comment before the first record is passed over: real samples have one. If the first line
 * has a key before its object, so may all others ({@link KeyedLines}).
 */
public final class NdjsonFormat implements LogFormat {
    private static final int MAX_LINE = 1 << 20;

    private final int maxLine;

    /** With lines of at most 1 MiB. */
    public NdjsonFormat() {
        this(MAX_LINE);
    }

    /** @param maxLine greatest length of a line in bytes */
    public NdjsonFormat(int maxLine) {
        this.maxLine = maxLine;
    }

    @Override
    public String id() {
        return "ndjson";
    }

    @Override
    public String describe() {
        return "JSON lines: one JSON object a line";
    }

    @Override
    public Confidence probe(Sample sample) {
        return JsonProbe.lines(sample);
    }

    @Override
    public RoleNames roleNames() {
        return JsonRoles.NAMES;
    }

    @Override
    public void read(LogInput input, ReadOptions options, RecordSink sink) throws IOException, UnreadableLog {
        try (InputStream in = input.open()) {
            read(new LineSplitter(in, maxLine), sink);
        } catch (BrokenInput broken) {
            throw new UnreadableLog(broken.getMessage(), broken);
        }
    }

    private void read(LineSplitter lines, RecordSink sink) throws IOException, UnreadableLog {
        CanonicalJson json = new CanonicalJson();
        RawRecord record = new RawRecord();
        KeyedLines keyed = new KeyedLines();
        boolean keys = false;
        boolean first = true;
        while (lines.next()) {
            byte[] bytes = lines.bytes();
            int from = lines.from();
            int to = lines.to();
            if (lines.isTooLong()) {
                reject(lines, "a line of more than " + maxLine + " bytes", sink);
                first = false;
                continue;
            }
            int text = Blanks.skip(bytes, from, to);
            if (text == to) {
                sink.blank(lines.line());
                continue;
            }
            if (first && text + 1 < to && bytes[text] == '/' && bytes[text + 1] == '*') {
                skipComment(lines, text + 2);
                continue;
            }
            if (first && text + 1 < to && bytes[text] == '/' && bytes[text + 1] == '/') {
                continue;
            }
            int value = first || keys ? keyed.value(bytes, text, to) : -1;
            boolean wasFirst = first;
            keys |= value >= 0;
            first = false;
            record.begin(lines.line(), lines.offset(), to - from);
            if (!lines.isAscii() && !Utf8.isValid(bytes, text, to)) {
                reject(lines, "bytes that are not UTF-8", sink);
            } else if (json.members(bytes, Math.max(text, value), to, record)) {
                if (value >= 0) {
                    record.derive();
                    keyed.add(bytes, text, value, record);
                }
                record.identity(bytes, from, to);
                sink.record(record);
            } else {
                boolean gone = KeyedLines.isKeyedTombstone(Utf8.readable(bytes, text, to));
                keys |= gone && wasFirst;
                reject(lines, gone ? KeyedLines.TOMBSTONE : json.refusal(), sink);
            }
        }
    }

    private static void skipComment(LineSplitter lines, int from) throws IOException, UnreadableLog {
        long start = lines.line();
        int at = from;
        do {
            byte[] bytes = lines.bytes();
            for (int i = at; i + 1 < lines.to(); i++) {
                if (bytes[i] == '*' && bytes[i + 1] == '/') {
                    return;
                }
            }
        } while (lines.next() && (at = lines.from()) >= 0);
        throw new UnreadableLog("line " + start + ": a comment that does not end");
    }

    private static void reject(LineSplitter lines, String reason, RecordSink sink) {
        sink.reject(lines.line(), lines.offset(), reason, Utf8.readable(lines.bytes(), lines.from(), lines.to()));
    }
}
