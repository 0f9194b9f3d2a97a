package playhead.format.auditd;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import playhead.format.FreeNames;

/**
 * A line of the audit log.
 *
 * @param node host that it came from, null when it is not said
 * @param type such as {@code SYSCALL}
 * @param time seconds since 1970 with their fraction, as it is written
 * @param serial number of the event
 * @param fields in their order; texts that the kernel wrote in hex are decoded
 */
record AuditRecord(String node, String type, String time, String serial, Map<String, String> fields) {
    private static final Pattern HEAD = Pattern.compile(
            "(?:node=(\\S{1,255}) )?type=(\\S{1,64}) msg=audit\\((\\d{1,11}\\.\\d{1,9}):(\\d{1,20})\\): ?");
    private static final Pattern BEGIN = Pattern.compile("(?:node=\\S{1,255} )?type=\\S{1,64} msg=");
    private static final Pattern ARGUMENT = Pattern.compile("a\\d{1,5}(\\[\\d{1,5}\\])?");
    /** Fields that the kernel writes in quotes, or in hex when something in them could be misread. */
    private static final Set<String> UNTRUSTED =
            Set.of("proctitle", "comm", "exe", "cwd", "name", "dir", "path", "file", "data", "key", "acct");

    private static final char ENRICHED = '\u001D';

    /** Whether a line begins as a record does. */
    static boolean isOne(String line) {
        return BEGIN.matcher(line).lookingAt();
    }

    /** The record of a line; null when it does not say its time and serial number. */
    static AuditRecord of(String line) {
        Matcher head = HEAD.matcher(line);
        if (!head.lookingAt()) {
            return null;
        }
        String type = head.group(2);
        Map<String, String> fields = new LinkedHashMap<>();
        new Fields(line.substring(head.end()), type.equals("EXECVE"), new FreeNames()).addTo(fields);
        return new AuditRecord(head.group(1), type, head.group(3), head.group(4), fields);
    }

    /** Reads {@code name=value} by hand, from front to end. */
    private record Fields(String text, boolean arguments, FreeNames names) {
        void addTo(Map<String, String> fields) {
            StringBuilder loose = new StringBuilder();
            for (int at = 0; at < text.length(); ) {
                int end = wordEnd(at);
                int equals = text.indexOf('=', at, end);
                if (equals <= at) {
                    loose.append(loose.isEmpty() || end == at ? "" : " ").append(text, at, end);
                    at = end + 1;
                    continue;
                }
                char quote = equals + 1 < text.length() ? text.charAt(equals + 1) : ' ';
                int close = quote == '"' || quote == '\'' ? text.indexOf(quote, equals + 2) : -1;
                int to = close < 0 ? end : close;
                String value = text.substring(close < 0 ? equals + 1 : equals + 2, to);
                put(fields, text.substring(at, equals), value, quote, close >= 0);
                at = close < 0 ? end + 1 : close + 1;
                at += close >= 0 && at < text.length() && isBlank(text.charAt(at)) ? 1 : 0;
            }
            if (!loose.isEmpty()) {
                add(fields, "text", loose.toString());
            }
        }

        private void put(Map<String, String> fields, String name, String value, char quote, boolean quoted) {
            if (quoted && quote == '\'' && name.equals("msg")) {
                new Fields(value, false, names).addTo(fields); // what a program said, in fields of its own
            } else {
                add(fields, name, quoted ? value : decoded(name, value));
            }
        }

        private String decoded(String name, String value) {
            boolean text = UNTRUSTED.contains(name)
                    || arguments && ARGUMENT.matcher(name).matches();
            if (!text || value.length() < 2 || value.length() % 2 > 0 || !value.matches("[0-9A-F]+")) {
                return value;
            }
            try {
                byte[] bytes = HexFormat.of().parseHex(value);
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString()
                        .replace('\0', ' ');
            } catch (CharacterCodingException noText) {
                return value;
            }
        }

        private int wordEnd(int from) {
            int at = from;
            while (at < text.length() && !isBlank(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t' || c == ENRICHED;
        }

        /** A name that comes again gets a number: nothing is lost. */
        private void add(Map<String, String> fields, String name, String value) {
            fields.put(names.of(name, fields.keySet()), value);
        }
    }
}
