package playhead.format.json;

import playhead.event.ByteBuilder;
import playhead.event.JsonScan;
import playhead.format.RawRecord;

/**
 * The fast path for the JSON that nearly all logs consist of: one object, no escapes but the short ones in values,
 * numbers without exponent, few members, not deep, not long. One pass over the bytes; runs that are canonical already
 * are copied as they are. It never judges: whatever is not plainly right is left to {@link CanonicalJson}. For one
 * thread.
 */
final class PlainJson {
    private static final int MAX_LENGTH = 64 * 1024;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_MEMBERS = 64;
    private static final int MAX_NAME = 200;
    private static final int MAX_NUMBER = 100;

    private final MemberNames names = new MemberNames(MAX_MEMBERS);
    private final int[] hashes = new int[MAX_MEMBERS * (MAX_DEPTH + 1)];

    private byte[] source;
    private int at;
    private int end;
    private int run;
    private int hash;
    private ByteBuilder out;

    /**
     * Reads one object of valid UTF-8 and appends its members.
     *
     * @return false when it is not plain; the record then has some of its members and is to be begun again
     */
    boolean members(byte[] bytes, int from, int to, RawRecord record) {
        if (to - from > MAX_LENGTH || from >= to || bytes[from] != '{') {
            return false;
        }
        source = bytes;
        at = from + 1;
        end = to;
        out = record.values();
        int count = 0;
        blanks();
        if (peek() == '}') {
            at++;
        } else {
            do {
                blanks();
                int start = at + 1;
                if (!name(0, count)) {
                    return false;
                }
                String name = names.known(count++, hash, source, start, at - 1);
                blanks();
                if (peek() != ':') {
                    return false;
                }
                at++;
                blanks();
                run = at;
                if (!value(1)) {
                    return false;
                }
                out.add(source, run, at);
                record.member(name);
                blanks();
            } while (peek() == ',' && at++ >= 0);
            if (peek() != '}') {
                return false;
            }
            at++;
        }
        blanks();
        return at == end;
    }

    /**
     * Reads one value of valid UTF-8 and appends it; a number alone is left to the other way.
     *
     * @return false when it is not plain; some of it may have been appended
     */
    boolean value(byte[] bytes, int from, int to, ByteBuilder into) {
        if (to - from > MAX_LENGTH) {
            return false;
        }
        source = bytes;
        at = from;
        end = to;
        out = into;
        blanks();
        run = at;
        if (!value(0)) {
            return false;
        }
        out.add(source, run, at);
        blanks();
        return at == end;
    }

    private boolean value(int depth) {
        int b = peek();
        return switch (b) {
            case '"' -> text();
            case '{' -> depth < MAX_DEPTH && object(depth);
            case '[' -> depth < MAX_DEPTH && array(depth);
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> (b == '-' || b >= '0' && b <= '9') && number();
        };
    }

    private boolean object(int depth) {
        at++;
        cut();
        if (peek() == '}') {
            at++;
            return true;
        }
        int count = 0;
        while (true) {
            if (!name(depth, count++)) {
                return false;
            }
            cut();
            if (peek() != ':') {
                return false;
            }
            at++;
            cut();
            if (!value(depth + 1)) {
                return false;
            }
            cut();
            int b = peek();
            at++;
            if (b == '}') {
                return true;
            }
            if (b != ',') {
                return false;
            }
            cut();
        }
    }

    private boolean array(int depth) {
        at++;
        cut();
        if (peek() == ']') {
            at++;
            return true;
        }
        while (true) {
            if (!value(depth + 1)) {
                return false;
            }
            cut();
            int b = peek();
            at++;
            if (b == ']') {
                return true;
            }
            if (b != ',') {
                return false;
            }
            cut();
        }
    }

    /** Reads a name; one that may be a repetition in its object is not plain. */
    private boolean name(int depth, int count) {
        int start = at;
        if (count == MAX_MEMBERS || peek() != '"' || !string() || at - start > MAX_NAME) {
            return false;
        }
        int h = 0;
        for (int i = start + 1; i < at - 1; i++) {
            h = 31 * h + source[i];
        }
        hash = h;
        int base = depth * MAX_MEMBERS;
        for (int i = base; i < base + count; i++) {
            if (hashes[i] == h) {
                return false;
            }
        }
        hashes[base + count] = h;
        return true;
    }

    /** A string as a value: the short escapes are canonical as they stand. */
    private boolean text() {
        int i = JsonScan.plainUntil(source, at + 1, end);
        while (i < end) {
            if (source[i] == '"') {
                at = i + 1;
                return true;
            }
            if (source[i] != '\\' || i + 1 == end || !isShortEscape(source[i + 1])) {
                return false;
            }
            i = JsonScan.plainUntil(source, i + 2, end);
        }
        return false;
    }

    private static boolean isShortEscape(byte b) {
        return b == '"' || b == '\\' || b == 'n' || b == 't' || b == 'r' || b == 'b' || b == 'f';
    }

    /** A string without escapes. */
    private boolean string() {
        int i = JsonScan.plainUntil(source, at + 1, end);
        if (i == end || source[i] != '"') {
            return false;
        }
        at = i + 1;
        return true;
    }

    private boolean number() {
        int start = at;
        if (source[at] == '-') {
            at++;
        }
        int whole = at;
        digits();
        if (at == whole || source[whole] == '0' && at > whole + 1) {
            return false;
        }
        if (peek() == '.') {
            at++;
            int fraction = at;
            digits();
            if (at == fraction) {
                return false;
            }
        }
        int b = peek();
        return at - start <= MAX_NUMBER && (b == ',' || b == '}' || b == ']' || b >= 0 && Blanks.is(b));
    }

    private void digits() {
        while (at < end && source[at] >= '0' && source[at] <= '9') {
            at++;
        }
    }

    private boolean literal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at == end || source[at++] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int peek() {
        return at < end ? source[at] : -1;
    }

    private void blanks() {
        while (at < end && Blanks.is(source[at])) {
            at++;
        }
    }

    /** Leaves blanks out of what is copied. */
    private void cut() {
        if (at < end && Blanks.is(source[at])) {
            out.add(source, run, at);
            blanks();
            run = at;
        }
    }
}
