package playhead.format.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as its line says it; what the line does not say is null.
 *
 * @param server that was asked, where the line begins with it
 * @param client its address or name
 * @param identity what the client's machine said of the user
 * @param user who was logged in
 * @param time as it is written
 * @param request first line of the request
 * @param status of the answer
 * @param bytes of the answer
 * @param referrer where the client came from
 * @param agent program of the client
 * @param more what follows in formats of one's own
 */
record AccessLine(
        String server,
        String client,
        String identity,
        String user,
        String time,
        String request,
        String status,
        String bytes,
        String referrer,
        String agent,
        String more) {
    private static final Pattern HEAD =
            Pattern.compile("(?:(\\S{1,300}:\\d{1,5}) )?(\\S{1,300}) (\\S{1,300}) ([^\\[\\]]{1,300}) \\[("
                    + AccessTime.FORM + ")\\] (?=\")");
    private static final Pattern ANSWER = Pattern.compile(" (\\d{3}|-) (\\d{1,18}|-)(?= |$)");

    /** The request of a line, null when it is none. */
    static AccessLine of(String line) {
        Matcher head = HEAD.matcher(line);
        int end = head.lookingAt() ? quoted(line, head.end()) : -1;
        Matcher answer = ANSWER.matcher(line);
        if (end < 0 || !answer.region(end, line.length()).lookingAt()) {
            return null;
        }
        int at = answer.end();
        int referrer = next(line, at);
        int agent = referrer < 0 ? -1 : next(line, referrer);
        int rest = agent < 0 ? at : agent;
        return new AccessLine(
                head.group(1),
                head.group(2),
                said(head.group(3)),
                said(head.group(4)),
                head.group(5),
                said(line.substring(head.end() + 1, end - 1)),
                said(answer.group(1)),
                said(answer.group(2)),
                agent < 0 ? null : said(line.substring(at + 2, referrer - 1)),
                agent < 0 ? null : said(line.substring(referrer + 2, agent - 1)),
                rest == line.length() ? null : line.substring(rest).strip());
    }

    /** End of the quoted text behind a blank, -1 when none stands there. */
    private static int next(String line, int at) {
        return line.startsWith(" \"", at) ? quoted(line, at + 1) : -1;
    }

    /** End of the quoted text that begins here, -1 when it has none. */
    private static int quoted(String line, int from) {
        for (int i = from + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i + 1;
            }
        }
        return -1;
    }

    private static String said(String text) {
        return text.equals("-") ? null : text;
    }
}
