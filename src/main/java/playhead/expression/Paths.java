package playhead.expression;

import java.util.ArrayList;
import java.util.List;

/** Paths as they are shown: dotted, a part with a dot or quotation mark in it quoted. */
final class Paths {
    private Paths() {}

    /** The shown form of the first parts. */
    static String shown(List<String> parts, int count) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < count; i++) {
            shown.append(i == 0 ? "" : ".").append(quoted(parts.get(i)));
        }
        return shown.toString();
    }

    static String quoted(String part) {
        boolean plain = !part.isEmpty() && part.indexOf('.') < 0 && part.indexOf('"') < 0;
        return plain ? part : '"' + part.replace("\"", "\"\"") + '"';
    }

    /** The parts of a shown path. */
    static List<String> parts(String shown) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (quoted && c == '"' && i + 1 < shown.length() && shown.charAt(i + 1) == '"') {
                part.append(c);
                i++;
            } else if (c == '"' && (quoted || part.isEmpty())) {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
