package playhead.readmodel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import playhead.event.ByteBuilder;
import playhead.event.Json;
import playhead.event.JsonText;

/** A sheet as JSON: an object a row, its cells as they are; what is not there is left out. */
final class JsonSheet {
    private final List<Json> names;

    JsonSheet(List<String> columns) {
        names = columns.stream().map(JsonText::quoted).toList();
    }

    static void document(Sheet sheet, List<Fact> facts, OutputStream out) throws IOException {
        ByteBuilder head = new ByteBuilder(256);
        if (!facts.isEmpty()) {
            about(facts, head);
            head.truncate(head.size() - 1);
            text(",\"rows\":", head);
        }
        head.add('[');
        put(head, out);
        boolean[] first = {true};
        each(sheet, out, (form, cells, line) -> {
            text(first[0] ? "\n" : ",\n", line);
            first[0] = false;
            form.row(cells, line);
        });
        put(text(facts.isEmpty() ? "\n]\n" : "\n]}\n", head.clear()), out);
    }

    static void lines(Sheet sheet, List<Fact> facts, OutputStream out) throws IOException {
        if (!facts.isEmpty()) {
            ByteBuilder head = new ByteBuilder(256);
            about(facts, head);
            put(head.add('\n'), out);
        }
        each(sheet, out, (form, cells, line) -> {
            form.row(cells, line);
            line.add('\n');
        });
    }

    private static void each(Sheet sheet, OutputStream out, Line writing) throws IOException {
        JsonSheet form = new JsonSheet(sheet.columns());
        ByteBuilder line = new ByteBuilder(256);
        try {
            sheet.rows().each(cells -> {
                writing.write(form, cells, line.clear());
                try {
                    put(line, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One row as an object. */
    void row(Json[] cells, ByteBuilder out) {
        out.add('{');
        boolean first = true;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                if (!first) {
                    out.add(',');
                }
                first = false;
                byte[] name = names.get(i).bytes();
                out.add(name, 0, name.length).add(':');
                out.add(cells[i].bytes(), 0, cells[i].length());
            }
        }
        out.add('}');
    }

    private static void about(List<Fact> facts, ByteBuilder out) {
        text("{\"about\":{", out);
        for (int i = 0; i < facts.size(); i++) {
            if (i > 0) {
                out.add(',');
            }
            JsonText.quote(facts.get(i).name(), out);
            out.add(':');
            JsonText.quote(facts.get(i).value(), out);
        }
        text("}}", out);
    }

    private static ByteBuilder text(String ascii, ByteBuilder out) {
        for (int i = 0; i < ascii.length(); i++) {
            out.add(ascii.charAt(i));
        }
        return out;
    }

    private static void put(ByteBuilder bytes, OutputStream out) throws IOException {
        out.write(bytes.array(), 0, bytes.size());
    }

    /** How a row becomes a line. */
    @FunctionalInterface
    private interface Line {
        void write(JsonSheet form, Json[] cells, ByteBuilder line);
    }
}
