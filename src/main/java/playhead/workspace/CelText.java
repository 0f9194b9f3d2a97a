package playhead.workspace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/** Writes names and values as expressions read them. */
public final class CelText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{19,}");
    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

    private CelText() {}

    /** A path such as {@code data.address.city} or {@code data["a b"]}. */
    public static String path(List<String> parts) {
        StringBuilder path = new StringBuilder(parts.getFirst());
        for (String part : parts.subList(1, parts.size())) {
            if (PLAIN.matcher(part).matches() && !RESERVED.contains(part)) {
                path.append('.').append(part);
            } else {
                path.append('[').append(JsonText.quoted(part)).append(']');
            }
        }
        return path.toString();
    }

    /** A field of a state, under whatever name: {@code status}, {@code address.city} or {@code f["case:concept:name"]}. */
    public static String field(FieldPath field) {
        String first = field.parts().getFirst();
        if (PLAIN.matcher(first).matches() && !RESERVED.contains(first)) {
            return path(field.parts());
        }
        List<String> parts = new ArrayList<>(List.of("f"));
        parts.addAll(field.parts());
        return path(parts);
    }

    /** The parts of a path as {@link #path} writes it. */
    public static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < path.length()) {
            if (path.charAt(at) == '[') {
                byte[] rest = path.substring(at + 1).getBytes(StandardCharsets.UTF_8);
                int end = JsonCursor.endOfValue(rest, 0);
                parts.add(JsonText.unquote(rest, 0, end));
                at += new String(rest, 0, end, StandardCharsets.UTF_8).length() + 2;
            } else {
                int from = path.charAt(at) == '.' ? at + 1 : at;
                at = from;
                while (at < path.length() && path.charAt(at) != '.' && path.charAt(at) != '[') {
                    at++;
                }
                parts.add(path.substring(from, at));
            }
        }
        return parts;
    }

    /** A text, number, truth value or null as a literal. */
    public static String literal(Json value) {
        String text = value.toString();
        return WHOLE.matcher(text).matches() ? text + ".0" : text;
    }

    /** The condition that a field has one of these values. */
    public static String isOneOf(String path, List<Json> values) {
        if (values.size() == 1) {
            return path + " == " + literal(values.getFirst());
        }
        return path + " in ["
                + String.join(", ", values.stream().map(CelText::literal).toList()) + "]";
    }

    /** The condition that a field has not this value; events without the field stay. */
    public static String isNot(String path, Json value) {
        return "!(" + isOneOf(path, List.of(value)) + ")";
    }

    /** The condition that a row is in a set. */
    public static String inSet(String set) {
        return "inSet(" + JsonText.quoted(set) + ")";
    }
}
