package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces as one file: packed, unpacked, handed out as evidence, reported; and made compact. */
class ParcelsTest {
    @TempDir
    Path folder;

    private Cli cli;
    private Path into;

    @BeforeEach
    void import_a_log() throws Exception {
        cli = new Cli(folder.resolve("state"));
        into = folder.resolve("w.playhead");
        Path file = Files.writeString(folder.resolve("log.ndjson"), """
            {"stream":"a-1","type":"<b>Opened</b>","id":"1","time":"2024-05-01T10:00:00Z","actor":"ann","data":{"amount":0.1}}
            {"stream":"a-1","type":"Paid","id":"2","time":"2024-05-01T10:00:01Z","data":{"amount":0.2}}
            <script>alert(1)</script>
            """);
        cli.ok("import", file, "--into", into);
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static void write(Path file, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    @Test
    void what_was_packed_comes_out_as_the_same_log_with_its_kept_files() throws Exception {
        Path one = folder.resolve("one.playhead.zip");
        Path two = folder.resolve("two.playhead.zip");
        cli.ok("pack", into, "--out", one);
        cli.ok("rebuild", into);
        cli.ok("pack", into, "--out", two);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two), "same workspace, same bytes");
        assertTrue(entries(one).keySet().stream().noneMatch(name -> name.contains(".mv.db")));
        Path again = folder.resolve("again");
        cli.ok("unpack", one, "--into", again);
        for (String command : new String[] {"events", "state", "rejects", "info"}) {
            assertEquals(
                    cli.ok(command, into, "--json").out(),
                    cli.ok(command, again, "--json").out());
        }
        assertEquals(cli.ok("head", into).out(), cli.ok("head", again).out());
        assertFalse(Files.exists(again.resolve("head.txt")));
        cli.ok("import", "--from-import", again + "#1", "--into", folder.resolve("third"));
    }

    @Test
    void a_packed_workspace_that_was_changed_is_refused_and_leaves_nothing() throws Exception {
        Path packed = folder.resolve("p.zip");
        cli.ok("pack", into, "--out", packed);
        Map<String, byte[]> entries = entries(packed);
        byte[] segment = entries.get("journal/import-1/000001.seg");
        segment[segment.length / 2] ^= 1;
        write(packed, entries);
        Path again = folder.resolve("again");
        cli.fails(1, "unpack", packed, "--into", again);
        assertFalse(Files.exists(again));
        cli.fails(1, "unpack", folder.resolve("log.ndjson"), "--into", again);
        cli.fails(1, "unpack", folder.resolve("nothing.zip"), "--into", again);
        cli.fails(1, "unpack", packed, "--into", into);
        assertFalse(Files.exists(again));
        assertEquals(2, cli.rows("events", into).size());
    }

    @Test
    void names_that_no_workspace_has_are_never_written() throws Exception {
        Path packed = folder.resolve("p.zip");
        cli.ok("pack", into, "--out", packed);
        Map<String, byte[]> entries = entries(packed);
        entries.put("../outside.txt", new byte[] {1});
        entries.put("journal/../../outside.txt", new byte[] {1});
        entries.put("store.mv.db", new byte[] {1});
        write(packed, entries);
        Path again = folder.resolve("deep/again");
        cli.ok("unpack", packed, "--into", again);
        assertFalse(Files.exists(folder.resolve("outside.txt")) || Files.exists(folder.resolve("deep/outside.txt")));
        assertEquals(2, cli.rows("events", again).size());
    }

    @Test
    void evidence_can_be_read_without_playhead_and_unpacked_with_it() throws Exception {
        Path file = folder.resolve("evidence.zip");
        cli.ok("evidence", into, "--out", file);
        Map<String, byte[]> entries = entries(file);
        String events = new String(entries.get("events.ndjson"), StandardCharsets.UTF_8);
        assertEquals(2, events.lines().count());
        assertTrue(new String(entries.get("verify.json"), StandardCharsets.UTF_8).contains("\"ok\":true"));
        assertTrue(new String(entries.get("rejects.ndjson"), StandardCharsets.UTF_8).contains("\"line\":3"));
        assertEquals(cli.ok("head", into).out(), new String(entries.get("head.txt"), StandardCharsets.UTF_8));
        cli.ok("unpack", file, "--into", folder.resolve("again"));
        assertEquals(2, cli.rows("events", folder.resolve("again")).size());
    }

    @Test
    void a_report_shows_totals_and_rejects_and_runs_nothing_of_the_log() throws Exception {
        Path file = folder.resolve("report.html");
        cli.ok("report", into, "--out", file);
        String page = Files.readString(file);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
        assertFalse(page.contains("<script") || page.contains("<b>Opened"), page);
        assertTrue(page.contains("<td class=\"n\">0.3</td>"), page);
        cli.fails(1, "report", into, "--out", folder);
    }

    @Test
    void compacting_changes_nothing_that_is_asked() {
        String before = cli.ok("state", into, "--json").out();
        String head = cli.ok("head", into).out();
        cli.ok("compact", into);
        assertEquals(before, cli.ok("state", into, "--json").out());
        assertEquals(head, cli.ok("head", into).out());
        cli.fails(1, "compact", folder.resolve("nothing"));
    }
}
