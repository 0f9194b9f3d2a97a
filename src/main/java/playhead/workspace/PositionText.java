package playhead.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * A position as people write it: a number, {@code start}, {@code end}, {@code +n} (n after the start), {@code -n}
 * (n before the end) or an ISO time, which means after all events whose time is not later.
 */
public sealed interface PositionText {
    /** Counted from the start. */
    record FromStart(long n) implements PositionText {}

    /** Counted back from the end. */
    record BeforeEnd(long n) implements PositionText {}

    /**
     * After all events up to this time.
     *
     * @param seconds seconds since 1970 UTC
     * @param nanos nanoseconds within the second
     */
    record AtTime(long seconds, int nanos) implements PositionText {}

    /** Reads a position; wrong usage when it is none. A time without offset is read in UTC. */
    static Answer<PositionText> parse(String text) {
        String given = text.strip();
        if (given.equals("start")) {
            return Answer.of(new FromStart(0));
        }
        if (given.equals("end")) {
            return Answer.of(new BeforeEnd(0));
        }
        if (given.matches("[+-]?[0-9]{1,18}")) {
            long n = Long.parseLong(given.startsWith("+") ? given.substring(1) : given);
            return Answer.of(given.startsWith("-") ? new BeforeEnd(-n) : new FromStart(n));
        }
        Instant instant = instant(given.replace(' ', 'T'));
        return instant == null
                ? Answer.misuse("no position: \"" + text + "\" (a number, start, end, +n, -n or an ISO time)")
                : Answer.of(new AtTime(instant.getEpochSecond(), instant.getNano()));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException noOffset) {
            try {
                return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            } catch (DateTimeParseException noClock) {
                try {
                    return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
                } catch (DateTimeParseException none) {
                    return null;
                }
            }
        }
    }
}
