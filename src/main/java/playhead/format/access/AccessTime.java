package playhead.format.access;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as web servers write them, {@code 10/Oct/2000:13:55:36 -0700}. */
public final class AccessTime {
    /** Their form. */
    static final String FORM = "\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})? [+-]\\d{4}";

    private static final Pattern PARTS = Pattern.compile(
            "\\[?(\\d\\d)/([A-Z][a-z]{2})/(\\d{4}):(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?) ([+-]\\d\\d)(\\d\\d)\\]?");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private AccessTime() {}

    /** As ISO-8601 says it, with its zone; what is none stays as it is. */
    public static String iso(String text) {
        Matcher parts = PARTS.matcher(text);
        int month = parts.matches() ? MONTHS.indexOf(parts.group(2)) + 1 : 0;
        return month == 0
                ? text
                : parts.group(3)
                        + (month < 10 ? "-0" : "-")
                        + month
                        + "-"
                        + parts.group(1)
                        + "T"
                        + parts.group(4)
                        + parts.group(5)
                        + ":"
                        + parts.group(6);
    }
}
