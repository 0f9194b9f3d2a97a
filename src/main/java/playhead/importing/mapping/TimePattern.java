package playhead.importing.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;

/**
 * One form of time: a pattern of {@link DateTimeFormatter} read strictly with English names, or {@code epoch-s},
 * {@code epoch-ms}, {@code epoch-us}, {@code epoch-ns}. Immutable.
 */
final class TimePattern {
    private static final Map<String, Integer> EPOCHS =
            Map.of("epoch-s", 0, "epoch-ms", 3, "epoch-us", 6, "epoch-ns", 9);

    private final String text;
    private final int epochUnit;
    private final int digits;
    private final DateTimeFormatter formatter;

    private TimePattern(String text, int epochUnit, int digits, DateTimeFormatter formatter) {
        this.text = text;
        this.epochUnit = epochUnit;
        this.digits = digits;
        this.formatter = formatter;
    }

    /**
     * What a text says.
     *
     * @param seconds since 1970, local if no offset is given
     * @param nanos 0 to 999,999,999
     * @param offsetGiven true when the seconds are those of UTC
     */
    record Read(long seconds, int nanos, boolean offsetGiven) {}

    /**
     * Makes a pattern.
     *
     * @throws IllegalArgumentException with one line for people when it is none
     */
    static TimePattern of(String text) {
        if (EPOCHS.containsKey(text)) {
            int unit = EPOCHS.get(text);
            return new TimePattern(text, unit, unit, null);
        }
        String years = withPlainYears(text);
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive() // Oracle writes MAY, others May
                .appendPattern(years)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        int fraction = (int) years.chars().filter(c -> c == 'S').count();
        return new TimePattern(text, -1, Math.min(9, fraction), formatter);
    }

    /** The pattern as it was given. */
    String text() {
        return text;
    }

    /** Fraction digits that texts of this form give. */
    int digits() {
        return digits;
    }

    /** What the text says, or null when it does not fit. */
    Read read(String time) {
        if (formatter == null) {
            boolean negative = time.startsWith("-");
            String whole = negative ? time.substring(1) : time;
            EpochNumber number = EpochNumber.isDigits(whole) ? EpochNumber.of(negative, whole, "", epochUnit) : null;
            return number == null || number.refusal() != null ? null : new Read(number.seconds(), number.nanos(), true);
        }
        try {
            TemporalAccessor best = formatter.parseBest(
                    time, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (best) {
                case ZonedDateTime t -> new Read(t.toEpochSecond(), t.getNano(), true);
                case OffsetDateTime t -> new Read(t.toEpochSecond(), t.getNano(), true);
                case LocalDateTime t -> withoutOffset(t.toInstant(ZoneOffset.UTC));
                case LocalDate t -> new Read(t.toEpochDay() * 86_400, 0, false);
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Read withoutOffset(Instant asUtc) {
        return new Read(asUtc.getEpochSecond(), asUtc.getNano(), false);
    }

    /** Strict reading of {@code y}, the year of an era, asks for the era; people who write y mean the plain year u. */
    private static String withPlainYears(String pattern) {
        StringBuilder out = new StringBuilder(pattern.length());
        boolean quoted = false;
        boolean era = pattern.indexOf('G') >= 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            out.append(c == 'y' && !quoted && !era ? 'u' : c);
        }
        return out.toString();
    }
}
