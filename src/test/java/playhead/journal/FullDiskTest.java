package playhead.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.OrdinaryEvents;

/** What an import only needs on the way has no room, which the device that is always full stands for. */
class FullDiskTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path temp;

    @BeforeEach
    void needs_a_device_that_is_always_full() {
        assumeTrue(Files.exists(FULL), "skipped: there is no /dev/full here");
    }

    @Test
    void an_import_that_was_published_is_no_failure_afterwards() throws Exception {
        try (Journal journal = TestLog.create(temp)) {
            fullFor("x");
            ImportStaging staging = journal.stage("x");
            staging.events(OrdinaryEvents.list(30));
            assertEquals(30, staging.publish(TestLog.bytes("{}")).last());
        }
        assertEquals(30, Verifier.verify(temp).events());
    }

    @Test
    void an_import_that_is_discarded_leaves_nothing_behind() throws Exception {
        try (Journal journal = TestLog.create(temp)) {
            List<String> before = TestLog.content(temp);
            fullFor("x");
            ImportStaging staging = journal.stage("x");
            assertThrows(UncheckedIOException.class, () -> {
                staging.events(OrdinaryEvents.list(9_000));
                staging.publish(TestLog.bytes("{}"));
            });
            staging.discard();
            assertEquals(before, TestLog.content(temp));
        }
    }

    private void fullFor(String id) throws Exception {
        Files.createSymbolicLink(new JournalFiles(temp).folder().resolve(JournalFiles.STAGING + id + ".leaves"), FULL);
    }
}
