package playhead.format;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into lines without making a string of any of them, and without ever holding more than one
 * line of the stated limit: a longer line is skipped and said to be too long. Ends are LF or CRLF. For one thread.
 */
public final class LineSplitter {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int CHUNK = 128 * 1024;

    private final InputStream in;
    private final int limit;
    private byte[] buffer;
    private int filled;
    private int next;
    private boolean ended;
    private long base;

    private int from;
    private int to;
    private long line;
    private long offset;
    private boolean tooLong;
    /** All words of the line joined by or, with some of the next one's bytes. */
    private long seen;

    /** @param limit greatest length of a line in bytes, its end not counted */
    public LineSplitter(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
        this.buffer = new byte[CHUNK];
    }

    /** Moves to the next line; false at the end of the stream. */
    public boolean next() throws IOException {
        tooLong = false;
        seen = 0;
        int scan = next;
        while (true) {
            int end = newline(buffer, scan, filled);
            if (end < filled) {
                accept(end, end + 1);
                return true;
            }
            if (ended) {
                if (next == filled) {
                    return false;
                }
                accept(filled, filled);
                return true;
            }
            if (filled - next > limit + 1) {
                skipRest();
                return true;
            }
            int done = filled - next;
            fill();
            scan = next + done;
        }
    }

    private void accept(int end, int following) {
        line++;
        offset = base + next;
        from = next;
        to = end;
        while (to > from && buffer[to - 1] == '\r') { // some programs write two
            to--;
        }
        tooLong = to - from > limit;
        next = following;
    }

    /** The line is too long: its head stays readable, the rest up to its end is passed over. */
    private void skipRest() throws IOException {
        line++;
        offset = base + next;
        from = 0;
        to = Math.min(Math.min(limit, Utf8.REJECT_TEXT), filled - next);
        tooLong = true;
        byte[] head = Arrays.copyOfRange(buffer, next, next + to);
        int end;
        do {
            base += filled;
            filled = 0;
            next = 0;
            fill();
            end = newline(buffer, 0, filled);
        } while (end == filled && !ended);
        // The head is put before what follows, so that the reader finds it where lines are.
        int rest = filled - Math.min(filled, end + 1);
        byte[] joined = new byte[Math.max(CHUNK, head.length + rest)];
        System.arraycopy(head, 0, joined, 0, head.length);
        System.arraycopy(buffer, filled - rest, joined, head.length, rest);
        base += filled - rest - head.length;
        buffer = joined;
        next = head.length;
        filled = head.length + rest;
    }

    private void fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            base += next;
            filled -= next;
            next = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, limit + CHUNK));
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            ended = true;
        } else {
            filled += read;
        }
    }

    /**
     * Index of the first LF, {@code to} if there is none; eight bytes at a time (Mycroft's test for a zero byte). Joins
     * what it sees, so that a line of ASCII is known as such without another look.
     */
    private int newline(byte[] bytes, int from, int to) {
        int at = from;
        long all = 0;
        while (at + 8 <= to) {
            long word = (long) LONG.get(bytes, at) ^ NEWLINES;
            all |= word;
            long hit = (word - ONES) & ~word & HIGH_BITS;
            if (hit != 0) {
                seen |= all;
                return at + (Long.numberOfTrailingZeros(hit) >>> 3);
            }
            at += 8;
        }
        while (at < to && bytes[at] != '\n') {
            all |= bytes[at++];
        }
        seen |= all;
        return at;
    }

    /** The array that holds the line, valid until the next call. */
    public byte[] bytes() {
        return buffer;
    }

    /** Start of the line. */
    public int from() {
        return from;
    }

    /** End of the line, without its line end; of a line that is too long the end of what is kept of it. */
    public int to() {
        return to;
    }

    /** 1-based number of the line. */
    public long line() {
        return line;
    }

    /** Offset of the line's first byte in the stream. */
    public long offset() {
        return offset;
    }

    /** Whether the whole line is surely ASCII; false says nothing. */
    public boolean isAscii() {
        return (seen & HIGH_BITS) == 0;
    }

    /** True when the line is longer than the limit. */
    public boolean isTooLong() {
        return tooLong;
    }
}
