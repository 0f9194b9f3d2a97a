package playhead.format.csv;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import playhead.event.ByteBuilder;
import playhead.event.JsonScan;
import playhead.event.JsonText;
import playhead.format.json.CanonicalJson;

/** Writes cells as canonical JSON. For one thread. */
final class Cells {
    private final char decimal;
    private final CanonicalJson json = new CanonicalJson();
    private byte[] plain = new byte[1_024];

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
        int from = row.start(column);
        int to = row.end(column);
        if (plain.length < to - from) {
            plain = new byte[2 * (to - from)];
        }
        byte[] bytes = row.bytes();
        byte[] into = plain;
        int size = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            into[size++] = b;
            i += b == '"' ? 1 : 0;
        }
        return json.append(into, 0, size, out);
    }

    private static boolean quote(RowReader row, int column, ByteBuilder out) {
        byte[] bytes = row.bytes();
        boolean escaped = row.isEscaped(column);
        int end = row.end(column);
        int run = row.start(column);
        out.add('"');
        for (int i = JsonScan.plainUntil(bytes, run, end); i < end; i = JsonScan.plainUntil(bytes, run, end)) {
            out.add(bytes, run, i);
            JsonText.escape(bytes[i], out);
            run = i + (bytes[i] == '"' && escaped ? 2 : 1);
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
