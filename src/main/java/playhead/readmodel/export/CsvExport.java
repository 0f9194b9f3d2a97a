package playhead.readmodel.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Events as CSV in UTF-8 with LF, raw: payload and metadata as JSON in one cell each, every cell as it is, so that an
 * import reads the same events again.
 */
public final class CsvExport {
    private CsvExport() {}

    /**
     * Writes raw. Does not close the stream.
     *
     * @return how many events were written
     */
    public static long writeRaw(EventSelection selection, OutputStream out) throws IOException {
        RawColumns columns = new RawColumns();
        long[] count = {0};
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Not closed: that would close the stream of the caller.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        try {
            csv.writeRecord(columns.header());
            selection.each((position, event) -> {
                csv.writeRecord(columns.cells(position, event));
                count[0]++;
                return true;
            });
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
        return count[0];
    }
}
