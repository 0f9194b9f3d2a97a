package playhead.importing.mapping;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** Reads how far a source's clock is moved: {@code 4s}, {@code -1500ms}, {@code 1.5h} or {@code PT4S}. */
final class ClockShift {
    private static final Pattern SHORT = Pattern.compile("([+-]?[0-9]{1,18}(?:\\.[0-9]{1,9})?) ?(ns|us|ms|s|m|h|d)");
    private static final Map<String, Long> NANOS = Map.of(
            "ns",
            1L,
            "us",
            1_000L,
            "ms",
            1_000_000L,
            "s",
            1_000_000_000L,
            "m",
            60_000_000_000L,
            "h",
            3_600_000_000_000L,
            "d",
            86_400_000_000_000L);

    private ClockShift() {}

    /**
     * The shift.
     *
     * @throws IllegalArgumentException when it is none, or longer than 292 years
     */
    static Duration of(String text) {
        Matcher matcher = SHORT.matcher(text);
        try {
            if (!matcher.matches()) {
                return Duration.ofNanos(Duration.parse(text).toNanos());
            }
            BigDecimal nanos =
                    new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(NANOS.get(matcher.group(2))));
            return Duration.ofNanos(nanos.longValueExact());
        } catch (ArithmeticException | java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("a shift is written 4s, -1500ms or PT4S", e);
        }
    }
}
