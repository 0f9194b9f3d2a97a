package playhead.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** A kept file that is no longer what was imported is not read again as if it were. */
class DamagedSourceTest extends CommandLineBase {
    @Test
    void a_kept_file_that_was_changed_cut_or_replaced_is_refused_by_its_name() throws Exception {
        cli.ok("import", Path.of("sample-data/shop.ndjson"), "--into", workspace);
        Path other = folder.resolve("other.playhead");
        cli.ok("import", Path.of("sample-data/faults.ndjson"), "--into", other);
        byte[] whole = Files.readAllBytes(kept(workspace));
        byte[] flipped = whole.clone();
        flipped[5_000] ^= 4;
        refused(flipped);
        refused(Arrays.copyOf(whole, whole.length - 100));
        refused(Files.readAllBytes(kept(other)));
        Files.write(kept(workspace), whole);
        cli.ok("import", "--from-import", workspace + "#1", "--into", folder.resolve("again.playhead"));
    }

    @Test
    void a_check_of_the_sources_tells_a_kept_file_that_was_changed_and_the_next_import_of_it_keeps_it_anew()
            throws Exception {
        Path shop = Path.of("sample-data/shop.ndjson");
        cli.ok("import", shop, "--into", workspace);
        assertTrue(sources(0).contains("1 kept file is what was imported"));
        byte[] bytes = Files.readAllBytes(kept(workspace));
        bytes[5_000] ^= 4;
        Files.write(kept(workspace), bytes);
        assertTrue(sources(1).contains(kept(workspace).getFileName() + " is not what was imported"));
        cli.ok("verify", workspace);
        cli.ok("import", shop, "--into", workspace);
        assertTrue(sources(0).contains("1 kept file is what was imported"));
    }

    @Test
    void whoever_passes_on_a_log_with_a_kept_file_that_was_changed_is_told_and_so_is_who_gets_it() throws Exception {
        cli.ok("import", Path.of("sample-data/shop.ndjson"), "--into", workspace);
        told("", workspace);
        byte[] bytes = Files.readAllBytes(kept(workspace));
        bytes[5_000] ^= 4;
        Files.write(kept(workspace), bytes);
        told("a kept file is not what was imported", workspace);
        String verified = verified(folder.resolve("evidence.zip"));
        assertTrue(verified.contains(kept(workspace).getFileName() + " is not what was imported"), verified);
        String report = Files.readString(folder.resolve("report.html"));
        assertTrue(report.contains(kept(workspace).getFileName() + " is not what was imported"), report);
    }

    /** Packs, reports and unpacks; each says the words beside its answer, or nothing of it when they are empty. */
    private void told(String words, Path workspace) throws Exception {
        Path again = folder.resolve("again" + words.length() + ".playhead");
        Path evidence = folder.resolve("evidence.zip");
        Path packed = folder.resolve("packed.zip");
        for (Cli.Ran ran : List.of(
                cli.ok("evidence", workspace, "--out", evidence),
                cli.ok("pack", workspace, "--out", packed),
                cli.ok("report", workspace, "--out", folder.resolve("report.html")),
                cli.ok("unpack", packed, "--into", again))) {
            assertEquals(!words.isEmpty(), ran.err().contains("a kept file is not what was imported"), ran::toString);
        }
    }

    private static String verified(Path evidence) throws Exception {
        try (ZipFile zip = new ZipFile(evidence.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("verify.json")).readAllBytes(), UTF_8);
        }
    }

    private String sources(int exit) throws Exception {
        Cli.Ran ran = exit == 0
                ? cli.ok("verify", workspace, "--sources")
                : cli.fails(exit, "verify", workspace, "--sources");
        return ran.out();
    }

    private void refused(byte[] bytes) throws Exception {
        Files.write(kept(workspace), bytes);
        Path again = folder.resolve("again.playhead");
        Cli.Ran ran = cli.fails(1, "import", "--from-import", workspace + "#1", "--into", again);
        assertTrue(ran.err().contains("the kept copy of shop.ndjson is damaged"), ran::toString);
        assertFalse(Files.exists(again));
    }

    private static Path kept(Path workspace) throws Exception {
        try (Stream<Path> files = Files.list(workspace.resolve("sources"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
