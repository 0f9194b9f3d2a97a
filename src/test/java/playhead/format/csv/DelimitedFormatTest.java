package playhead.format.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
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

class DelimitedFormatTest extends DelimitedBase {
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
