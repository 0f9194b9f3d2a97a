package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules of importing as a user meets them: duplicates, conflicts, several sources, failures that leave nothing. */
class ImportRulesTest extends ImportsBase {
    @Test
    void equal_rows_without_ids_are_events_of_their_own_and_only_what_is_new_is_added_later() throws IOException {
        assertCounts(19, 0, importing(file("a.ndjson", EQUAL.repeat(19))));
        assertCounts(0, 19, importing(file("a.ndjson", EQUAL.repeat(19))));
        assertCounts(0, 19, importing(gzip("a.ndjson.gz", EQUAL.repeat(19))));
        assertCounts(0, 19, importing(file("renamed.ndjson", EQUAL.repeat(19))));
        assertCounts(2, 19, importing(file("grown.ndjson", EQUAL.repeat(21))));
        assertEquals(21, cli.rows("events", workspace).size());
        assertEquals(number(21), cli.rows("state", workspace).getFirst().get("version"));
        String crlf = "case,activity,time\r\n" + "1,a,2025-01-01T00:00:00Z\r\n".repeat(3);
        Path csv = folder.resolve("csv.playhead");
        assertCounts(3, 0, cli.rows("import", file("e.csv", crlf), "--into", csv));
        assertCounts(1, 3, cli.rows("import", file("f.csv", crlf + "1,a,2025-01-01T00:00:00Z\n"), "--into", csv));
    }

    @Test
    void same_id_with_other_content_is_a_conflict_and_both_are_kept() throws IOException {
        String one = "{\"id\":\"7\",\"stream\":\"x-1\",\"type\":\"T\",\"data\":{\"a\":1}}\n";
        Map<String, Object> first = importing(file("a.ndjson", one + one + one.replace(":1}", ":2}")))
                .getFirst();
        assertEquals(
                List.of(number(2), number(1), number(1)),
                List.of(first.get("accepted"), first.get("duplicates"), first.get("conflicts")));
        Map<String, Object> later =
                importing(file("b.ndjson", one.replace(":1}", ":3}"))).getFirst();
        assertEquals(List.of(number(1), number(1)), List.of(later.get("accepted"), later.get("conflicts")));
        assertEquals(
                List.of(number(1), number(2), number(3)),
                cli.rows("events", workspace).stream()
                        .map(event -> ((Map<?, ?>) event.get("data")).get("a"))
                        .toList());
    }

    @Test
    void a_dry_run_changes_nothing_and_sources_are_kept_unless_told_otherwise() throws IOException {
        Path log = file("a.ndjson", EQUAL);
        assertCounts(1, 0, cli.rows("import", log, "--into", workspace, "--dry-run"));
        assertFalse(Files.exists(workspace));
        cli.ok("import", log, "--into", workspace, "--no-source");
        assertEquals(0, files(workspace.resolve("sources")));
        cli.ok("import", file("b.ndjson", EQUAL.replace("x-1", "x-2")), "--into", workspace);
        assertEquals(1, files(workspace.resolve("sources")));
        String before = cli.ok("info", workspace, "--json").out();
        assertCounts(
                1,
                0,
                cli.rows("import", file("c.ndjson", EQUAL.replace("x-1", "x-3")), "--into", workspace, "--dry-run"));
        assertEquals(before, cli.ok("info", workspace, "--json").out());
    }

    @Test
    void records_that_cannot_be_read_are_listed_with_place_and_text() throws IOException {
        Path log = file(
                "a.ndjson",
                EQUAL + "\n{\"stream\": oops}\n" + EQUAL
                        + "{\"stream\":\"x-1\",\"type\":\"T\",\"time\":\"yesterday\"}\n");
        Map<String, Object> summary = importing(log).getFirst();
        assertEquals(
                List.of(number(5), number(2), number(2), number(1)),
                List.of(summary.get("read"), summary.get("accepted"), summary.get("rejected"), summary.get("blank")));
        List<Map<String, Object>> rejects = cli.rows("rejects", workspace);
        assertEquals(
                List.of(number(3), number(5)),
                rejects.stream().map(row -> row.get("line")).toList());
        assertEquals(
                List.of(number(EQUAL.length() + 1), number(2 * EQUAL.length() + 1 + 17)),
                rejects.stream().map(row -> row.get("offset")).toList());
        assertEquals("{\"stream\": oops}", rejects.getFirst().get("text"));
        assertTrue(((String) rejects.get(1).get("reason")).contains("yesterday"), rejects::toString);
    }

    @Test
    void a_file_that_cannot_be_read_fails_the_whole_import_and_leaves_nothing() throws IOException {
        Path good = file("good.ndjson", EQUAL);
        Path broken = folder.resolve("broken.ndjson.gz");
        Files.write(broken, java.util.Arrays.copyOf(Files.readAllBytes(gzip("x.gz", EQUAL.repeat(999))), 60));
        for (Path bad : List.of(
                broken,
                file("words.txt", "no log at all\nnot even close\n"),
                file("torn.xes", "<log><trace><event></trace></log>"),
                file("junk.ndjson", "{oops\n{oops\n"))) {
            Cli.Ran ran = cli.fails(1, "import", good, bad, "--into", workspace, "--json");
            assertEquals(2, ran.rows().size(), ran::toString);
            assertTrue(ran.err().contains(bad.getFileName().toString()), ran::toString);
            assertFalse(Files.exists(workspace), ran::toString);
        }
        cli.ok("import", good, "--into", workspace);
        String before = cli.ok("info", workspace, "--json").out();
        cli.fails(1, "import", file("b.ndjson", EQUAL.replace("x", "y")), broken, "--into", workspace);
        assertEquals(before, cli.ok("info", workspace, "--json").out());
        cli.fails(1, "import", folder.resolve("missing.ndjson"), "--into", workspace);
    }

    @Test
    void a_header_alone_is_no_failure_and_wrong_usage_is_2() throws IOException {
        assertCounts(0, 0, importing(file("h.csv", "case,activity,time\n")));
        assertCounts(0, 0, importing(file("empty.ndjson", "")));
        Path log = file("a.ndjson", EQUAL);
        for (Object[] wrong : new Object[][] {
            {"import", log, "--into", workspace, "--colour"},
            {"import", log},
            {"import", "--into", workspace},
            {"import", log, "--into", workspace, "--order", "random"},
            {"import", log, "--into", workspace, "--zone", "Moon"},
            {"import", log, "--into", workspace, "--encoding", "klingon"},
            {"import", log, "--into", workspace, "--format", "word"},
            {"guess", workspace},
            {},
            {"state", workspace, "--format", "xml"},
            {"history", workspace}
        }) {
            Cli.Ran ran = cli.run(wrong);
            assertEquals(2, ran.exit(), ran::toString);
            assertEquals("", ran.out());
        }
    }
}
