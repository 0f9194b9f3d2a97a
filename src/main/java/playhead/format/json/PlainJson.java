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

    private final MemberShape shapes = MemberShape.root();

    private byte[] source;
    private int at;
    private int end;
    private int run;
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
        blanks();
        if (peek() == '}') {
            at++;
        } else {
            MemberShape shape = shapes;
            do {
                blanks();
                MemberShape member = shape.guess(source, at, end);
                if (member != null) {
                    at += member.length();
                } else {
                    member = name(shape);
                    blanks();
                    if (member == null || peek() != ':') {
                        return false;
                    }
                    at++;
                }
                blanks();
                run = at;
                if (!value(1, member)) {
                    return false;
                }
                out.add(source, run, at);
                record.member(member.name());
                blanks();
                shape = member;
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
        if (!value(0, shapes)) {
            return false;
        }
        out.add(source, run, at);
        blanks();
        return at == end;
    }

    /** @param holder the member whose value it is */
    private boolean value(int depth, MemberShape holder) {
        int b = peek();
        return switch (b) {
            case '"' -> text();
            case '{' -> depth < MAX_DEPTH && object(depth, holder.inside());
            case '[' -> depth < MAX_DEPTH && array(depth, holder);
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> (b == '-' || b >= '0' && b <= '9') && number();
        };
    }

    private boolean object(int depth, MemberShape empty) {
        at++;
        cut();
        if (peek() == '}') {
            at++;
            return true;
        }
        MemberShape shape = empty;
        while (true) {
            MemberShape member = shape.guess(source, at, end);
            if (member != null) {
                at += member.length();
            } else {
                member = name(shape);
                cut();
                if (member == null || peek() != ':') {
                    return false;
                }
                at++;
            }
            cut();
            if (!value(depth + 1, member)) {
                return false;
            }
            shape = member;
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

    private boolean array(int depth, MemberShape holder) {
        at++;
        cut();
        if (peek() == ']') {
            at++;
            return true;
        }
        while (true) {
            if (!value(depth + 1, holder)) {
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

    /** Reads a name that was not guessed; null for one that may be a repetition in its object: that is not plain. */
    private MemberShape name(MemberShape before) {
        int start = at;
        if (before.members() == MAX_MEMBERS || peek() != '"' || !string() || at - start > MAX_NAME) {
            return null;
        }
        return before.then(source, start + 1, at - 1);
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
