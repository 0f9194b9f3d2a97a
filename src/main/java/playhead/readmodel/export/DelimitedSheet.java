package playhead.readmodel.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import playhead.event.Json;

/** A sheet as CSV or TSV in UTF-8 with LF, every cell safe to open in a spreadsheet. */
final class DelimitedSheet {
    private DelimitedSheet() {}

    static void write(Sheet sheet, List<Fact> facts, char separator, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (Fact fact : facts) {
            writer.write("# " + oneLine(fact.name()) + ": " + oneLine(fact.value()) + "\n");
        }
        writer.flush();
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(writer);
        try {
            csv.writeRecord(sheet.columns().stream().map(FormulaGuard::safe).toArray(String[]::new));
            sheet.rows().each(cells -> csv.writeRecord(texts(cells)));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static String[] texts(Json[] cells) {
        return Arrays.stream(cells)
                .map(cell -> SheetText.isNumber(cell) ? SheetText.of(cell) : FormulaGuard.safe(SheetText.of(cell)))
                .toArray(String[]::new);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
