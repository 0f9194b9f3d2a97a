package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as people and reports write them: titles, comments and totals are no events, and nothing of them is kept quiet. */
class OddTablesTest {
    private static final String TABLE = """
        id,case,activity,time,amount
        e1,C-1,A,2024-05-01T10:00:00Z,1.50
        e2,C-1,B,2024-05-01T10:00:01Z,2.50
        """;

    @TempDir
    Path folder;

    private Cli cli;
    private Path into;

    private Cli.Ran imported(String text) throws Exception {
        cli = new Cli(folder.resolve("state"));
        into = folder.resolve("w.playhead");
        return cli.run("import", Files.writeString(folder.resolve("log.csv"), text), "--into", into);
    }

    private List<Object> ids() {
        return cli.rows("events", into).stream().map(event -> event.get("id")).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "Report of 2024,,,,~~ @ Report of 2024,,,,",
                "Report of 2024~~ @ Report of 2024",
                "Report of 2024~ @ Report of 2024",
                "Report, made by hand~,,,,~ @ Report, made by hand",
                "Created,2024-05-01~Period,2024-05-01,2024-05-31~~ @ Created,2024-05-01",
                "# made by a tool~ @ # made by a tool",
                "# made by a tool, on demand~# a;b;c;d;e;f~~ @ # made by a tool, on demand",
            })
    void what_stands_above_the_header_is_passed_over_and_said(String above, String said) throws Exception {
        String lines = above.replace('~', '\n');
        Cli.Ran ran = imported(lines + TABLE + "x\n");
        assertEquals(0, ran.exit(), ran::toString);
        assertEquals(List.of("e1", "e2"), ids(), ran::toString);
        assertTrue(ran.err().contains("line 1 stands above the header and is not read: " + said + "\n"), ran::toString);
        assertEquals(
                PlainJson.number(lines.lines().count() + 4),
                cli.rows("rejects", into).getFirst().get("line"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "case,activity~C-1,A~C-2,B~ @ 2",
                "case,activity,,~C-1,A,,~C-2,B,x,~ @ 2",
                "#case,activity,x~C-1,A,1~C-2,B,2~ @ 2",
                "case,activity,note~C-1,A,~C-2,B,~ @ 2",
            })
    void a_header_with_few_names_or_a_mark_is_still_one(String table, int events) throws Exception {
        Cli.Ran ran = imported(table.replace('~', '\n'));
        assertFalse(ran.err().contains("above the header"), ran::toString);
        assertEquals(events, ids().size(), ran::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {"Total,,,,4.00", "Summe:,,,,4.00", "\"Grand total\",,,2024-05-31T00:00:00Z,4.00"})
    void a_row_of_totals_is_a_reject(String total) throws Exception {
        Cli.Ran ran = imported(TABLE + total + "\n");
        assertEquals(List.of("e1", "e2"), ids());
        assertTrue(ran.err().contains("1 record could not be read"), ran::toString);
        assertEquals(
                "a row of totals, not a record",
                cli.rows("rejects", into).getFirst().get("reason"));
    }

    @Test
    void a_row_about_something_named_total_that_says_more_is_an_event() throws Exception {
        imported(TABLE + "Total,C-1,A,2024-05-01T10:00:00Z,\n");
        assertEquals(Set.of("e1", "e2", "Total"), Set.copyOf(ids()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "1,234.50 @ 7.25      @ 1234.50 @ thousands separators @ columns: { \"Net sum\": decimal }",
                "1,234,567 @ 12       @ 1234567 @ thousands separators @ columns: { \"Net sum\": decimal }",
                "1'234.50 @ -7        @ 1234.50 @ thousands separators @ columns: { \"Net sum\": decimal }",
                "1.234,50 @ 1.234.567 @ 1234.50 @ decimal commas       @ decimal: \",\" and columns: { \"Net sum\":"
                        + " decimal }",
                "1 234,50 @ 7         @ 1234.50 @ decimal commas       @ decimal: \",\" and columns: { \"Net sum\":"
                        + " decimal }",
                "1\u00A0234\u00A0567,5 @ 7 @ 1234567.5 @ decimal commas @ decimal: \",\" and columns: { \"Net sum\":"
                        + " decimal }",
                "1 234 @ 12           @ 1234    @ thousands separators @ columns: { \"Net sum\": decimal }",
            })
    void numbers_as_people_write_them_get_a_hint_whose_lines_make_them_numbers(
            String one, String other, BigDecimal number, String what, String lines) throws Exception {
        String table = "id;case;activity;Net sum\ne1;C-1;A;" + one + "\ne2;C-1;A;" + other + "\n";
        Cli.Ran ran = imported(table);
        assertTrue(
                ran.err().contains("numbers with " + what + " are read as text in Net sum; a mapping with "),
                ran::toString);
        assertTrue(ran.err().contains(lines), ran::toString);
        Path mapping =
                Files.writeString(folder.resolve("m.yaml"), "mapping: 1\n" + lines.replace(" and ", "\n") + "\n");
        Path mapped = folder.resolve("mapped");
        cli.ok("import", folder.resolve("log.csv"), "--into", mapped, "--mapping", mapping);
        Map<?, ?> data = (Map<?, ?>) cli.rows("events", mapped).getFirst().get("data");
        assertEquals(0, number.compareTo((BigDecimal) data.get("Net sum")), data::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {"1,234 @ 5,678", "12 34 @ 1", "030 123 456 @ 1", "2024-05-01 @ 1", "1,23,4 @ 2"})
    void what_may_be_something_else_gets_no_hint(String one, String other) throws Exception {
        Cli.Ran ran = imported("id;case;activity;x\ne1;C-1;A;" + one + "\ne2;C-1;A;" + other + "\n");
        assertFalse(ran.err().contains("numbers with"), ran::toString);
    }

    @Test
    void a_line_end_with_two_carriage_returns_leaves_none_in_the_last_cell() throws Exception {
        imported("id,case,activity,note\r\r\ne1,C-1,A,x\r\r\ne2,C-1,A,\"y\"\r\r\ne3,C-1,A,\r\r\n\r\r\n");
        assertEquals(
                List.of(Map.of("note", "x"), Map.of("note", "y"), Map.of()),
                cli.rows("events", into).stream()
                        .map(event -> event.get("data"))
                        .toList());
        assertEquals(List.of(), cli.rows("rejects", into));
    }
}
