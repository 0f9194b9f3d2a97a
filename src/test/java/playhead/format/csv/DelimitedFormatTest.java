package playhead.format.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import playhead.event.JsonText;
import playhead.format.BytesInput;
import playhead.format.Collected;
import playhead.format.Formats;
import playhead.format.ReadOptions;
import playhead.format.UnreadableLog;

class DelimitedFormatTest {
    private final DelimitedFormat format = new DelimitedFormat();

    private Collected read(String text) throws Exception {
        return BytesInput.of("a.csv", text).read(format);
    }

    private Collected read(String text, ReadOptions options) throws Exception {
        return BytesInput.of("a.csv", text).read(format, options);
    }

    @Test
    void finds_the_delimiter_and_keeps_quoted_text() throws Exception {
        Collected collected = read("case;activity;when;who;amount\n"
                + "A-1;\"Pay; partly\";31.03.2024 02:30:00,500;Jörg;1.234,50\nA-2;\"say \"\"hi\"\"\";x;y;2,5\r\n");
        assertEquals(
                "[{case=\"A-1\", activity=\"Pay; partly\", when=\"31.03.2024 02:30:00,500\", who=\"Jörg\", "
                        + "amount=\"1.234,50\"}, {case=\"A-2\", activity=\"say \\\"hi\\\"\", when=\"x\", who=\"y\", "
                        + "amount=\"2,5\"}]",
                collected.records.toString());
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            String text = "a;b;c\n1;x,y;2\n3;z;4\n"
                    .replace(";", delimiter)
                    .replace("x,y", delimiter.equals(",") ? "x" : "x,y");
            assertEquals(3, read(text).records.getFirst().size(), delimiter);
        }
        assertEquals("[{a=1, b=2}]", read("sep=;\na;b\n1;2\n").records.toString());
    }

    @Test
    void a_number_needs_every_value_of_its_column_to_be_plain() throws Exception {
        Collected collected = read("""
            plain,zeros,mixed,signed,exp,spaced,big,case
            1.50,007,1,-0.5,1e5,1,12345678901234567890.10,17
            10,12,x,-3,2, 2,0,18
            ,,,,,,,19
            """);
        assertEquals(
                "{plain=1.50, zeros=\"007\", mixed=\"1\", signed=-0.5, exp=\"1e5\", spaced=\"1\", "
                        + "big=12345678901234567890.10, case=\"17\"}",
                collected.records.get(0).toString());
        assertEquals("{case=\"19\"}", collected.records.get(2).toString());
    }

    @Test
    void the_first_pass_sees_the_last_row() throws Exception {
        Collected collected = read("case,n\n" + "A,1\n".repeat(50_000) + "A,-\n");
        assertEquals("\"1\"", collected.records.getFirst().get("n"));
    }

    @Test
    void columns_that_are_ids_times_or_actors_by_name_are_never_numbers() throws Exception {
        String header = "Case ID,Event Type,event_id,Timestamp,User,correlation-id,causationid,version,position,x";
        assertEquals(
                "{Case ID=\"1\", Event Type=\"1\", event_id=\"1\", Timestamp=\"1\", User=\"1\", "
                        + "correlation-id=\"1\", causationid=\"1\", version=1, position=1, x=1}",
                read(header + "\n1,1,1,1,1,1,1,1,1,1\n").records.getFirst().toString());
    }

    @Test
    void a_decimal_comma_is_canonical_in_the_record() throws Exception {
        ReadOptions comma = new ReadOptions(null, ',', null, Map.of(), null);
        assertEquals(
                "[{case=\"A\", n=1.50, m=\"1.5\"}]",
                read("case;n;m\nA;1,50;1.5\n", comma).records.toString());
    }

    @Test
    void declared_types_are_kept_to_and_a_cell_of_another_type_is_a_reject() throws Exception {
        ReadOptions options = new ReadOptions(
                ';',
                ',',
                "NULL",
                Map.of("i", "integer", "d", "decimal", "b", "boolean", "j", "json", "t", "text"),
                null);
        Collected collected = read(
                "i;d;b;j;t\n007;+1.234.567,50;Yes;\"[1, \"\"x\"\"]\";5\nNULL;-0,5;0;{};NULL\n"
                        + "1,5;1;true;1;x\n1;1.23,5;true;1;x\n1;1;maybe;1;x\n1;1;1;nope;x\n",
                options);
        assertEquals(
                "[{i=7, d=1234567.50, b=true, j=[1,\"x\"], t=\"5\"}, {i=null, d=-0.5, b=false, j={}, t=null}]",
                collected.records.toString());
        assertEquals(
                List.of(
                        "4@67 column i is not integer",
                        "5@82 column d is not decimal",
                        "6@100 column b is not boolean",
                        "7@114 column j is not json"),
                collected.rejects);
    }

    @Test
    void a_null_token_does_not_make_a_number_column_text() throws Exception {
        ReadOptions options = new ReadOptions(null, '.', "\\N", Map.of(), null);
        assertEquals(
                "[{case=\"A\", n=1}, {case=\"B\", n=null}]",
                read("case,n\nA,1\nB,\\N\n", options).records.toString());
    }

    @Test
    void values_of_a_change_log_are_typed_by_field() throws Exception {
        ReadOptions options = new ReadOptions(
                null, '.', null, Map.of("flag", "boolean"), new ReadOptions.TypedBy("field", "old", "new"));
        Collected collected =
                read("case,field,old,new\nA,amount,1,2.5\nA,zip,01234,1\nA,flag,,true\nA,amount,2.5,3\n", options);
        assertEquals(
                "[{case=\"A\", field=\"amount\", old=1, new=2.5}, {case=\"A\", field=\"zip\", old=\"01234\","
                        + " new=\"1\"}, {case=\"A\", field=\"flag\", new=true}, {case=\"A\", field=\"amount\", old=2.5,"
                        + " new=3}]",
                collected.records.toString());
    }

    @Test
    void a_payload_cell_with_an_object_is_that_object() throws Exception {
        Collected collected = read(
                "stream,type,data,metadata\no-1,T,\"{\"\"qty\"\": 1, \"\"x\"\":[ 2 ]}\",{}\no-2,T,{broken,plain\n");
        assertEquals(
                "[{stream=\"o-1\", type=\"T\", data={\"qty\":1,\"x\":[2]}, metadata={}}, "
                        + "{stream=\"o-2\", type=\"T\", data=\"{broken\", metadata=\"plain\"}]",
                collected.records.toString());
    }

    @Test
    void header_names_are_made_unique_and_never_empty() throws Exception {
        assertEquals(
                "[{a=1, a (2)=2, column 3=3, a (2) (2)=4, b=5}]",
                read("a,a,,a (2), b \n1,2,3,4,5\n").records.toString());
    }

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

    @Test
    void reads_back_what_another_writer_wrote() throws Exception {
        Random random = new Random(7);
        String alphabet = "ab,;\"\n\r\t|ü😀 \0\\'0";
        for (int round = 0; round < 300; round++) {
            int columns = 2 + random.nextInt(5);
            StringWriter text = new StringWriter();
            List<List<String>> expected = new ArrayList<>();
            try (CsvWriter csv = CsvWriter.builder().build(text)) {
                csv.writeRecord(java.util.stream.IntStream.range(0, columns)
                        .mapToObj(i -> "h" + i)
                        .toList());
                for (int row = 0; row < 20; row++) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < columns; i++) {
                        StringBuilder cell = new StringBuilder("_");
                        for (int n = random.nextInt(8); n > 0; n--) {
                            int[] points = alphabet.codePoints().toArray();
                            cell.appendCodePoint(points[random.nextInt(points.length)]);
                        }
                        cells.add(cell.toString());
                    }
                    csv.writeRecord(cells);
                    expected.add(cells.stream()
                            .map(c -> JsonText.quoted(c).toString())
                            .toList());
                }
            }
            ReadOptions comma = new ReadOptions(',', '.', null, Map.of(), null);
            Collected collected = read(text.toString(), comma);
            assertEquals(
                    expected,
                    collected.records.stream().map(r -> List.copyOf(r.values())).toList(),
                    "round " + round);
        }
    }

    @Test
    void is_told_from_other_text() {
        Formats formats = new Formats(List.of(format));
        for (String text : List.of("a,b\n1,2\n", "a\tb\tc\n", "case;when\nA;\"1;2\"\n")) {
            assertTrue(
                    formats.choose(BytesInput.of("x.txt", text).sample())
                            .format()
                            .isPresent(),
                    text);
        }
        for (String text : List.of(
                "",
                "{\"a\":1,\"b\":2}\n",
                "[1,2]",
                "<a b=','/>",
                "SQLite format 3\0,\0",
                "one line of text\nand, one more\nand more\n",
                "\0\0\0")) {
            assertTrue(
                    formats.choose(BytesInput.of("x.txt", text).sample())
                            .format()
                            .isEmpty(),
                    text);
        }
    }
}
