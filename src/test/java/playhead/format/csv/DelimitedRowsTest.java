package playhead.format.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import playhead.format.BytesInput;
import playhead.format.Collected;
import playhead.format.LogInput;
import playhead.format.ReadOptions;
import playhead.format.UnreadableLog;

/** Which rows of a delimited file are records, and which are rejects. */
class DelimitedRowsTest extends DelimitedBase {
    @Test
    void line_offset_and_identity_are_those_of_the_row() throws Exception {
        Collected collected = read("case,text\r\nA,\"two\nlines\"\r\n\r\nB,x\r\n,\nC,y");
        assertEquals(List.of("2@11+13", "5@28+3", "7@35+3"), collected.places);
        assertEquals(List.of("A,\"two\nlines\"", "B,x", "C,y"), collected.identities);
        assertEquals(2, collected.blanks);
        assertEquals("\"two\\nlines\"", collected.records.getFirst().get("text"));
    }

    @Test
    void a_row_that_cannot_be_read_is_rejected_and_the_next_line_is_read() throws Exception {
        Map<String, String> bad = Map.of(
                "1,2,3",
                "3 fields",
                "1",
                "1 fields",
                "1,\"a\"b",
                "after a closing",
                "1,\"open",
                "quotation mark",
                "\"1\"\r,2",
                "after a closing");
        for (Map.Entry<String, String> row : bad.entrySet()) {
            Collected collected = read("case,b\nA,1\n" + row.getKey() + "\nB,2\nC,\"x\"\n");
            assertEquals(
                    List.of("\"A\"", "\"B\"", "\"C\""),
                    collected.records.stream().map(r -> r.get("case")).toList(),
                    row.getKey());
            assertEquals(1, collected.rejects.size(), row.getKey());
            assertTrue(collected.rejects.getFirst().startsWith("3@11 "), collected.rejects.getFirst());
            assertTrue(collected.rejects.getFirst().contains(row.getValue()), collected.rejects.getFirst());
            assertEquals(List.of(row.getKey()), collected.rejectTexts);
        }
    }

    @Test
    void an_open_quotation_mark_at_the_end_costs_one_line() throws Exception {
        Collected collected = read("case,b\nA,\"open\n" + "B,2\n".repeat(1_000));
        assertEquals(1_000, collected.records.size());
        assertEquals(List.of("2@7 a quotation mark that is not closed"), collected.rejects);
        assertEquals("3@15+3", collected.places.getFirst());
    }

    @Test
    void a_row_beyond_the_limit_is_rejected_and_the_next_is_read() throws Exception {
        DelimitedFormat small = new DelimitedFormat(300_000);
        for (String start : List.of("B,", "B,\"")) {
            String big = start + "x".repeat(2_000_000);
            Collected collected =
                    BytesInput.of("a", "case,b\nA,1\n" + big + "\nC,3\n").read(small);
            assertEquals(List.of("2@7+3", "4@" + (12 + big.length()) + "+3"), collected.places);
            assertTrue(
                    collected.rejects.getFirst().startsWith("3@11 a row of more than"), collected.rejects.toString());
            assertEquals(4096, collected.rejectTexts.getFirst().length());
        }
    }

    @Test
    void fields_are_the_same_wherever_a_read_ends_within_them() throws Exception {
        String row = "A,\"{\"\"k\"\":\"\"a\nb\"\"}\",\"say \"\"no\"\"\\\",x\r\n";
        String text = "case,data,b,c\r\n" + row.repeat(3);
        Collected whole = BytesInput.of("a", text).read(new DelimitedFormat());
        assertEquals(3, whole.records.size());
        for (int size = 1; size < 40; size++) {
            Collected cut = inPieces(text, size);
            assertEquals(whole.records, cut.records, "pieces of " + size);
            assertEquals(whole.places, cut.places, "pieces of " + size);
        }
        assertEquals("\"say \\\"no\\\"\\\\\"", whole.records.getFirst().get("b"));
    }

    private static Collected inPieces(String text, int size) throws Exception {
        BytesInput whole = BytesInput.of("a", text);
        Collected collected = new Collected();
        LogInput cut = new LogInput() {
            @Override
            public String name() {
                return whole.name();
            }

            @Override
            public InputStream open() {
                return new FilterInputStream(whole.open()) {
                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        return super.read(into, from, Math.min(size, length));
                    }
                };
            }
        };
        new DelimitedFormat().read(cut, ReadOptions.DEFAULT, collected);
        return collected;
    }

    @Test
    void a_million_columns_are_no_harm() throws Exception {
        Collected collected = read("a,b\n1,2\n" + ",".repeat(999_999) + "\n3,4\n" + "x,".repeat(999_999) + "\n");
        assertEquals(2, collected.records.size());
        assertTrue(assertThrows(UnreadableLog.class, () -> read("x,".repeat(999_999) + "\n1\n"))
                .getMessage()
                .startsWith("line 1: the header"));
    }

    @Test
    void nul_is_kept_and_bad_utf8_is_a_reject() throws Exception {
        assertEquals(
                "\"x\\u0000y\"", read("case,b\nA,x\0y\n").records.getFirst().get("b"));
        byte[] bytes = "case,b\nA,\u00ff\nB,2\n".getBytes(StandardCharsets.ISO_8859_1);
        Collected collected = new BytesInput("a", bytes).read(format);
        assertEquals(List.of("2@7 bytes that are not UTF-8"), collected.rejects);
        assertEquals(List.of("A,\\xff"), collected.rejectTexts);
        assertEquals(1, collected.records.size());
    }

    @Test
    void files_of_no_line_one_line_and_old_line_ends_are_read() throws Exception {
        assertEquals(0, read("").records.size());
        assertEquals(0, read("case,b").records.size());
        assertEquals(0, read("case,b\n").rejects.size());
        assertEquals(
                "[{case=\"A\", b=1}, {case=\"B\", b=2}]",
                read("case,b\rA,1\rB,2").records.toString());
        assertEquals("[{only=\"x\"}]", read("only\nx\n").records.toString());
    }
}
