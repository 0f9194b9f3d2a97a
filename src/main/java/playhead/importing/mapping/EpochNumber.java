package playhead.importing.mapping;

/**
 * A number that counts from 1970-01-01T00:00:00Z; the unit is told by its magnitude: up to 10 digits are seconds,
 * 13 milliseconds, 16 microseconds, 19 nanoseconds.
 *
 * @param seconds whole seconds
 * @param nanos 0 to 999,999,999
 * @param digits fraction digits that the unit and the text give
 * @param refusal why the number is no time, or null
 */
record EpochNumber(long seconds, int nanos, int digits, String refusal) {
    /** So many digits have the days since 1900 by which spreadsheets count; seconds have them on the first day of 1970 only. */
    private static final int SERIAL = 5;

    /** The number in the text, or null if there is no plain number. */
    static EpochNumber read(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int dot = text.indexOf('.');
        String whole = text.substring(start, dot < 0 ? text.length() : dot);
        String fraction = dot < 0 ? "" : text.substring(dot + 1);
        if (!isDigits(whole) || dot >= 0 && !isDigits(fraction)) {
            return null;
        }
        int unit = switch (whole.length()) {
            case 13 -> 3;
            case 16 -> 6;
            case 19 -> 9;
            default -> 0;
        };
        if (unit == 0 && whole.length() > 10 && start == 0 || whole.length() > 19) {
            return refused("a number of " + whole.length() + " digits is no time of a known unit");
        }
        if (whole.length() == 8 && start == 0 && looksLikeDate(whole)) {
            return refused("it may be a date or seconds: give roles.time.pattern, such as \"yyyyMMdd\" or \"epoch-s\"");
        }
        if (whole.length() == SERIAL && start == 0) {
            return refused("it may be days as spreadsheets count them, or seconds: export it as a date, or give"
                    + " roles.time.pattern: epoch-s");
        }
        return of(start == 1, whole, fraction, unit);
    }

    /**
     * A number of a known unit.
     *
     * @param unit power of ten of the unit below the second: 0, 3, 6 or 9
     */
    static EpochNumber of(boolean negative, String whole, String fraction, int unit) {
        if (unit + fraction.length() > 9) {
            return refused("more than nine fraction digits");
        }
        if (whole.length() > 22) {
            return refused("the year is outside 0001 to 9999");
        }
        int cut = Math.max(0, whole.length() - unit);
        String below = "0".repeat(Math.max(0, unit - whole.length())) + whole.substring(cut) + fraction;
        long seconds = cut == 0 ? 0 : Long.parseLong(whole, 0, cut, 10);
        int nanos = Integer.parseInt(below + "0".repeat(9 - below.length()));
        if (negative) {
            seconds = nanos == 0 ? -seconds : -seconds - 1;
            nanos = nanos == 0 ? 0 : 1_000_000_000 - nanos;
        }
        return new EpochNumber(seconds, nanos, below.length(), null);
    }

    private static EpochNumber refused(String reason) {
        return new EpochNumber(0, 0, 0, reason);
    }

    private static boolean looksLikeDate(String digits) {
        int year = Integer.parseInt(digits, 0, 4, 10);
        int month = Integer.parseInt(digits, 4, 6, 10);
        int day = Integer.parseInt(digits, 6, 8, 10);
        return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
