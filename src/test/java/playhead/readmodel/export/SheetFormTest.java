package playhead.readmodel.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import playhead.event.Json;

class SheetFormTest {
    private static final List<Fact> FACTS = List.of(new Fact("filter", "total > 5\nand more"), new Fact("zone", "UTC"));

    private final Sheet sheet = Sheet.of(
            List.of("entity", "total", "a|b"),
            List.of(
                    row("\"order-1\"", "100.10", "null"),
                    row("\"=1+1\"", "-5", null),
                    row("\"line\\nbreak <b>\"", "12345678901234567890.5", "{\"x\":[1]}")));

    @Test
    void csv_has_facts_as_comments_and_no_cell_that_runs() throws IOException {
        assertEquals("""
            # filter: total > 5 and more
            # zone: UTC
            entity,total,a|b
            order-1,100.10,
            '=1+1,-5,
            "line
            break <b>",12345678901234567890.5,"{""x"":[1]}"
            """, written(SheetForm.CSV, FACTS));
    }

    @Test
    void tsv_has_tabs() throws IOException {
        assertTrue(written(SheetForm.TSV, List.of()).startsWith("entity\ttotal\ta|b\norder-1\t100.10\t\n"));
    }

    @Test
    void json_keeps_every_digit_and_tells_null_from_absent() throws IOException {
        assertEquals("""
            {"about":{"filter":"total > 5\\nand more","zone":"UTC"},"rows":[
            {"entity":"order-1","total":100.10,"a|b":null},
            {"entity":"=1+1","total":-5},
            {"entity":"line\\nbreak <b>","total":12345678901234567890.5,"a|b":{"x":[1]}}
            ]}
            """, written(SheetForm.JSON, FACTS));
        assertEquals("[\n]\n", new String(bytes(SheetForm.JSON, Sheet.of(List.of("a"), List.of()), List.of())));
    }

    @Test
    void markdown_keeps_a_row_on_its_line_and_no_value_becomes_markup() throws IOException {
        assertEquals("""
            - filter: total > 5<br>and more
            - zone: UTC

            | entity | total | a\\|b |
            | --- | --- | --- |
            | order-1 | 100.10 |  |
            | =1+1 | -5 |  |
            | line<br>break &lt;b> | 12345678901234567890.5 | {"x":\\[1\\]} |
            """, written(SheetForm.MARKDOWN, FACTS));
    }

    @Test
    void a_workbook_keeps_numbers_as_numbers_and_long_ones_as_text() throws IOException {
        Map<String, String> parts = parts(bytes(SheetForm.XLSX, sheet, FACTS));
        String rows = parts.get("xl/worksheets/sheet2.xml");
        assertTrue(rows.contains("<v>100.10</v>") || rows.contains("<v>100.1</v>"), rows);
        assertTrue(rows.contains("<v>-5</v>"), rows);
        String texts = rows + parts.get("xl/sharedStrings.xml");
        assertTrue(!rows.contains("<v>12345678901234567890.5</v>") && texts.contains("12345678901234567890.5"), rows);
        assertTrue(texts.contains("=1+1") && !rows.contains("<f>"), rows);
        assertTrue((parts.get("xl/worksheets/sheet1.xml") + texts).contains("total &gt; 5"), texts);
    }

    @Test
    void the_same_sheet_gives_the_same_bytes_in_every_form() throws IOException {
        for (SheetForm form : SheetForm.values()) {
            assertArrayEquals(bytes(form, sheet, FACTS), bytes(form, sheet, FACTS), form.name());
            assertEquals(form, SheetForm.ofFile("orders." + form.ending()).orElseThrow());
        }
    }

    @Test
    void the_fingerprint_is_that_of_the_rows_as_json_lines() throws Exception {
        SheetProof proof = SheetProof.of(sheet);
        byte[] lines = bytes(SheetForm.NDJSON, sheet, List.of());
        assertEquals(3, proof.rows());
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines)), proof.sha256());
        List<Fact> facts = proof.after(FACTS);
        assertEquals(new Fact("rows", "3"), facts.get(2));
        assertEquals(new Fact("sha256", proof.sha256()), facts.get(3));
    }

    @Test
    void more_rows_than_a_workbook_holds_are_refused() {
        Sheet long_ = new Sheet(List.of("n"), visitor -> {
            Json[] one = row("1");
            for (int i = 0; i < XlsxSheet.MOST_ROWS; i++) {
                visitor.row(one);
            }
        });
        IOException refused = assertThrows(IOException.class, () -> bytes(SheetForm.XLSX, long_, List.of()));
        assertTrue(refused.getMessage().contains("1048575 rows"), refused.getMessage());
    }

    @Test
    void a_heading_stands_once() {
        assertThrows(IllegalArgumentException.class, () -> Sheet.of(List.of("a", "a"), List.of()));
    }

    private String written(SheetForm form, List<Fact> facts) throws IOException {
        return new String(bytes(form, sheet, facts), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(SheetForm form, Sheet sheet, List<Fact> facts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(sheet, facts, out);
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] zip) throws IOException {
        Map<String, String> parts = new HashMap<>();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
            parts.put(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }

    private static Json[] row(String... cells) {
        Json[] row = new Json[cells.length];
        for (int i = 0; i < cells.length; i++) {
            row[i] = cells[i] == null ? null : Json.canonical(cells[i]);
        }
        return row;
    }
}
