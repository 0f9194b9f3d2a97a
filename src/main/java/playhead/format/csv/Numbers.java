package playhead.format.csv;

import java.util.regex.Pattern;
import playhead.event.ByteBuilder;

/** Numbers as people write them in cells, and as JSON writes them. Digits stay as they were written. */
final class Numbers {
    private static final int MAX = 100;

    private Numbers() {}

    /** True for {@code -?(0|[1-9][0-9]*)([.][0-9]+)?} with the given decimal separator and at most 100 characters. */
    static boolean isPlain(byte[] bytes, int from, int to, char decimal) {
        int at = from < to && bytes[from] == '-' ? from + 1 : from;
        int whole = digits(bytes, at, to);
        if (to - from > MAX || whole == at || bytes[at] == '0' && whole > at + 1) {
            return false;
        }
        return whole == to || bytes[whole] == decimal && whole + 1 < to && digits(bytes, whole + 1, to) == to;
    }

    /** Appends a plain number as JSON. */
    static void append(byte[] bytes, int from, int to, char decimal, ByteBuilder out) {
        for (int i = from; i < to; i++) {
            out.add(bytes[i] == decimal ? '.' : bytes[i]);
        }
    }

    /**
     * A number in a column that was declared to hold numbers: also with a plus sign, leading zeros and, in groups of
     * three, the other separator, a space or an apostrophe.
     *
     * @return plain JSON, or null when it is none
     */
    static String declared(String text, char decimal, boolean integer) {
        String rest = text.strip();
        String sign = rest.startsWith("-") ? "-" : "";
        rest = rest.startsWith("-") || rest.startsWith("+") ? rest.substring(1) : rest;
        int point = rest.indexOf(decimal);
        String whole = point < 0 ? rest : rest.substring(0, point);
        String fraction = point < 0 ? "" : rest.substring(point + 1);
        char group = group(whole, decimal);
        if (group != 0) {
            String[] groups = whole.split(Pattern.quote(String.valueOf(group)), -1);
            for (int i = 0; i < groups.length; i++) {
                if (i == 0 ? groups[i].isEmpty() || groups[i].length() > 3 : groups[i].length() != 3) {
                    return null;
                }
            }
            whole = String.join("", groups);
        }
        boolean fits = text.length() <= MAX
                && isDigits(whole)
                && (point < 0 || isDigits(fraction))
                && !(integer && point >= 0);
        if (!fits) {
            return null;
        }
        int zeros = 0;
        while (zeros < whole.length() - 1 && whole.charAt(zeros) == '0') {
            zeros++;
        }
        return sign + whole.substring(zeros) + (point < 0 ? "" : "." + fraction);
    }

    /** What stands between groups of digits, 0 when nothing does. */
    private static char group(String whole, char decimal) {
        char other = decimal == ',' ? '.' : ',';
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c == other || WrittenNumbers.GAPS.indexOf(c) >= 0) {
                return c;
            }
        }
        return 0;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }
}
