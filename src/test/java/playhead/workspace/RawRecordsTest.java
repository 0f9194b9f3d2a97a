package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.ImportProgress;

/** The record that an event was read from, out of the kept file. */
class RawRecordsTest {
    private static final String FIRST =
            "{\"stream\":\"order-1\",\"type\":\"Placed\",\"time\":\"2026-01-01T00:00:00Z\",\"data\":{\"name\":\"Müller\"}}";
    private static final String SECOND =
            "{\"stream\":\"order-2\",\"type\":\"Placed\",\"time\":\"2026-01-01T00:00:01Z\",\"data\":{\"n\":2}}";

    @TempDir
    Path folder;

    @Test
    void a_line_of_json_stands_between_what_is_around_it() throws IOException {
        Path log = Files.writeString(folder.resolve("a.ndjson"), FIRST + "\n" + SECOND + "\n");
        try (Workspace workspace = imported(true, log)) {
            RawRecord raw = raw(workspace, 2);
            assertEquals(SECOND, raw.text());
            assertEquals(FIRST + "\n", raw.before());
            assertEquals("a.ndjson", raw.file());
            assertEquals(2, raw.line());
            assertTrue(raw.whole());
        }
    }

    @Test
    void a_compressed_file_is_unpacked_first() throws IOException {
        Path log = folder.resolve("a.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(log))) {
            out.write((FIRST + "\n" + SECOND + "\n").getBytes(StandardCharsets.UTF_8));
        }
        try (Workspace workspace = imported(true, log)) {
            assertEquals(FIRST, raw(workspace, 1).text());
            assertEquals(SECOND, raw(workspace, 2).text());
        }
    }

    @Test
    void a_file_in_another_encoding_is_read_as_it_was_imported() throws IOException {
        Path log = Files.write(
                folder.resolve("konten.csv"),
                "case;activity;time;Name\nK-1;Eröffnet;2026-01-01T00:00:00Z;Müller\nK-2;Eröffnet;2026-01-01T00:00:01Z;Groß\n"
                        .getBytes(Charset.forName("windows-1252")));
        try (Workspace workspace = imported(true, log)) {
            assertEquals(
                    "K-2;Eröffnet;2026-01-01T00:00:01Z;Groß",
                    raw(workspace, 2).text().strip());
        }
    }

    @Test
    void each_import_has_its_own_file_also_under_the_same_name() throws IOException {
        Path log = Files.writeString(folder.resolve("a.ndjson"), FIRST + "\n");
        imported(true, log).close();
        Files.writeString(log, SECOND + "\n");
        try (Workspace workspace = imported(true, log)) {
            assertEquals(FIRST, raw(workspace, 1).text());
            assertEquals(SECOND, raw(workspace, 2).text());
        }
    }

    @Test
    void without_kept_files_it_says_so() throws IOException {
        Path log = Files.writeString(folder.resolve("a.ndjson"), FIRST + "\n");
        try (Workspace workspace = imported(false, log)) {
            Answer.Refused<RawRecord> refused = assertInstanceOf(Answer.Refused.class, workspace.raw(1));
            assertTrue(refused.reason().contains("a.ndjson was not kept"), refused.reason());
            assertFalse(refused.wrongUsage());
        }
    }

    private static RawRecord raw(Workspace workspace, long position) {
        return assertInstanceOf(Answer.Given.class, workspace.raw(position)).value() instanceof RawRecord raw
                ? raw
                : null;
    }

    private Workspace imported(boolean keep, Path log) throws IOException {
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "tester", folder.resolve("application"));
        Path root = folder.resolve("ws");
        ImportOptions options = new ImportOptions(List.of(log), null, null, null, null, null, false, keep);
        assertInstanceOf(
                ImportOutcome.Imported.class,
                ((Answer.Given<ImportOutcome>) workspaces.importInto(root, options, ImportProgress.NONE)).value());
        return ((Answer.Given<Workspace>) workspaces.open(root)).value();
    }
}
