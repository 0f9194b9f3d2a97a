package playhead.importing.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import playhead.event.EventTime;

/**
 * Reads times: ISO-8601, common spreadsheet dates, epoch numbers, or one pattern if the mapping gives it. Texts
 * without an offset are read in a zone and counted; a local time that a clock change skips is refused, one that it
 * repeats is the earlier of the two and counted. For one file and one thread.
 */
final class TimeReader {
    private static final long FIRST = -62_135_596_800L;
    private static final long LAST = 253_402_300_799L;
    private static final int LONGEST = 200;

    private final ZoneId zone;
    private final int fixedOffset;
    private final Duration shift;
    private final TimePattern pattern;
    private final SlashOrder order;
    private String advice;
    private final TimeText parts = new TimeText();

    private long naive;
    private long repeated;
    private long leaps;
    private String reason;

    /**
     * @param zone of texts without offset
     * @param shift added to every time
     * @param pattern the only form there is, or null
     * @param order how to read {@code 05/06/2024}
     */
    TimeReader(ZoneId zone, Duration shift, TimePattern pattern, SlashOrder order) {
        this.zone = zone;
        this.fixedOffset = zone.normalized() instanceof ZoneOffset fixed ? fixed.getTotalSeconds() : TimeText.NO_OFFSET;
        this.shift = shift.isZero() ? null : shift;
        this.pattern = pattern;
        this.order = order;
    }

    /** The time a canonical JSON scalar says, or null with a {@link #reason}. */
    EventTime read(byte[] json, int from, int to) {
        boolean string = json[from] == '"';
        int start = string ? from + 1 : from;
        int end = string ? to - 1 : to;
        if (end - start > LONGEST) {
            return refuse("the text is too long for a time");
        }
        for (int i = start; i < end; i++) {
            if (json[i] < 0x20 || json[i] == '\\') {
                return readText(TokenTable.text(json, from, to));
            }
        }
        return readAscii(json, start, end);
    }

    /** The time a text says, or null with a {@link #reason}. */
    EventTime readText(String text) {
        if (text.length() > LONGEST) {
            return refuse("the text is too long for a time");
        }
        if (pattern != null) {
            return byPattern(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return readAscii(bytes, 0, bytes.length);
    }

    /** Why the last text is no time: a phrase. */
    String reason() {
        return reason;
    }

    /** Times read without offset. */
    long naive() {
        return naive;
    }

    /** Local times that a clock change repeats. */
    long repeated() {
        return repeated;
    }

    /** Leap seconds, read as the last nanosecond before them. */
    long leaps() {
        return leaps;
    }

    private EventTime readAscii(byte[] text, int from, int to) {
        String whole = new String(text, from, to - from, StandardCharsets.UTF_8);
        if (pattern != null) {
            return byPattern(whole);
        }
        int start = from;
        int end = to;
        while (start < end && text[start] == ' ') {
            start++;
        }
        while (end > start && text[end - 1] == ' ') {
            end--;
        }
        if (parts.read(text, start, end, order)) {
            return fromParts(whole);
        }
        if (parts.reason != null) {
            return refuse(parts.reason);
        }
        EpochNumber number = EpochNumber.read(new String(text, start, end - start, StandardCharsets.UTF_8));
        return switch (number) {
            case null -> refuse("no known form of a time" + advice(text, start, end));
            case EpochNumber n when n.refusal() != null -> refuse(n.refusal());
            default -> time(number.seconds(), number.nanos(), number.digits(), whole, true);
        };
    }

    /** What makes it one, found out for the first such text. */
    private String advice(byte[] text, int from, int to) {
        if (advice == null) {
            String pattern = TimeForms.pattern(new String(text, from, to - from, StandardCharsets.UTF_8));
            advice = pattern == null ? "" : ": give roles.time.pattern, such as \"" + pattern + "\"";
        }
        return advice;
    }

    private EventTime fromParts(String whole) {
        boolean leap = parts.second == 60;
        if (leap) {
            parts.second = 59;
            parts.nanos = 999_999_999;
            parts.digits = 9;
            leaps++;
        }
        // Midnight at the end of a day is hour 24, which the sum below carries over.
        long local = epochDay(parts.year, parts.month, parts.day) * 86_400
                + parts.hour * 3_600L
                + parts.minute * 60L
                + parts.second;
        if (parts.offset != TimeText.NO_OFFSET) {
            return time(local - parts.offset, parts.nanos, parts.digits, whole, true);
        }
        return naive(local, parts.nanos, parts.digits, whole);
    }

    private EventTime byPattern(String text) {
        TimePattern.Read read = pattern.read(text.strip());
        return switch (read) {
            case null -> refuse("it does not fit the pattern " + pattern.text());
            case TimePattern.Read r when r.offsetGiven() -> time(r.seconds(), r.nanos(), pattern.digits(), text, true);
            default -> naive(read.seconds(), read.nanos(), pattern.digits(), text);
        };
    }

    private EventTime naive(long local, int nanos, int digits, String whole) {
        int offset = fixedOffset;
        if (offset == TimeText.NO_OFFSET) {
            List<ZoneOffset> valid =
                    zone.getRules().getValidOffsets(LocalDateTime.ofEpochSecond(local, nanos, ZoneOffset.UTC));
            if (valid.isEmpty()) {
                return refuse("clocks in " + zone + " skip this time");
            }
            repeated += valid.size() - 1;
            offset = valid.getFirst().getTotalSeconds();
        }
        naive++;
        return time(local - offset, nanos, digits, whole, false);
    }

    private EventTime time(long seconds, int nanos, int digits, String text, boolean offsetGiven) {
        long s = seconds;
        int n = nanos;
        int d = digits;
        if (shift != null) {
            long sum = (long) n + shift.getNano();
            s += shift.getSeconds() + sum / 1_000_000_000;
            n = (int) (sum % 1_000_000_000);
            d = Math.max(d, digitsOf(n));
        }
        return s < FIRST || s > LAST
                ? refuse("the year is outside 0001 to 9999")
                : new EventTime(s, n, d, text, offsetGiven);
    }

    private EventTime refuse(String why) {
        reason = why;
        return null;
    }

    private static int digitsOf(int nanos) {
        int digits = 9;
        int rest = nanos;
        while (digits > 0 && rest % 10 == 0) {
            rest /= 10;
            digits--;
        }
        return digits;
    }

    /** Civil date to days: Howard Hinnant, "chrono-compatible low-level date algorithms". */
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146_097L + yearOfEra * 365L + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }
}
