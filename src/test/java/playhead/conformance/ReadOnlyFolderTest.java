package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace where nothing can be written: on a read-only mount where that can be made, else without permission. */
class ReadOnlyFolderTest {
    @TempDir
    Path temp;

    private Cli cli;
    private Path workspace;
    private boolean mounted;

    @BeforeEach
    void import_a_log() {
        cli = new Cli(temp.resolve("state"));
        workspace = temp.resolve("w.playhead");
        cli.ok("import", "sample-data/shop.ndjson", "--into", workspace);
    }

    @AfterEach
    void make_it_writable_again() throws Exception {
        if (mounted) {
            assertTrue(runs("umount", workspace.toString()));
        } else {
            permit("rwxr-xr-x");
        }
    }

    @Test
    void it_can_be_read_with_a_warning_and_what_would_write_is_refused() throws Exception {
        List<String> before = answers();
        for (String lost : List.of("", "query.mv.db", "store.closed", "index/recorded.idx")) {
            if (!lost.isEmpty()) {
                Files.delete(workspace.resolve(lost));
            }
            makeReadOnly();
            assertEquals(before, answers(), "without " + lost);
            assertTrue(cli.ok("info", workspace).err().contains("open for reading only"));
            Path log = Files.writeString(temp.resolve("more.ndjson"), "{\"stream\":\"a-1\",\"type\":\"T\"}\n");
            assertTrue(cli.fails(1, "import", log, "--into", workspace).err().contains("cannot be written"));
            assertTrue(cli.fails(1, "rebuild", workspace).err().contains("cannot be written"));
            make_it_writable_again();
            mounted = false;
        }
        assertEquals(before, answers());
    }

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (List<Object> command : List.<List<Object>>of(
                List.of("info", workspace, "--json"),
                List.of("state", workspace, "--at", 300, "--json"),
                List.of("state", workspace, "--replay", "occurred", "--json"),
                List.of("sql", workspace, "SELECT * FROM \"order\" ORDER BY entity", "--json"),
                List.of("head", workspace),
                List.of("verify", workspace, "--json"))) {
            answers.add(cli.ok(command.toArray()).out());
        }
        return answers;
    }

    private void makeReadOnly() throws Exception {
        String root = workspace.toString();
        mounted = runs("mount", "--bind", root, root) && runs("mount", "-o", "remount,ro,bind", root);
        if (!mounted) {
            permit("r-xr-xr-x");
        }
        assumeFalse(Files.isWritable(workspace), "skipped: no folder can be made unwritable here");
    }

    private void permit(String permissions) throws IOException {
        try (Stream<Path> all = Files.walk(workspace)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
            }
        }
    }

    private static boolean runs(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
