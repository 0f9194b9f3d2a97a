package playhead.readmodel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import playhead.event.Json;

/** A sheet as a table in Markdown (the pipe tables of GitHub Flavored Markdown), facts as a list above it. */
final class MarkdownSheet {
    private MarkdownSheet() {}

    static void write(Sheet sheet, List<Fact> facts, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (Fact fact : facts) {
            writer.write("- " + safe(fact.name()) + ": " + safe(fact.value()) + "\n");
        }
        if (!facts.isEmpty()) {
            writer.write("\n");
        }
        writer.write(line(sheet.columns(), MarkdownSheet::safe));
        writer.write(line(sheet.columns(), column -> "---"));
        try {
            sheet.rows().each(cells -> put(cells, writer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static void put(Json[] cells, Writer writer) {
        try {
            writer.write(line(Arrays.asList(cells), cell -> safe(SheetText.of(cell))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> String line(List<T> cells, Function<T, String> text) {
        return cells.stream().map(text).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** No character of a value becomes markup, and every value stays on its line. */
    private static String safe(String text) {
        return text.replaceAll("([\\\\|`*_\\[\\]~#])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("\\R", "<br>");
    }
}
