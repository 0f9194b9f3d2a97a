package playhead.format.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import playhead.format.Utf8;

/**
 * Cuts delimited text into rows and fields on its bytes (RFC 4180; quotation marks inside a field that does not begin
 * with one are text). A row that cannot be read is said to be so with its reason and reading goes on at the line after
 * the one it began at: an open quotation mark costs one line, not the rest of the file. A library parser ends there,
 * and gives no byte ranges. Holds one row, at most the limit. For one thread.
 */
final class RowReader {
    private static final int CHUNK = 128 * 1024;

    private final InputStream in;
    private final byte delimiter;
    private final byte lineEnd;
    private final int limit;
    private final RowFields fields;

    private byte[] buffer = new byte[CHUNK];
    private int at;
    private int filled;
    private boolean ended;
    private long base;
    private long nextLine = 1;

    private int from;
    private int to;
    private long line;
    private long offset;
    private int breaks;
    private String problem;

    /**
     * @param lineEnd LF, or CR for text of old that has no LF at all
     * @param limit greatest length of a row in bytes
     * @param maxFields fields kept of a row; further ones are counted only
     */
    RowReader(InputStream in, char delimiter, char lineEnd, int limit, int maxFields) {
        this.in = in;
        this.delimiter = (byte) delimiter;
        this.lineEnd = (byte) lineEnd;
        this.limit = limit;
        this.fields = new RowFields(maxFields);
    }

    /** Moves to the next row; false at the end. */
    boolean next() throws IOException {
        from = at;
        if (at == filled && !fill()) {
            return false;
        }
        line = nextLine;
        offset = base + from;
        fields.clear();
        breaks = 0;
        problem = null;
        boolean more = true;
        while (more && problem == null) {
            more = field();
        }
        if (problem != null) {
            resynchronise();
        }
        nextLine += breaks + 1;
        return true;
    }

    /** Reads a field with what ends it; true when a further one follows in the row. */
    private boolean field() throws IOException {
        boolean more = available() && buffer[at] == '"' ? quoted() : plain();
        if (problem != null) {
            return false;
        }
        if (more && buffer[at] == delimiter) {
            at++;
            return true;
        }
        to = lineEnd == '\n' ? withoutReturns(from, at) : at;
        at += more ? 1 : 0;
        return false;
    }

    /** Passes over a field in quotation marks; false when nothing follows it. */
    private boolean quoted() throws IOException {
        int start = ++at - from;
        boolean escapes = false;
        while (true) {
            mark();
            if (at - from > limit) {
                problem = "a row of more than " + limit + " bytes, maybe a quotation mark that is not closed";
                return false;
            }
            if (!available()) {
                problem = "a quotation mark that is not closed";
                return false;
            }
            at++;
            if (!available() || buffer[at] != '"') {
                break;
            }
            at++;
            escapes = true;
        }
        int end = at - from - 1;
        boolean returned = false;
        while (lineEnd == '\n' && available() && buffer[at] == '\r') {
            at++;
            returned = true;
        }
        if (returned && available() && buffer[at] != '\n') {
            problem = "text after a closing quotation mark";
            return false;
        }
        if (available() && buffer[at] != delimiter && buffer[at] != lineEnd) {
            problem = "text after a closing quotation mark";
            return false;
        }
        fields.add(start, end, escapes);
        return available();
    }

    /** Moves to the next quotation mark, the end of the text or beyond the limit; counts line ends passed. */
    private void mark() throws IOException {
        do {
            byte[] bytes = buffer;
            int end = Math.min(filled, from + limit + 1);
            int i = at;
            int lines = 0;
            for (; i < end && bytes[i] != '"'; i++) {
                lines += bytes[i] == lineEnd ? 1 : 0;
            }
            at = i;
            breaks += lines;
        } while (at == filled && at - from <= limit && fill());
    }

    /** Passes over a field without quotation marks around it; false when nothing follows it. */
    private boolean plain() throws IOException {
        int start = at - from;
        do {
            byte[] bytes = buffer;
            int end = Math.min(filled, from + limit + 1);
            int i = at;
            while (i < end && bytes[i] != delimiter && bytes[i] != lineEnd) {
                i++;
            }
            at = i;
        } while (at == filled && at - from <= limit && fill());
        if (at - from > limit) {
            problem = "a row of more than " + limit + " bytes";
            return false;
        }
        boolean more = available();
        boolean last = !more || buffer[at] == lineEnd;
        int end = at - from;
        fields.add(start, last && lineEnd == '\n' ? withoutReturns(from + start, at) - from : end, false);
        return more;
    }

    /** Makes the line at which the row began the whole of it, and goes on behind that line. */
    private void resynchronise() throws IOException {
        breaks = 0;
        for (int i = from; i < filled; i++) {
            if (buffer[i] == lineEnd) {
                to = i;
                at = i + 1;
                return;
            }
        }
        byte[] head = Arrays.copyOfRange(buffer, from, Math.min(filled, from + Utf8.REJECT_TEXT));
        at = filled;
        while (true) {
            from = at;
            if (!fill()) {
                break;
            }
            while (at < filled && buffer[at] != lineEnd) {
                at++;
            }
            if (at < filled) {
                at++;
                break;
            }
        }
        // The line is gone but for its head, which is put before what follows.
        int rest = filled - at;
        byte[] joined = new byte[Math.max(CHUNK, head.length + rest)];
        System.arraycopy(head, 0, joined, 0, head.length);
        System.arraycopy(buffer, at, joined, head.length, rest);
        base += at - head.length;
        buffer = joined;
        from = 0;
        to = head.length;
        at = head.length;
        filled = head.length + rest;
    }

    /** End of what stands before the carriage returns of a line end, of which some programs write two. */
    private int withoutReturns(int start, int end) {
        int last = end;
        while (last > start && buffer[last - 1] == '\r') {
            last--;
        }
        return last;
    }

    private boolean available() throws IOException {
        return at < filled || fill();
    }

    /** Reads more behind what is kept from the row's start on; false at the end. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            base += from;
            at -= from;
            filled -= from;
            from = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, limit + 2 * CHUNK));
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(0, read);
        return read > 0;
    }

    /** Why this row cannot be read, null if it can. */
    String problem() {
        return problem;
    }

    /** The array that holds the row, valid until the next call. */
    byte[] bytes() {
        return buffer;
    }

    /** Start of the row. */
    int from() {
        return from;
    }

    /** End of the row without its line end. */
    int to() {
        return to;
    }

    /** 1-based line at which the row starts. */
    long line() {
        return line;
    }

    /** Offset of the row's first byte. */
    long offset() {
        return offset;
    }

    /** Number of fields, also beyond those kept. */
    int count() {
        return fields.count();
    }

    /** Start of a field's text, inside its quotation marks. */
    int start(int field) {
        return from + fields.start(field);
    }

    /** End of a field's text. */
    int end(int field) {
        return from + fields.end(field);
    }

    /** True when the field holds doubled quotation marks that stand for one. */
    boolean isEscaped(int field) {
        return fields.isEscaped(field);
    }

    /** True when all fields are empty. */
    boolean isEmpty() {
        return fields.areEmpty();
    }
}
