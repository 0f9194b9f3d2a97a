package playhead.importing.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Tries in which form texts are times. Pure. */
public final class TimeForms {
    private static final List<String> PATTERNS = List.of(
            "yyyyMMddHHmmss",
            "yyyyMMdd HHmmss",
            "yyyyMMdd'T'HHmmss",
            "yyyyMMdd",
            "dd.MM.yyyy, HH:mm:ss",
            "dd.MM.yyyy, HH:mm",
            "dd.MM.yy HH:mm:ss",
            "dd.MM.yy HH:mm",
            "dd.MM.yy",
            "dd/MM/yyyy HH:mm:ss",
            "dd/MM/yyyy HH:mm",
            "dd/MM/yyyy",
            "MM/dd/yyyy HH:mm:ss",
            "MM/dd/yyyy HH:mm",
            "MM/dd/yyyy",
            "dd-MM-yyyy HH:mm:ss",
            "dd-MM-yyyy HH:mm",
            "dd/MMM/yyyy:HH:mm:ss Z",
            "dd-MMM-yyyy HH:mm:ss",
            "dd MMM yyyy HH:mm:ss",
            "EEE, dd MMM yyyy HH:mm:ss Z",
            "EEE MMM dd HH:mm:ss zzz yyyy",
            "dd-MMM-yy",
            "dd-MMM-yy hh.mm.ss.SSSSSS a",
            "dd-MMM-yy hh.mm.ss.SSSSSSSSS a",
            "dd-MMM-yy hh.mm.ss.SSSSSS a XXX",
            "dd-MMM-yy hh.mm.ss.SSSSSSSSS a XXX",
            "MMM ppd yyyy h:mma",
            "MMM d yyyy h:mma",
            "yyyy-MM-dd HH:mm:ss zzz",
            "yyyy-MM-dd HH:mm:ss VV");

    private static final int FIRST = 10;
    private static final int LEAST_DIGITS = 5;
    private static final int LONGEST = 60;

    private TimeForms() {}

    /**
     * A form that texts have.
     *
     * @param pattern for a mapping, or null where none is needed
     * @param readable how many of the texts it reads
     * @param open true when nothing in the texts shows whether day or month stands first
     */
    public record Form(String pattern, int readable, boolean open) {}

    /** The form that reads most of the texts; one without a pattern is preferred. */
    public static Form best(Collection<String> texts) {
        Form best = new Form(null, withoutPattern(texts), isOpen(texts));
        if (best.readable() == texts.size() || !hasDigits(texts)) {
            return best;
        }
        List<String> first = texts.stream().limit(FIRST).toList();
        for (String pattern : PATTERNS) {
            // Most patterns fit nothing, which a few texts show as well as all of them.
            int readable = readable(first, pattern) * 2 < first.size() ? 0 : readable(texts, pattern);
            if (readable > best.readable()) {
                best = new Form(pattern, readable, isOpen(texts));
            }
        }
        return best;
    }

    /** A pattern that a text fits which is no time without one, null when none of the usual ones does. */
    static String pattern(String text) {
        return text.length() > LONGEST
                ? null
                : PATTERNS.stream()
                        .filter(pattern -> readable(List.of(text), pattern) > 0)
                        .findFirst()
                        .orElse(null);
    }

    /** How many texts are times of a pattern; null stands for the forms that need none. */
    public static int readable(Collection<String> texts, String pattern) {
        return pattern == null ? withoutPattern(texts) : count(texts, TimePattern.of(pattern), SlashOrder.UNKNOWN);
    }

    /** True when the text is a pattern of times. */
    public static boolean isPattern(String text) {
        try {
            TimePattern.of(text);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** True when most of the first texts have the digits of a date at least. */
    private static boolean hasDigits(Collection<String> texts) {
        List<String> first = texts.stream().limit(FIRST).toList();
        long dated = first.stream()
                .filter(text -> text.chars().filter(Character::isDigit).count() >= LEAST_DIGITS)
                .count();
        return dated * 2 > first.size();
    }

    private static int withoutPattern(Collection<String> texts) {
        SlashOrder order = SlashOrder.UNKNOWN;
        if (!isOpen(texts)) {
            int days = count(texts, null, SlashOrder.DAY_FIRST);
            int months = count(texts, null, SlashOrder.MONTH_FIRST);
            order = days == months ? SlashOrder.UNKNOWN : days > months ? SlashOrder.DAY_FIRST : SlashOrder.MONTH_FIRST;
        }
        return count(texts, null, order);
    }

    private static int count(Collection<String> texts, TimePattern pattern, SlashOrder order) {
        TimeReader reader = new TimeReader(ZoneOffset.UTC, Duration.ZERO, pattern, order);
        return (int)
                texts.stream().filter(text -> reader.readText(text) != null).count();
    }

    /** True when some texts are dates with slashes and each of them can be read in both orders. */
    private static boolean isOpen(Collection<String> texts) {
        TimeText parts = new TimeText();
        boolean slashed = false;
        for (String text : texts) {
            byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
            boolean day = parts.read(bytes, 0, bytes.length, SlashOrder.DAY_FIRST) && parts.slashed;
            boolean month = parts.read(bytes, 0, bytes.length, SlashOrder.MONTH_FIRST) && parts.slashed;
            if (day != month) {
                return false;
            }
            slashed |= day;
        }
        return slashed;
    }
}
