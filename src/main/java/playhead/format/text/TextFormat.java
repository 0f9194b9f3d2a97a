package playhead.format.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import playhead.format.BrokenInput;
import playhead.format.Confidence;
import playhead.format.LineSplitter;
import playhead.format.LogInput;
import playhead.format.NamedFormat;
import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.RoleNames;
import playhead.format.Sample;
import playhead.format.UnreadableLog;
import playhead.format.Utf8;

/** A format whose files are lines of plain text, each of which tells by its form that it is one. */
public abstract class TextFormat extends NamedFormat {
    private static final int LINES = 20;
    private static final int SURE = 95;
    private static final int MAX_LINE = 1 << 20;

    private final String sign;

    /**
     * @param id as {@link #id} says
     * @param description as {@link #describe} says
     * @param sign what its lines are, a phrase for people that goes on after "n of the first m lines are"
     * @param roles as {@link #roleNames} says
     */
    protected TextFormat(String id, String description, String sign, RoleNames roles) {
        super(id, description, roles);
        this.sign = sign;
    }

    /** Whether a line has the form of this format. */
    protected abstract boolean isOne(String line);

    /** A reader of one file. */
    protected abstract LineReader reader(ReadOptions options, RecordSink sink);

    @Override
    public final Confidence probe(Sample sample) {
        byte[] head = sample.head();
        int lines = 0;
        int own = 0;
        for (int from = 0, end; from < head.length && lines < LINES; from = end + 1) {
            end = from;
            while (end < head.length && head[end] != '\n') {
                end++;
            }
            String line = new String(head, from, end - from, StandardCharsets.UTF_8).stripTrailing();
            boolean cut = end == head.length && !sample.whole() && lines > 0;
            if (!line.isEmpty() && !cut) {
                lines++;
                own += isOne(line) ? 1 : 0;
            }
        }
        return own == 0
                ? Confidence.NONE
                : new Confidence(SURE * own / lines, own + " of the first " + lines + " lines are " + sign);
    }

    @Override
    public final void read(LogInput input, ReadOptions options, RecordSink sink) throws IOException, UnreadableLog {
        LineReader reader = reader(options, sink);
        try (InputStream in = input.open()) {
            LineSplitter lines = new LineSplitter(in, MAX_LINE);
            while (lines.next()) {
                take(lines, reader, sink);
            }
        } catch (BrokenInput broken) {
            throw new UnreadableLog(broken.getMessage(), broken);
        }
        reader.end();
    }

    private void take(LineSplitter lines, LineReader reader, RecordSink sink) {
        byte[] bytes = lines.bytes();
        int from = lines.from();
        int to = lines.to();
        String refusal;
        if (lines.isTooLong()) {
            refusal = "a line of more than " + MAX_LINE + " bytes";
        } else if (!Utf8.isValid(bytes, from, to)) {
            refusal = "bytes that are not UTF-8";
        } else {
            String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            if (text.isBlank()) {
                sink.blank(lines.line());
                return;
            }
            refusal = reader.take(new Line(text, lines.line(), lines.offset(), to - from));
        }
        if (refusal != null) {
            sink.reject(lines.line(), lines.offset(), refusal, Utf8.readable(bytes, from, to));
        }
    }
}
