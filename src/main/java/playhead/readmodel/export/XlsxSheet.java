package playhead.readmodel.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import playhead.event.Json;

/**
 * A sheet as a workbook (Office Open XML). Texts are stored as texts, so none of them runs as a formula. A number of more
 * digits than a spreadsheet keeps (15) is stored as text, so that none is changed.
 */
final class XlsxSheet {
    /** Limits of a worksheet, from the specification of Excel. */
    static final int MOST_ROWS = 1_048_576;

    static final int MOST_COLUMNS = 16_384;
    static final int LONGEST_TEXT = 32_767;
    private static final int EXACT_DIGITS = 15;
    /** The library writes the time of writing; the same sheet shall give the same bytes. */
    private static final Pattern CREATED = Pattern.compile("(?<=<dcterms:created[^>]{0,80}>)[^<]*");

    private static final String LONG_AGO = "2000-01-01T00:00:00Z";

    private XlsxSheet() {}

    static void write(Sheet sheet, List<Fact> facts, OutputStream out) throws IOException {
        if (sheet.columns().size() > MOST_COLUMNS) {
            throw new IOException("a workbook has at most " + MOST_COLUMNS + " columns; this has "
                    + sheet.columns().size() + ", choose csv");
        }
        Path draft = Files.createTempFile("playhead", ".xlsx");
        try {
            try (OutputStream file = Files.newOutputStream(draft)) {
                fill(sheet, facts, file);
            }
            try (ZipFile file = new ZipFile(draft.toFile())) {
                withoutClock(file, out);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void fill(Sheet sheet, List<Fact> facts, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Playhead", null)) {
            if (!facts.isEmpty()) {
                about(workbook.newWorksheet("About"), facts);
            }
            Worksheet page = workbook.newWorksheet("Rows");
            page.freezePane(0, 1);
            for (int i = 0; i < sheet.columns().size(); i++) {
                page.value(0, i, shortened(sheet.columns().get(i)));
                page.style(0, i).bold().set();
            }
            int[] next = {1};
            try {
                sheet.rows().each(cells -> row(page, next[0]++, cells));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private static void about(Worksheet page, List<Fact> facts) throws IOException {
        for (int i = 0; i < facts.size(); i++) {
            page.value(i, 0, facts.get(i).name());
            page.value(i, 1, shortened(facts.get(i).value()));
        }
        page.finish();
    }

    private static void row(Worksheet page, int at, Json[] cells) {
        if (at >= MOST_ROWS) {
            throw new UncheckedIOException(new IOException(
                    "a workbook has at most " + (MOST_ROWS - 1) + " rows below its heading; choose csv or a filter"));
        }
        for (int i = 0; i < cells.length; i++) {
            String text = SheetText.of(cells[i]);
            if (SheetText.isNumber(cells[i]) && new BigDecimal(text).precision() <= EXACT_DIGITS) {
                page.value(at, i, new BigDecimal(text));
            } else if (!text.isEmpty()) {
                page.value(at, i, shortened(text));
            }
        }
        if (at % 1_000 == 0) {
            try {
                page.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What no cell can hold is cut, and says so. */
    private static String shortened(String text) {
        String mark = "… (cut, " + text.length() + " characters)";
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - mark.length()) + mark;
    }

    /** Read through its directory: the library's parts say their sizes only there. */
    private static void withoutClock(ZipFile draft, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        for (ZipEntry part : Collections.list(draft.entries())) {
            ZipEntry same = new ZipEntry(part.getName());
            same.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
            to.putNextEntry(same);
            try (InputStream content = draft.getInputStream(part)) {
                if (part.getName().equals("docProps/core.xml")) {
                    String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    to.write(CREATED.matcher(text).replaceAll(LONG_AGO).getBytes(StandardCharsets.UTF_8));
                } else {
                    content.transferTo(to);
                }
            }
            to.closeEntry();
        }
        to.finish();
    }
}
