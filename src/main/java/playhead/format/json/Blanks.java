package playhead.format.json;

/** The white space of JSON (RFC 8259, section 2). */
final class Blanks {
    private Blanks() {}

    /** Index of the first byte that is no white space, {@code to} if there is none. */
    static int skip(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && is(bytes[at])) {
            at++;
        }
        return at;
    }

    /** True for blank, tab, LF and CR. */
    static boolean is(int b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }
}
