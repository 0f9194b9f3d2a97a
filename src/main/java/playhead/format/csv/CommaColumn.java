package playhead.format.csv;

/** Whether the values of a column look like numbers with decimal commas, such as {@code 12,5} and {@code 1.234,56}. */
final class CommaColumn {
    private static final int GROUP = 3;

    private boolean other;
    private boolean sure;

    /** False when a value was no such number: then further ones say nothing. */
    boolean isOpen() {
        return !other;
    }

    /** True when all are and one cannot be a whole number in groups, as {@code 1,234} can. */
    boolean isOne() {
        return sure && !other;
    }

    /** Takes a value. */
    void take(byte[] bytes, int from, int to) {
        int at = from < to && bytes[from] == '-' ? from + 1 : from;
        int end = digits(bytes, at, to);
        boolean whole = end > at;
        boolean grouped = end < to && bytes[end] == '.' && end - at <= GROUP;
        while (whole && grouped && end < to && bytes[end] == '.') {
            int next = digits(bytes, end + 1, to);
            whole = next - end - 1 == GROUP;
            end = next;
        }
        int fraction = end < to && bytes[end] == ',' ? digits(bytes, end + 1, to) - end - 1 : 0;
        other |= !whole || (fraction == 0 ? end < to : end + 1 + fraction < to);
        sure |= fraction > 0 && (grouped || fraction != GROUP);
    }

    private static int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }
}
