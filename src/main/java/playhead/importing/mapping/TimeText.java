package playhead.importing.mapping;

/**
 * Takes a time's text apart: ISO-8601 in its extended form with {@code T} or a blank, and the dates of spreadsheets
 * ({@code 31.12.2024}, {@code 2024/12/31}, {@code 12/31/2024 3:04 PM}). Reused; for one thread.
 */
final class TimeText {
    /** {@link #offset} of a text that gives none. */
    static final int NO_OFFSET = Integer.MIN_VALUE;

    private static final int[] POWERS = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };

    int year;
    int month;
    int day;
    int hour;
    int minute;
    int second;
    int nanos;
    /** Fraction digits given, 0 to 9. */
    int digits;
    /** Seconds east of Greenwich, or {@link #NO_OFFSET}. */
    int offset;
    /** Day and month stand in an order that the text does not show. */
    boolean slashed;
    /** Why the text is no time, when {@link #read} answers false; null for no reason but its form. */
    String reason;

    private byte[] text;
    private int at;
    private int end;

    /**
     * Reads a text.
     *
     * @param order how to read dates with the year last and no dots
     */
    boolean read(byte[] ascii, int from, int to, SlashOrder order) {
        text = ascii;
        at = from;
        end = to;
        hour = minute = second = nanos = digits = 0;
        offset = NO_OFFSET;
        slashed = false;
        reason = null;
        boolean iso = to - from >= 10 && ascii[from + 4] == '-';
        if (iso ? !isoDate() : !otherDate(order)) {
            return false;
        }
        if (at < end && !(separator() && time(iso))) {
            return false;
        }
        return at == end && checked();
    }

    private boolean isoDate() {
        year = number(4, 4);
        boolean ok = skip('-');
        month = number(2, 2);
        ok &= skip('-');
        day = number(2, 2);
        return ok;
    }

    private boolean otherDate(SlashOrder order) {
        int first = number(1, 4);
        boolean yearFirst = at - 4 >= 0 && first > 99;
        byte mark = at < end ? text[at] : 0;
        if (mark != '.' && mark != '/' && mark != '-') {
            return false;
        }
        at++;
        int second = number(1, 2);
        if (!skip((char) mark)) {
            return false;
        }
        if (yearFirst) {
            year = first;
            month = second;
            day = number(1, 2);
            return true;
        }
        year = number(4, 4);
        slashed = mark != '.';
        boolean monthFirst = slashed && order == SlashOrder.MONTH_FIRST;
        month = monthFirst ? first : second;
        day = monthFirst ? second : first;
        if (slashed && order == SlashOrder.UNKNOWN) {
            reason = "day and month may stand in either order: give roles.time.pattern, such as \"dd/MM/yyyy\"";
            return false;
        }
        return true;
    }

    private boolean separator() {
        byte b = text[at];
        if (b != 'T' && b != 't' && b != ' ') {
            return false;
        }
        at++;
        return true;
    }

    private boolean time(boolean iso) {
        hour = number(iso ? 2 : 1, 2);
        boolean ok = skip(':');
        minute = number(2, 2);
        if (at < end && text[at] == ':') {
            at++;
            second = number(2, 2);
            if (at < end && (text[at] == '.' || text[at] == ',')) {
                at++;
                ok &= fraction();
            }
        }
        return ok && (iso || halfOfDay()) && zone();
    }

    private boolean fraction() {
        int from = at;
        long value = 0;
        while (at < end && text[at] >= '0' && text[at] <= '9' && at - from < 10) {
            value = value * 10 + text[at++] - '0';
        }
        digits = at - from;
        if (digits > 9) {
            digits = 9;
            reason = "more than nine fraction digits";
            return false;
        }
        nanos = (int) (value * POWERS[digits]);
        return true;
    }

    private boolean halfOfDay() {
        if (end - at == 3 && text[at] == ' ' && (text[at + 2] | 0x20) == 'm') {
            int half = text[at + 1] | 0x20;
            if (half != 'a' && half != 'p' || hour < 1 || hour > 12) {
                return false;
            }
            hour = hour % 12 + (half == 'p' ? 12 : 0);
            at = end;
        }
        return true;
    }

    private boolean zone() {
        if (at < end && text[at] == ' ') {
            at++;
        } else if (at == end) {
            return true;
        }
        byte b = at < end ? text[at] : 0;
        if (b == 'Z' || b == 'z') {
            at++;
            offset = 0;
            return true;
        }
        if (b == 'U' || b == 'G') {
            boolean utc =
                    end - at == 3 && text[at + 1] == (b == 'U' ? 'T' : 'M') && text[at + 2] == (b == 'U' ? 'C' : 'T');
            at = end;
            offset = 0;
            return utc;
        }
        if (b != '+' && b != '-') {
            return false;
        }
        at++;
        int hours = number(2, 2);
        int minutes = 0;
        if (at < end) {
            if (text[at] == ':') {
                at++;
            }
            minutes = number(2, 2);
        }
        offset = (hours * 60 + minutes) * (b == '-' ? -60 : 60);
        return hours >= 0 && minutes >= 0 && minutes < 60 && Math.abs(offset) <= 18 * 3_600;
    }

    private boolean checked() {
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth()) {
            reason = year == 0 ? "the year is outside 0001 to 9999" : "there is no such day";
            return false;
        }
        boolean midnight = hour == 24 && minute == 0 && second == 0 && nanos == 0;
        // Leap seconds end a quarter of an hour in every zone there is.
        boolean leap = second == 60 && minute % 15 == 14;
        if (hour < 0 || hour > 23 && !midnight || minute < 0 || minute > 59 || second < 0 || second > 59 && !leap) {
            reason = "there is no such time of day";
            return false;
        }
        return true;
    }

    private int lengthOfMonth() {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** The number of so many digits that stands here, or a negative one that no check lets pass. */
    private int number(int least, int most) {
        int from = at;
        int value = 0;
        while (at < end && at - from < most && text[at] >= '0' && text[at] <= '9') {
            value = value * 10 + text[at++] - '0';
        }
        return at - from < least ? -1_000_000 : value;
    }

    private boolean skip(char c) {
        if (at < end && text[at] == c) {
            at++;
            return true;
        }
        return false;
    }
}
