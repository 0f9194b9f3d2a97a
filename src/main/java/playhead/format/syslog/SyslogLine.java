package playhead.format.syslog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry as its line says it; what the line does not say is null.
 *
 * @param priority facility times eight plus severity
 * @param time as it is written
 * @param dated whether the time says its year
 * @param host that it came from
 * @param program that wrote it
 * @param process its number
 * @param kind what kind of message it is, {@code MSGID} of RFC 5424
 * @param structured what stands in brackets, as it is written
 * @param message what was said
 */
record SyslogLine(
        String priority,
        String time,
        boolean dated,
        String host,
        String program,
        String process,
        String kind,
        String structured,
        String message) {
    private static final Pattern NEW = Pattern.compile(
            "(?:\\d{1,7} )?<(\\d{1,3})>[1-9]\\d? (\\S{1,64}) (\\S{1,255}) (\\S{1,255}) (\\S{1,128}) (\\S{1,255})"
                    + " (?=[-\\[])");
    private static final String NAME = "(?<program>[^\\s:\\[<]{1,255})(?:\\[(?<process>[^\\]\\s]{1,64})\\])?: ?";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final Pattern OLD = Pattern.compile("(?:<(?<priority>\\d{1,3})>)?(?<time>" + MONTH
            + " [ \\d]?\\d(?<year> \\d{4})? \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?) (?<host>[^\\s:]{1,255}) ");
    private static final Pattern ISO = Pattern.compile("(?:<(?<priority>\\d{1,3})>)?(?<time>\\d{4}-\\d\\d-\\d\\dT"
            + "\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?) (?<host>[^\\s:\\[]{1,255}) (?="
            + named(NAME)
            + ")");
    private static final Pattern PROGRAM = Pattern.compile(NAME);
    private static final char MARK = '\uFEFF';

    /** The entry of a line, null when it is none. */
    static SyslogLine of(String line) {
        Matcher found = NEW.matcher(line);
        if (found.lookingAt()) {
            return structured(line, found);
        }
        Matcher old = OLD.matcher(line);
        if (old.lookingAt()) {
            return plain(line, old, old.group("year") != null);
        }
        Matcher iso = ISO.matcher(line);
        return iso.lookingAt() ? plain(line, iso, true) : null;
    }

    private static String named(String pattern) {
        return pattern.replaceAll("\\?<\\w+>", "?:");
    }

    private static SyslogLine structured(String line, Matcher head) {
        int end = StructuredData.end(line, head.end());
        if (end < 0 || end < line.length() && line.charAt(end) != ' ') {
            return null;
        }
        String message = end < line.length() ? line.substring(end + 1) : null;
        boolean marked = message != null && !message.isEmpty() && message.charAt(0) == MARK;
        return new SyslogLine(
                head.group(1),
                said(head.group(2)),
                true,
                said(head.group(3)),
                said(head.group(4)),
                said(head.group(5)),
                said(head.group(6)),
                said(line.substring(head.end(), end)),
                marked ? message.substring(1) : message);
    }

    private static SyslogLine plain(String line, Matcher head, boolean dated) {
        Matcher name = PROGRAM.matcher(line).region(head.end(), line.length());
        boolean named = name.lookingAt();
        return new SyslogLine(
                head.group("priority"),
                head.group("time"),
                dated,
                head.group("host"),
                named ? name.group("program") : null,
                named ? name.group("process") : null,
                null,
                null,
                line.substring(named ? name.end() : head.end()));
    }

    private static String said(String text) {
        return text.equals("-") ? null : text;
    }
}
