package playhead.format.csv;

import java.nio.charset.StandardCharsets;

/**
 * Whether the values of a column look like numbers as people write them: with a decimal comma, such as {@code 12,5} and
 * {@code 1.234,56}, or in groups of thousands, such as {@code 1,234.50} and {@code 1 234,50}.
 */
final class WrittenNumbers {
    /** What stands between groups of three in any country's form. */
    static final String GAPS = " \u00A0\u202F'\u2019";

    private static final int GROUP = 3;
    private static final int LONGEST = 100;

    private final Form comma = new Form(',', '.');
    private final Form point = new Form('.', ',');

    /** False when a value was no such number: then further ones say nothing. */
    boolean isOpen() {
        return comma.open || point.open;
    }

    /** True when all are numbers with decimal commas, and one cannot be a whole number in groups, as {@code 1,234} can. */
    boolean hasCommas() {
        return comma.isOne(point);
    }

    /** True when all are numbers with decimal points, if any, and one has groups that cannot be a fraction. */
    boolean hasGroups() {
        return !hasCommas() && point.isOne(comma);
    }

    /** Takes a value. */
    void take(byte[] bytes, int from, int to) {
        int at = from < to && bytes[from] == '-' ? from + 1 : from;
        if (at == to || bytes[at] < '0' || bytes[at] > '9' || to - from > LONGEST) {
            comma.open = false;
            point.open = false;
            return;
        }
        String text = new String(bytes, at, to - at, StandardCharsets.UTF_8);
        comma.take(text);
        point.take(text);
    }

    /** One way to write numbers. */
    private static final class Form {
        private final char decimal;
        private final char other;
        private boolean open = true;
        private boolean marked;
        private boolean sure;
        private char group;

        Form(char decimal, char other) {
            this.decimal = decimal;
            this.other = other;
        }

        boolean isOne(Form rival) {
            return open && marked && (sure || !rival.open);
        }

        void take(String text) {
            int end = digits(text, 0);
            boolean groups = end <= GROUP && text.charAt(0) != '0';
            int count = 0;
            while (groups
                    && end < text.length()
                    && isGap(text.charAt(end))
                    && digits(text, end + 1) == end + 1 + GROUP) {
                open &= group == 0 || group == text.charAt(end);
                group = text.charAt(end);
                end += 1 + GROUP;
                count++;
            }
            int fraction = end < text.length() && text.charAt(end) == decimal ? digits(text, end + 1) - end - 1 : 0;
            open &= end + (fraction > 0 ? 1 + fraction : 0) == text.length();
            marked |= decimal == '.' ? count > 0 : fraction > 0 || count > 0 && group == other;
            sure |= count > 0 && (fraction > 0 || count > 1 || group != other)
                    || decimal == ',' && fraction > 0 && fraction != GROUP;
        }

        private boolean isGap(char c) {
            return c == other || GAPS.indexOf(c) >= 0;
        }

        private static int digits(String text, int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            return at;
        }
    }
}
