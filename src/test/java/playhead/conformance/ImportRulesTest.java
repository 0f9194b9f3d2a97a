package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of importing as a user meets them: duplicates, conflicts, several sources, failures that leave nothing. */
class ImportRulesTest {
    private static final String EQUAL =
            "{\"stream\":\"x-1\",\"type\":\"T\",\"time\":\"2025-01-01T00:00:00Z\"," + "\"data\":{\"a\":1}}\n";

    @TempDir
    Path folder;

    private Cli cli;
    private Path workspace;

    @BeforeEach
    void set_up() {
        cli = new Cli(folder.resolve("state"));
        workspace = folder.resolve("log.playhead");
    }

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
    void three_sources_with_own_positions_keys_and_clocks_are_one_log() throws IOException {
        StringBuilder shop = new StringBuilder();
        StringBuilder till = new StringBuilder("pos,order_no,what,when,ref,cause,amount\n");
        StringBuilder van = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            String minute = "2025-03-01T10:%02d:".formatted(i);
            shop.append(
                    ("{\"position\":%d,\"id\":\"s%d\",\"stream\":\"order-%07d\",\"type\":\"Placed\",\"time\":\"%s10Z\","
                                    + "\"data\":{\"total\":%d}}\n")
                            .formatted(i, i, 8811 + i, minute, i));
            // This clock is 4 s slow: it paid, by its own clock, before there was an order.
            till.append("%d,%d,Paid,%s08Z,p%d,s%d,%d\n".formatted(i, 8811 + i, minute, i, i, i));
            van.append(("{\"position\":%d,\"id\":\"v%d\",\"order\":\"ORD-%d\",\"type\":\"Shipped\",\"time\":\"%s14Z\","
                            + "\"causationId\":\"p%d\",\"van\":\"V%d\"}\n")
                    .formatted(i, i, 8811 + i, minute, i, i % 3));
        }
        String key = "normalize: { extract: \"[0-9]+\", pad: 7, prefix: \"order-\" }";
        Path mapping = file("all.yaml", """
            mapping: 1
            files:
              "shop.ndjson": { source: shop, roles: { entity: { column: stream, type: order, KEY } } }
              "till.csv":
                source: till
                roles: { entity: { column: order_no, type: order, KEY }, type: what, time: when, id: ref, causationId: cause, position: pos }
              "van.ndjson": { source: van, roles: { entity: { column: order, type: order, KEY } } }
            """.replace("KEY", key));
        Cli.Ran ran = cli.ok(
                "import",
                file("shop.ndjson", shop.toString()),
                file("till.csv", till.toString()),
                file("van.ndjson", van.toString()),
                "--into",
                workspace,
                "--mapping",
                mapping,
                "--json");
        assertEquals(
                List.of("time", "time", "time"),
                ran.rows().stream().map(row -> row.get("orderUsed")).toList());
        assertTrue(ran.err().contains("40"), "says how many effects were moved: " + ran.err());
        assertTrue(ran.err().toLowerCase().contains("clock"), "suggests a clock shift: " + ran.err());
        List<Map<String, Object>> states = cli.rows("state", workspace);
        assertEquals(40, states.size());
        assertEquals(
                Map.of(
                        "entity",
                        "order-0008812",
                        "type",
                        "order",
                        "exists",
                        true,
                        "version",
                        number(3),
                        "lastPosition",
                        number(3),
                        "fields",
                        states.getFirst().get("fields")),
                states.getFirst());
        for (String order : List.of("recorded", "occurred")) {
            List<Object> ids = cli.rows("events", workspace, "--replay", order).stream()
                    .map(event -> event.get("id"))
                    .toList();
            List<Object> expected = new ArrayList<>();
            for (int i = 1; i <= 40; i++) {
                expected.addAll(List.of("s" + i, "p" + i, "v" + i));
            }
            assertEquals(expected, ids, order);
        }
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
    void kept_sources_are_read_again_with_another_mapping() throws IOException {
        Path csv =
                file("a.csv", "case,activity,time,owner\n1,a,2025-01-01T00:00:00Z,anna\n2,b,2025-01-02T00:00:00Z,bo\n");
        cli.ok("import", csv, "--into", workspace);
        Files.delete(csv);
        Path mapping = file("m.yaml", "mapping: 1\nroles: { entity: { column: owner, type: person } }\n");
        Path again = folder.resolve("again.playhead");
        cli.ok("import", "--into", again, "--from-import", workspace + "#1", "--mapping", mapping);
        assertEquals(
                List.of("anna", "bo"),
                cli.rows("state", again).stream().map(row -> row.get("entity")).toList());
        assertEquals(
                List.of("1", "2"),
                cli.rows("state", workspace).stream()
                        .map(row -> row.get("entity"))
                        .toList());
        cli.fails(1, "import", "--into", folder.resolve("no.playhead"), "--from-import", workspace + "#9");
        assertFalse(Files.exists(folder.resolve("no.playhead")));
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
    void files_in_an_archive_are_files_of_the_import() throws IOException {
        Path zip = folder.resolve("two.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("logs/a.ndjson"));
            out.write(EQUAL.repeat(2).getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("../b.csv"));
            out.write("case,activity\n1,a\n".getBytes(StandardCharsets.UTF_8));
        }
        List<Map<String, Object>> summaries = importing(zip);
        assertEquals(
                List.of(number(2), number(1)),
                summaries.stream().map(row -> row.get("events")).toList());
        assertFalse(Files.exists(folder.resolve("b.csv"))
                || Files.exists(folder.getParent().resolve("b.csv")));
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

    private List<Map<String, Object>> importing(Path file) {
        return cli.rows("import", file, "--into", workspace);
    }

    private static void assertCounts(long accepted, long duplicates, List<Map<String, Object>> summaries) {
        assertEquals(
                List.of(number(accepted), number(duplicates), number(0)),
                List.of(
                        summaries.getFirst().get("accepted"),
                        summaries.getFirst().get("duplicates"),
                        summaries.getFirst().get("rejected")));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path gzip(String name, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return folder.resolve(name);
    }

    private static long files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return 0;
        }
        try (var listed = Files.list(folder)) {
            return listed.count();
        }
    }

    private static java.math.BigDecimal number(long n) {
        return PlainJson.number(n);
    }
}
