package playhead.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import playhead.event.EventTime;

/** Times and durations in expressions: ISO-8601 in, UTC where no offset is given. */
final class Times {
    private static final Duration LONGEST = Duration.ofDays(366L * 10_000);

    private Times() {}

    /** The instant in an ISO text (a day alone is its start), or null. */
    static EventTime parse(String text) {
        if (text.length() < 10 || text.length() > 40) {
            return null;
        }
        try {
            if (text.length() == 10) {
                return of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC), text, false);
            }
            char last = text.charAt(text.length() - 1);
            boolean offset = last == 'Z' || last == 'z' || text.indexOf('+', 10) > 0 || text.indexOf('-', 10) > 0;
            Instant instant = offset
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            return of(instant, text, offset);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static EventTime of(Instant instant, String text, boolean offsetGiven) {
        int nanos = instant.getNano();
        int digits = nanos == 0 ? 0 : nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        return new EventTime(instant.getEpochSecond(), nanos, digits, text, offsetGiven);
    }

    static Instant instant(EventTime time) {
        return Instant.ofEpochSecond(time.seconds(), time.nanos());
    }

    /** The time moved by a duration, or a failure when it leaves the years 0001 to 9999. */
    static Object plus(EventTime time, Duration by) {
        Instant moved = instant(time).plus(by);
        int year = moved.atOffset(ZoneOffset.UTC).getYear();
        return year < 1 || year > 9999 ? Failure.because("a time leaves the years 0001 to 9999") : of(moved, "", true);
    }

    static Duration between(EventTime from, EventTime to) {
        return Duration.between(instant(from), instant(to));
    }

    /** The time as a calendar in a zone, UTC when null. */
    static ZonedDateTime calendar(EventTime time, ZoneId zone) {
        return instant(time).atZone(zone == null ? ZoneOffset.UTC : zone);
    }

    /** A CEL duration such as {@code 1h30m} or {@code 90s}; days ({@code 2d}) as well; or null. */
    static Duration duration(String text) {
        int at = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        if (text.length() > 40 || at == text.length()) {
            return null;
        }
        BigDecimal seconds = BigDecimal.ZERO;
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            int unit = at;
            while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
                at++;
            }
            BigDecimal length = seconds(text.substring(unit, at));
            if (length == null || unit == from) {
                return null;
            }
            try {
                seconds = seconds.add(new BigDecimal(text.substring(from, unit)).multiply(length));
            } catch (NumberFormatException e) {
                return null;
            }
        }
        if (seconds.compareTo(BigDecimal.valueOf(LONGEST.toSeconds())) > 0) {
            return null;
        }
        Duration length = Duration.ofNanos(0)
                .plusSeconds(seconds.longValue())
                .plusNanos(seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
        return text.charAt(0) == '-' ? length.negated() : length;
    }

    /** Seconds with {@code s}, as CEL prints durations. */
    static String print(Duration d) {
        BigDecimal seconds = BigDecimal.valueOf(d.getSeconds()).add(BigDecimal.valueOf(d.getNano(), 9));
        return Numbers.print(Numbers.normal(seconds)) + "s";
    }

    private static BigDecimal seconds(String unit) {
        return switch (unit) {
            case "d" -> BigDecimal.valueOf(86_400);
            case "h" -> BigDecimal.valueOf(3_600);
            case "m" -> BigDecimal.valueOf(60);
            case "s" -> BigDecimal.ONE;
            case "ms" -> new BigDecimal("0.001");
            case "us" -> new BigDecimal("0.000001");
            case "ns" -> new BigDecimal("0.000000001");
            default -> null;
        };
    }
}
