package playhead.readmodel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The forms in which any table leaves the program. All begin with what the export says of itself, if it is to say
 * something; the same sheet gives the same bytes.
 */
public enum SheetForm {
    /** For spreadsheets: commas, no cell that runs as a formula; facts as lines that begin with {@code #}. */
    CSV("csv"),
    /** The same with tabs. */
    TSV("tsv"),
    /** One document: an array of objects, or {@code {"about":{…},"rows":[…]}} with facts. */
    JSON("json"),
    /** One object a line; with facts the first line is {@code {"about":{…}}}. */
    NDJSON("ndjson"),
    /** A table for texts. */
    MARKDOWN("md"),
    /** A workbook; facts on a sheet of their own. */
    XLSX("xlsx");

    private final String ending;

    SheetForm(String ending) {
        this.ending = ending;
    }

    /** What files of this form end in, without the dot. */
    public String ending() {
        return ending;
    }

    /** The form that a file of this name has. */
    public static Optional<SheetForm> ofFile(String name) {
        for (SheetForm form : values()) {
            if (name.toLowerCase(java.util.Locale.ROOT).endsWith("." + form.ending)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes a sheet. Does not close the stream.
     *
     * @param facts what it says of itself; may be empty
     * @throws IOException if writing fails, or the sheet is too large for the form
     */
    public void write(Sheet sheet, List<Fact> facts, OutputStream out) throws IOException {
        switch (this) {
            case CSV -> DelimitedSheet.write(sheet, facts, ',', out);
            case TSV -> DelimitedSheet.write(sheet, facts, '\t', out);
            case JSON -> JsonSheet.document(sheet, facts, out);
            case NDJSON -> JsonSheet.lines(sheet, facts, out);
            case MARKDOWN -> MarkdownSheet.write(sheet, facts, out);
            case XLSX -> XlsxSheet.write(sheet, facts, out);
        }
    }
}
