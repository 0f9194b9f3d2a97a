package playhead.format.keyed;

import java.util.LinkedHashMap;
import java.util.Map;
import playhead.format.FreeNames;

/** The names and values of a line, in its order; a name that comes again gets a number. */
final class Pairs {
    private final Map<String, String> all = new LinkedHashMap<>();
    private final FreeNames names = new FreeNames();
    private String refusal;

    /** Those of logfmt, {@code a=1 b="two words"}. */
    static Pairs logfmt(String line) {
        Pairs pairs = new Pairs();
        for (int at = blanks(line, 0); at < line.length() && pairs.refusal == null; at = blanks(line, at)) {
            int equals = at;
            while (equals < line.length() && line.charAt(equals) > ' ' && line.charAt(equals) != '=') {
                equals++;
            }
            String name = line.substring(at, equals);
            if (equals == line.length() || line.charAt(equals) != '=' || !isName(name)) {
                return pairs.refuse("a line that is not names with values: '" + name + "' is none");
            }
            at = equals + 1 < line.length() && line.charAt(equals + 1) == '"'
                    ? pairs.quoted(line, name, equals + 2)
                    : pairs.plain(line, name, equals + 1);
        }
        return pairs;
    }

    /** Those of LTSV, {@code a:1 TAB b:two words}. */
    static Pairs ltsv(String line) {
        Pairs pairs = new Pairs();
        for (String field : line.split("\t", -1)) {
            int colon = field.indexOf(':');
            if (!field.isEmpty() && (colon <= 0 || !isName(field.substring(0, colon)))) {
                return pairs.refuse("a field that does not begin with its name and a colon");
            }
            if (colon > 0) {
                pairs.put(field.substring(0, colon), field.substring(colon + 1));
            }
        }
        return pairs;
    }

    /** Names with values; empty where there are none. */
    Map<String, String> all() {
        return all;
    }

    /** Why the line is none of such, null when it is one. */
    String refusal() {
        return refusal;
    }

    private Pairs refuse(String reason) {
        refusal = reason;
        return this;
    }

    private int plain(String line, String name, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) > ' ') {
            end++;
        }
        put(name, line.substring(from, end));
        return end;
    }

    private int quoted(String line, String name, int from) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                put(name, text.toString());
                if (i + 1 < line.length() && line.charAt(i + 1) > ' ') {
                    refuse("text after a closing quotation mark");
                }
                return i + 1;
            }
            if (c == '\\' && i + 1 < line.length()) {
                char escaped = line.charAt(++i);
                switch (escaped) {
                    case 'n' -> text.append('\n');
                    case 't' -> text.append('\t');
                    case 'r' -> text.append('\r');
                    case '"', '\\' -> text.append(escaped);
                    default -> text.append(c).append(escaped);
                }
            } else {
                text.append(c);
            }
        }
        refuse("a quotation mark that is not closed");
        return line.length();
    }

    private void put(String name, String value) {
        all.put(names.of(name, all.keySet()), value);
    }

    private static int blanks(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && (Character.isLetter(name.charAt(0)) || name.charAt(0) == '_' || name.charAt(0) == '@')
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_.@/-".indexOf(c) >= 0);
    }
}
