package playhead.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import playhead.event.ByteBuilder;
import playhead.event.JsonWriter;

/**
 * Prints the rows of an answer. Every command writes its rows as JSON objects, and each form is made from those, so
 * that a table and a script see the same answer.
 */
abstract class Printer {
    /** Takes the next row; the writer holds exactly one object and is cleared afterwards. */
    abstract void row(JsonWriter row);

    /** Ends the answer. */
    abstract void finish();

    /** A printer for an answer of many rows. */
    static Printer rows(OutputFormat format, Console console) {
        return rows(format, console, Set.of());
    }

    /**
     * A printer for an answer of many rows.
     *
     * @param said names of members whose null the log has said, beside those that always are
     */
    static Printer rows(OutputFormat format, Console console, Set<String> said) {
        return switch (format) {
            case json -> new ArrayPrinter(console.out());
            case ndjson -> new LinePrinter(console.out());
            case table -> new TablePrinter(console, TablePrinter.DEFAULT_ROWS, said);
        };
    }

    /** Prints an answer that is one object. */
    static void object(OutputFormat format, Console console, JsonWriter object) {
        Printer printer =
                format == OutputFormat.table ? new RecordPrinter(console.out()) : new LinePrinter(console.out());
        printer.row(object);
        printer.finish();
    }

    static void write(OutputStream out, ByteBuilder bytes) {
        try {
            out.write(bytes.array(), 0, bytes.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code [row,\nrow]}: one document, and still one row a line for people who look at it. */
    private static final class ArrayPrinter extends Printer {
        private final OutputStream out;
        private boolean first = true;

        ArrayPrinter(OutputStream out) {
            this.out = out;
        }

        @Override
        void row(JsonWriter row) {
            write(out, first ? "[" : ",\n");
            write(out, row.bytes());
            row.clear();
            first = false;
        }

        @Override
        void finish() {
            write(out, first ? "[]\n" : "]\n");
        }
    }

    /** One object a line. */
    private static final class LinePrinter extends Printer {
        private final OutputStream out;

        LinePrinter(OutputStream out) {
            this.out = out;
        }

        @Override
        void row(JsonWriter row) {
            write(out, row.bytes());
            write(out, "\n");
            row.clear();
        }

        @Override
        void finish() {}
    }
}
