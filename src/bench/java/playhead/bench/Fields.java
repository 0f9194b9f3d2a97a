package playhead.bench;

import java.util.Map;

/** Writes fields as JSON. */
final class Fields {
    private Fields() {}

    static void object(StringBuilder out, Map<String, Object> fields) {
        char before = '{';
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            out.append(before);
            text(out, field.getKey());
            out.append(':');
            value(out, field.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    static void value(StringBuilder out, Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> text(out, text);
            case Made.Nested nested -> out.append(nested.json());
            default -> out.append(value);
        }
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                default -> out.append(c);
            }
        }
        out.append('"');
    }
}
