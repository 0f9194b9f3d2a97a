package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static playhead.importing.pipeline.InMemoryWorkspace.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import playhead.event.Event;
import playhead.importing.pipeline.ImportOutcome.DryRun;
import playhead.importing.pipeline.ImportOutcome.Failed;
import playhead.importing.pipeline.ImportOutcome.Imported;

/** What becomes of the files of an import: kept, refused as a whole, empty, packed. */
class ImportedFilesTest extends ImporterBase {
    @Test
    void files_are_kept_as_they_lie_and_can_be_laid_out_again() throws IOException {
        Path file = write(folder, "a.ndjson", line("1", "a-1", 1, ""));
        Imported imported = assertInstanceOf(Imported.class, workspace.run(null, file));
        String sha256 = imported.summaries().getFirst().sha256();
        assertEquals(List.of("", "sources", "sources/" + sha256 + ".zst"), workspace.filesOnDisk());
        Path back = workspace.sources.restore(sha256, "a.ndjson", Files.createDirectory(folder.resolve("back")));
        assertEquals(Files.readString(file), Files.readString(back));
    }

    @Test
    void a_dry_run_leaves_nothing() throws IOException {
        Path file = write(folder, "a.ndjson", line("2", "a-1", 2, ""), "no record", line("1", "a-1", 1, ""));
        Files.createDirectories(workspace.root);
        ImportRequest request = InMemoryWorkspace.request(null, file);
        DryRun outcome = assertInstanceOf(
                DryRun.class,
                workspace.run(new ImportRequest(
                        request.id(),
                        request.at(),
                        request.who(),
                        request.files(),
                        null,
                        request.mapping(),
                        null,
                        null,
                        null,
                        true,
                        true)));
        assertEquals(2, outcome.summaries().getFirst().accepted());
        assertEquals(
                List.of("1", "2"),
                outcome.finds().events().stream().map(Event::id).toList());
        assertEquals(
                List.of(2L),
                outcome.finds().rejects().stream().map(Reject::line).toList());
        assertEquals(OrderRule.TIME, outcome.summaries().getFirst().orderUsed());
        assertEquals(List.of(""), workspace.filesOnDisk());
        assertEquals(0, workspace.begun);
    }

    @Test
    void files_that_cannot_be_read_as_a_whole_fail_the_import_with_one_line_and_their_summary() throws IOException {
        Path good = write(folder, "good.ndjson", line("1", "a-1", 1, ""));
        Path nonsense = folder.resolve("nonsense.bin");
        Files.write(nonsense, new byte[] {1, 2, 3, 4, 5, 0, 0, 7});
        Path broken = folder.resolve("broken.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(broken))) {
            for (int i = 0; i < 20_000; i++) {
                out.write((line("n" + i * 31 % 7919, "a-" + i, i % 60, "") + "\n").getBytes());
            }
        }
        byte[] whole = Files.readAllBytes(broken);
        Files.write(broken, Arrays.copyOf(whole, whole.length * 2 / 3));
        Path nothing = write(folder, "nothing.ndjson", "{\"time\":\"never\"}", "{\"time\":\"ever\"}");
        Files.createDirectories(workspace.root);
        for (Path bad : List.of(nonsense, broken, nothing, folder.resolve("missing.ndjson"))) {
            Failed failed = assertInstanceOf(Failed.class, workspace.run(null, good, bad));
            assertEquals(1, failed.reasons().size());
            String reason = failed.reasons().getFirst();
            assertTrue(reason.contains(bad.getFileName().toString()) && !reason.contains("\n"), reason);
            assertEquals(2, failed.summaries().size());
            assertEquals(1, failed.summaries().getFirst().accepted());
            String sha256 = Files.exists(bad) ? sha256(bad) : null;
            assertEquals(sha256, failed.summaries().getLast().sha256(), bad.toString());
            assertEquals(List.of(""), workspace.filesOnDisk());
            assertEquals(0, workspace.open);
        }
        assertEquals(List.of(), workspace.facts);
        assertEquals(List.of(), workspace.followed);
    }

    @Test
    void an_empty_file_is_imported_as_nothing() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.ndjson"));
        Imported imported = assertInstanceOf(Imported.class, workspace.run(null, empty));
        assertEquals(0, imported.summaries().getFirst().read());
        assertEquals(imported.first() - 1, imported.last());
    }

    @Test
    void each_log_of_an_archive_has_a_summary_of_its_own() throws IOException {
        Path archive = folder.resolve("logs.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("b", "a")) {
                zip.putNextEntry(new ZipEntry(name + ".ndjson"));
                zip.write((line(name, name + "-1", name.equals("a") ? 1 : 2, "") + "\n").getBytes());
            }
        }
        Imported imported = assertInstanceOf(Imported.class, workspace.run(null, archive));
        assertEquals(
                List.of("logs.zip!b.ndjson", "logs.zip!a.ndjson"),
                imported.summaries().stream().map(FileSummary::file).toList());
        assertEquals(List.of("a", "b"), workspace.ids());
        assertEquals(
                2,
                imported.summaries().stream()
                        .filter(file -> file.sha256().length() == 64)
                        .count());
    }

    @Test
    void a_file_with_only_a_header_is_imported_as_nothing() throws IOException {
        Path header = write(folder, "h.csv", "case,activity,timestamp,amount");
        Imported imported = assertInstanceOf(Imported.class, workspace.run(null, header));
        assertEquals(0, imported.summaries().getFirst().read());
        assertEquals("csv", imported.summaries().getFirst().format());
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_pipe_is_refused_at_once() throws Exception {
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(made.waitFor() == 0, "pipes cannot be made here");
        Failed failed = assertInstanceOf(Failed.class, workspace.run(null, pipe));
        assertTrue(
                failed.reasons().getFirst().contains("pipe"), failed.reasons().toString());
    }
}
