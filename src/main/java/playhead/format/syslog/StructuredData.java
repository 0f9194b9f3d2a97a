package playhead.format.syslog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.event.ByteBuilder;
import playhead.event.JsonText;

/** Structured data of RFC 5424: {@code [id name="value" …]}, where a backslash stands before quotes, brackets and itself. */
final class StructuredData {
    private StructuredData() {}

    /** Where the data ends that begins at a place, -1 when it is none. */
    static int end(String text, int from) {
        if (text.charAt(from) == '-') {
            return from + 1;
        }
        int at = from;
        while (at < text.length() && text.charAt(at) == '[') {
            boolean quoted = false;
            at++;
            while (at < text.length() && (quoted || text.charAt(at) != ']')) {
                char c = text.charAt(at);
                at += quoted && c == '\\' ? 1 : 0;
                quoted ^= c == '"';
                at++;
            }
            at++;
        }
        return at <= text.length() ? at : -1;
    }

    /** Appends the data as an object of objects; a name that comes again has all its values in an array. */
    static void json(String text, ByteBuilder out) {
        Map<String, Map<String, List<String>>> elements = new LinkedHashMap<>();
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at);
            int next = one(text, at + 1, elements);
            at = next <= at ? end : next;
        }
        out.add('{');
        boolean comma = false;
        for (Map.Entry<String, Map<String, List<String>>> element : elements.entrySet()) {
            JsonText.quote(element.getKey(), comma ? out.add(',') : out);
            values(element.getValue(), out.add(':'));
            comma = true;
        }
        out.add('}');
    }

    /** Reads one element; answers where the next begins. */
    private static int one(String text, int from, Map<String, Map<String, List<String>>> elements) {
        int at = from;
        while (text.charAt(at) != ' ' && text.charAt(at) != ']') {
            at++;
        }
        Map<String, List<String>> values =
                elements.computeIfAbsent(text.substring(from, at), id -> new LinkedHashMap<>());
        while (text.charAt(at) != ']') {
            int name = ++at;
            while ("=] ".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String key = text.substring(name, at);
            StringBuilder value = new StringBuilder();
            if (text.charAt(at) == '=' && text.charAt(at + 1) == '"') {
                for (at += 2; text.charAt(at) != '"'; at++) {
                    boolean escaped = text.charAt(at) == '\\' && "\"\\]".indexOf(text.charAt(at + 1)) >= 0;
                    at += escaped ? 1 : 0;
                    value.append(text.charAt(at));
                }
                at++;
            } else if (text.charAt(at) == '=') {
                int start = ++at;
                while (text.charAt(at) != ' ' && text.charAt(at) != ']') {
                    at++;
                }
                value.append(text, start, at);
            }
            if (!key.isEmpty()) {
                values.computeIfAbsent(key, again -> new ArrayList<>()).add(value.toString());
            }
            while (text.charAt(at) != ' ' && text.charAt(at) != ']') {
                at++;
            }
        }
        return at + 1;
    }

    private static void values(Map<String, List<String>> values, ByteBuilder out) {
        out.add('{');
        boolean comma = false;
        for (Map.Entry<String, List<String>> one : values.entrySet()) {
            JsonText.quote(one.getKey(), comma ? out.add(',') : out);
            out.add(':');
            boolean several = one.getValue().size() > 1;
            for (int i = 0; i < one.getValue().size(); i++) {
                out = i > 0 ? out.add(',') : several ? out.add('[') : out;
                JsonText.quote(one.getValue().get(i), out);
            }
            out = several ? out.add(']') : out;
            comma = true;
        }
        out.add('}');
    }
}
