package playhead.event;

import java.time.Instant;
import java.util.Objects;

/**
 * An instant with the text the source gave for it. Times label, positions order.
 *
 * @param seconds seconds since 1970-01-01T00:00:00Z, years 0001 to 9999
 * @param nanos 0 to 999,999,999
 * @param digits fraction digits that the source gave, 0 to 9
 * @param text the source's text, never null
 * @param offsetGiven false when the zone came from an import option, not from the text
 */
public record EventTime(long seconds, int nanos, int digits, String text, boolean offsetGiven)
        implements Comparable<EventTime> {
    private static final int[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };
    private static final long SECONDS_A_DAY = 86_400;

    public EventTime {
        Objects.requireNonNull(text, "text");
        if (nanos < 0 || nanos > 999_999_999 || digits < 0 || digits > 9) {
            throw new IllegalArgumentException("nanos " + nanos + ", digits " + digits);
        }
    }

    /** The time of an instant that this program gave, in as many groups of three digits as it needs. */
    public static EventTime of(Instant instant) {
        int nanos = instant.getNano();
        int digits = nanos == 0 ? 0 : nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        EventTime bare = new EventTime(instant.getEpochSecond(), nanos, digits, "", true);
        return new EventTime(bare.seconds, nanos, digits, bare.print(), true);
    }

    /** Nanoseconds to the last of so many fraction digits. */
    static int unit(int digits) {
        return POWERS[9 - digits];
    }

    /** ISO-8601 in UTC with {@code Z} and as many fraction digits as were given. */
    public String print() {
        long date = date();
        int rest = (int) Math.floorMod(seconds, SECONDS_A_DAY);
        char[] out = new char[digits == 0 ? 20 : 21 + digits];
        put(out, 0, 4, (int) (date >> 9));
        out[4] = '-';
        put(out, 5, 2, (int) (date >> 5) & 15);
        out[7] = '-';
        put(out, 8, 2, (int) date & 31);
        out[10] = 'T';
        put(out, 11, 2, rest / 3_600);
        out[13] = ':';
        put(out, 14, 2, rest / 60 % 60);
        out[16] = ':';
        put(out, 17, 2, rest % 60);
        if (digits > 0) {
            out[19] = '.';
            put(out, 20, digits, nanos / POWERS[9 - digits]);
        }
        out[out.length - 1] = 'Z';
        return new String(out);
    }

    /** Whether the source's text is exactly what {@link #print} gives: asked for every event, so it makes nothing. */
    public boolean isAsPrinted() {
        if (!isClockAsPrinted()) {
            return false;
        }
        long date = date();
        return has(0, 4, (int) (date >> 9))
                && text.charAt(4) == '-'
                && has(5, 2, (int) (date >> 5) & 15)
                && text.charAt(7) == '-'
                && has(8, 2, (int) date & 31)
                && text.charAt(10) == 'T';
    }

    /** Whether all behind the date is as printed, and the text as long. */
    boolean isClockAsPrinted() {
        if (text.length() != (digits == 0 ? 20 : 21 + digits) || text.charAt(text.length() - 1) != 'Z') {
            return false;
        }
        int rest = (int) Math.floorMod(seconds, SECONDS_A_DAY);
        return has(11, 2, rest / 3_600)
                && text.charAt(13) == ':'
                && has(14, 2, rest / 60 % 60)
                && text.charAt(16) == ':'
                && has(17, 2, rest % 60)
                && (digits == 0 || text.charAt(19) == '.' && has(20, digits, nanos / POWERS[9 - digits]));
    }

    /** Year times 512, month times 32 and day: Howard Hinnant, "chrono-compatible low-level date algorithms". */
    private long date() {
        long z = Math.floorDiv(seconds, SECONDS_A_DAY) + 719_468;
        long era = Math.floorDiv(z, 146_097L);
        int dayOfEra = (int) (z - era * 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return year << 9 | (long) month << 5 | dayOfYear - (153 * shifted + 2) / 5 + 1;
    }

    /** By instant only: times with other texts for the same instant compare as equal. */
    @Override
    public int compareTo(EventTime other) {
        int bySeconds = Long.compare(seconds, other.seconds);
        return bySeconds != 0 ? bySeconds : Integer.compare(nanos, other.nanos);
    }

    private static void put(char[] out, int at, int width, int value) {
        for (int i = at + width - 1; i >= at; i--) {
            out[i] = (char) ('0' + value % 10);
            value /= 10;
        }
    }

    private boolean has(int at, int width, int value) {
        int rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            if (text.charAt(i) != '0' + rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return true;
    }
}
