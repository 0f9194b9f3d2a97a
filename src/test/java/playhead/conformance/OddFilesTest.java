package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs as they come out of other hands: nothing in them is lost, changed or guessed in silence. */
class OddFilesTest {
    private static final String ROWS = """
        e1,C-1,A,2024-05-01T10:00:00Z,1.50
        e2,C-1,B,2024-05-01T10:00:01Z,2.50
        """;
    private static final String HEADER = "id,case,activity,time,amount\n";

    @TempDir
    Path folder;

    private Cli cli;
    private Path into;
    private Map<String, Object> summary;

    private Cli.Ran imported(String name, byte[] bytes) throws Exception {
        cli = new Cli(folder.resolve("state"));
        into = folder.resolve(name + ".playhead");
        Cli.Ran ran = cli.run("import", Files.write(folder.resolve(name), bytes), "--into", into, "--json");
        summary = ran.rows().getFirst();
        return ran;
    }

    private Cli.Ran imported(String name, String text) throws Exception {
        return imported(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertCounts(long read, long accepted, long rejected) {
        assertEquals(
                List.of(PlainJson.number(read), PlainJson.number(accepted), PlainJson.number(rejected)),
                List.of(summary.get("read"), summary.get("accepted"), summary.get("rejected")));
    }

    private Object reason() {
        return cli.rows("rejects", into).getFirst().get("reason");
    }

    @ParameterizedTest
    @CsvSource({"''", "\uFEFF"})
    void a_header_that_comes_again_is_a_reject_and_changes_no_type(String mark) throws Exception {
        imported(
                "twice.csv",
                HEADER + ROWS + mark + HEADER + ROWS.replace("e1", "e3").replace("e2", "e4"));
        assertCounts(5, 4, 1);
        assertEquals("the header once more", reason());
        assertEquals(
                Map.of("amount", new BigDecimal("1.5")),
                cli.rows("events", into).getFirst().get("data"));
    }

    @Test
    void one_row_in_windows_1252_with_german_quotation_marks_is_read() throws Exception {
        String text = HEADER + "e0,C-1,Größe – „x“ …,2024-05-01T10:00:00Z,1\n" + ROWS;
        Cli.Ran ran = imported("w.csv", text.getBytes(Charset.forName("windows-1252")));
        assertCounts(3, 3, 0);
        assertEquals("Größe – „x“ …", cli.rows("events", into).getFirst().get("type"));
        assertTrue(ran.err().contains("read as windows-1252"), ran::toString);
    }

    @Test
    void days_of_a_spreadsheet_are_not_taken_for_seconds() throws Exception {
        Cli.Ran ran = imported("days.csv", "id,case,activity,time\ne1,C-1,A,45413.416667\ne2,C-1,B,45414\n");
        assertEquals(1, ran.exit(), ran::toString);
        assertTrue(
                ran.err().contains("line 2: time '45413.416667': it may be days as spreadsheets count"), ran::toString);
    }

    @Test
    void json_records_with_commas_and_without_brackets_are_all_read() throws Exception {
        imported(
                "c.ndjson",
                "{\"id\":\"1\",\"type\":\"A\"},\n{\"id\":\"2\",\"type\":\"A\"},\n{\"id\":\"3\",\"type\":\"B\"},\n");
        assertCounts(3, 3, 0);
        Cli.Ran ran = imported("d.ndjson", "{\"id\":\"1\",\"type\":\"A\"},,\n{\"id\":\"2\",\"type\":\"A\"}\n");
        assertTrue(ran.err().contains("line 1: unexpected ','"), ran::toString);
    }

    @Test
    void a_first_row_whose_cells_come_again_in_all_others_is_a_record() throws Exception {
        Cli.Ran ran = imported("rows.log", "when 1\thost h\twhat a\nwhen 2\thost h\twhat b\nwhen 3\thost h\twhat c\n");
        assertCounts(3, 3, 0);
        assertTrue(ran.err().contains("its first line is a record, not a header"), ran::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01-MAY-24 10.00.00.123456 AM|dd-MMM-yy hh.mm.ss.SSSSSS a|2024-05-01T10:00:00.123456Z",
                "May  1 2024 10:00AM|MMM ppd yyyy h:mma|2024-05-01T10:00:00Z",
                "Wed, 01 May 2024 10:00:00 +0200|EEE, dd MMM yyyy HH:mm:ss Z|2024-05-01T08:00:00Z",
                "10/Oct/2000:13:55:36 -0700|dd/MMM/yyyy:HH:mm:ss Z|2000-10-10T20:55:36Z",
            })
    void a_time_of_a_form_that_is_not_known_is_refused_with_the_pattern_that_reads_it(
            String text, String pattern, String time) throws Exception {
        String log = "id;case;activity;time\ne1;C-1;A;" + text + "\n";
        Cli.Ran ran = imported("t.csv", log);
        assertEquals(1, ran.exit(), ran::toString);
        assertTrue(ran.err().contains("give roles.time.pattern, such as \"" + pattern + "\""), ran::toString);
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"),
                "mapping: 1\nroles:\n  time: { column: time, pattern: \"" + pattern + "\" }\n");
        assertEquals(Instant.parse(time), Instant.parse((String)
                cli.rows("import", folder.resolve("t.csv"), "--into", into, "--mapping", mapping)
                        .getFirst()
                        .get("first")));
    }

    @Test
    void what_desktops_leave_in_an_archive_is_passed_over_and_what_is_no_log_is_named() throws Exception {
        Cli.Ran ran =
                imported("logs.zip", zip("logs/a.csv", HEADER + ROWS, ".DS_Store", "\0\0", "__MACOSX/._a.csv", "x"));
        assertEquals(0, ran.exit(), ran::toString);
        assertCounts(2, 2, 0);
        assertTrue(ran.err().contains("logs.zip!.DS_Store: left by a desktop, not read"), ran::toString);
        ran = imported("more.zip", zip("a.csv", HEADER + ROWS, "README", "An export.\nSee the manual.\n"));
        assertEquals(1, ran.exit(), ran::toString);
        assertTrue(ran.err().contains("more.zip!README: this is none of the formats"), ran::toString);
        assertTrue(ran.err().contains("take it out of the archive"), ran::toString);
    }

    private static byte[] zip(String... namesAndTexts) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
