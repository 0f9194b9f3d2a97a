package playhead.format.csv;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import playhead.event.ByteBuilder;
import playhead.event.JsonText;
import playhead.format.json.CanonicalJson;

/** Writes cells as canonical JSON. For one thread. */
final class Cells {
    private final char decimal;
    private final CanonicalJson json = new CanonicalJson();
    private final ByteBuilder plain = new ByteBuilder(256);

    Cells(char decimal) {
        this.decimal = decimal;
    }

    /** Appends a cell's value; false when it is not of the type. */
    boolean append(RowReader row, int column, CellType type, ByteBuilder out) {
        return switch (type) {
            case TEXT -> quote(row, column, out);
            case NUMBER -> {
                Numbers.append(row.bytes(), row.start(column), row.end(column), decimal, out);
                yield true;
            }
            case INTEGER, DECIMAL -> ascii(Numbers.declared(text(row, column), decimal, type == CellType.INTEGER), out);
            case BOOLEAN -> ascii(truth(text(row, column)), out);
            case JSON -> json(row, column, out);
            case DOCUMENT -> row.bytes()[row.start(column)] == '{' && json(row, column, out) || quote(row, column, out);
        };
    }

    /** Text of a cell. */
    static String text(RowReader row, int column) {
        String text =
                new String(row.bytes(), row.start(column), row.end(column) - row.start(column), StandardCharsets.UTF_8);
        return row.isEscaped(column) ? text.replace("\"\"", "\"") : text;
    }

    private boolean json(RowReader row, int column, ByteBuilder out) {
        if (!row.isEscaped(column)) {
            return json.append(row.bytes(), row.start(column), row.end(column), out);
        }
        plain.clear();
        for (int i = row.start(column); i < row.end(column); i++) {
            byte b = row.bytes()[i];
            plain.add(b);
            i += b == '"' ? 1 : 0;
        }
        return json.append(plain.array(), 0, plain.size(), out);
    }

    private static boolean quote(RowReader row, int column, ByteBuilder out) {
        byte[] bytes = row.bytes();
        boolean escaped = row.isEscaped(column);
        int end = row.end(column);
        int run = row.start(column);
        out.add('"');
        for (int i = run; i < end; i++) {
            byte b = bytes[i];
            if (b >= 0 && b < 0x20 || b == '"' || b == '\\') {
                out.add(bytes, run, i);
                JsonText.escape(b, out);
                i += b == '"' && escaped ? 1 : 0;
                run = i + 1;
            }
        }
        out.add(bytes, Math.min(run, end), end).add('"');
        return true;
    }

    private static String truth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> "true";
            case "false", "no", "0" -> "false";
            default -> null;
        };
    }

    private static boolean ascii(String text, ByteBuilder out) {
        if (text != null) {
            out.addAscii(text, 0, text.length());
        }
        return text != null;
    }
}
