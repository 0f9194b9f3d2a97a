package playhead.format.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds where JSON values begin and end in a stream, by brackets and quotation marks only, holding one value at a
 * time and never more than a limit of it. What stands inside is for {@link CanonicalJson} to judge. For one thread.
 */
final class ValueScanner {
    /** How a value ended. */
    enum End {
        /** It is whole. */
        WHOLE,
        /** It is whole but longer than the limit; only its head is kept. */
        TOO_LONG,
        /** Its brackets do not fit, or the stream ends inside it. */
        BROKEN
    }

    private static final int CHUNK = 128 * 1024;
    private static final int KEPT = 4096;

    private final InputStream in;
    private final int limit;
    private final BitSet objects = new BitSet();
    private byte[] buffer = new byte[CHUNK];
    private int at;
    private int filled;
    private long base;
    private long line = 1;
    private int lineCountedTo;
    private long lineStart;

    private int from;
    private int to;
    private byte[] head;
    private long fromOffset;
    private long fromLine;

    /** @param limit greatest length of a value in bytes */
    ValueScanner(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next byte that is no white space, -1 at the end; it is not taken. */
    int peek() throws IOException {
        while (true) {
            at = Blanks.skip(buffer, at, filled);
            if (at < filled) {
                return buffer[at] & 0xFF;
            }
            from = at;
            if (!fill()) {
                return -1;
            }
        }
    }

    /** Takes the byte that was peeked. */
    void take() {
        at++;
    }

    /** Passes over a comment that begins here, a block or to the end of its line; false if there is none or it does not end. */
    boolean skipComment() throws IOException {
        from = at;
        if (peek() != '/') {
            return false;
        }
        take();
        from = at;
        boolean line = (at < filled || fill()) && buffer[at] == '/';
        int before = 0;
        for (; ; take()) {
            from = at;
            if (at == filled && !fill()) {
                return line;
            }
            if (line ? buffer[at] == '\n' : before == '*' && buffer[at] == '/') {
                take();
                return true;
            }
            before = buffer[at];
        }
    }

    /** Reads the value that begins at the peeked byte. */
    End value() throws IOException {
        countLines(at);
        from = at;
        to = at;
        head = null;
        fromOffset = base + at;
        fromLine = line;
        objects.clear();
        int depth = 0;
        boolean string = false;
        while (true) {
            if (at == filled) {
                if (at - from > limit) {
                    head = head == null ? Arrays.copyOfRange(buffer, from, from + KEPT) : head;
                    countLines(at);
                    from = at;
                }
                if (!fill()) {
                    to = at;
                    boolean scalar = depth == 0 && !string && at > from;
                    return scalar ? end() : End.BROKEN;
                }
            }
            byte b = buffer[at];
            if (string) {
                at++;
                if (b == '\\') {
                    if (at == filled && !fill()) {
                        to = at;
                        return End.BROKEN;
                    }
                    at += buffer[at] == '\n' ? 0 : 1;
                } else if (b == '"' || b == '\n') {
                    // A string cannot hold a line end: a quotation mark is missing, and the value will be refused.
                    string = false;
                }
            } else if (b == '"') {
                at++;
                string = true;
                continue;
            } else if (b == '{' || b == '[') {
                at++;
                objects.set(depth++, b == '{');
                continue;
            } else if (b == '}' || b == ']') {
                if (depth == 0) {
                    to = at;
                    return end();
                }
                at++;
                if (objects.get(--depth) != (b == '}')) {
                    to = at;
                    return End.BROKEN;
                }
            } else if (depth == 0 && (b == ',' || b == ':' || Blanks.is(b))) {
                to = at;
                return end();
            } else {
                at++;
                continue;
            }
            if (depth == 0 && !string) {
                to = at;
                return end();
            }
        }
    }

    private End end() {
        return head == null && to - from <= limit ? End.WHOLE : End.TOO_LONG;
    }

    /**
     * After a broken value that began its line: moves to the next line that begins with as many blanks and an opening
     * brace, where the next record most likely begins. False when there is none within the limit.
     */
    boolean resynchronise() throws IOException {
        long column = fromOffset - lineStart;
        if (head != null || column > KEPT) {
            return false;
        }
        for (int i = (int) (from - column); i < from; i++) {
            if (i < 0 || !Blanks.is(buffer[i])) {
                return false;
            }
        }
        int scan = from;
        while (true) {
            while (scan < filled && buffer[scan] != '\n') {
                scan++;
            }
            if (scan + 1 + column >= filled) {
                int done = scan - from;
                at = filled;
                if (filled - from > limit || !fill()) {
                    return false;
                }
                scan = from + done;
                continue;
            }
            int start = scan + 1;
            int text = start;
            while (text < start + column && (buffer[text] == ' ' || buffer[text] == '\t')) {
                text++;
            }
            if (text == start + column && buffer[text] == '{') {
                at = text;
                to = scan;
                return true;
            }
            scan++;
        }
    }

    /** Reads more behind what is kept from {@code from} on; false at the end. */
    private boolean fill() throws IOException {
        countLines(from);
        // The blanks before a value in its line are kept, resynchronise() looks at them.
        int keep = (int) Math.max(Math.max(0, from - KEPT), Math.min(from, lineStart - base));
        if (keep > 0) {
            System.arraycopy(buffer, keep, buffer, 0, filled - keep);
            base += keep;
            at -= keep;
            from -= keep;
            to -= keep;
            filled -= keep;
            lineCountedTo -= keep;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, limit + 4 * CHUNK));
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read >= 0;
    }

    private void countLines(int until) {
        for (int i = lineCountedTo; i < until; i++) {
            if (buffer[i] == '\n') {
                line++;
                lineStart = base + i + 1;
            }
        }
        lineCountedTo = Math.max(lineCountedTo, until);
    }

    /** 1-based line of the byte that comes next. */
    long line() {
        countLines(at);
        return line;
    }

    /** The array that holds the last value, valid until the next call. */
    byte[] bytes() {
        return head == null ? buffer : head;
    }

    /** Start of the last value, or of its head if it is too long. */
    int from() {
        return head == null ? from : 0;
    }

    /** End of the last value, or of its head if it is too long. */
    int to() {
        return head == null ? to : head.length;
    }

    /** 1-based line at which the last value began. */
    long valueLine() {
        return fromLine;
    }

    /** Offset at which the last value began. */
    long valueOffset() {
        return fromOffset;
    }
}
