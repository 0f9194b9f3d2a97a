package playhead.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.OrdinaryEvents;

class ImportStagingTest {
    @TempDir
    Path temp;

    @Test
    void a_crash_at_any_step_leaves_all_of_an_import_or_nothing() throws Exception {
        Path workspace = temp.resolve("w");
        List<String> before;
        Head headBefore;
        Path segment = workspace.resolve("journal/000001.seg");
        Path acknowledged = workspace.resolve("journal/acknowledged");
        byte[] mainBefore;
        byte[] acknowledgedBefore;
        List<String> after;
        try (Journal journal = TestLog.create(workspace)) {
            TestLog.importing(journal, "old", OrdinaryEvents.list(30));
            TestLog.append(journal, OrdinaryEvents.list(30, 5));
            headBefore = journal.head();
            before = TestLog.content(workspace.resolve("journal"));
            mainBefore = Files.readAllBytes(segment);
            acknowledgedBefore = Files.readAllBytes(acknowledged);
            ImportStaging staging = journal.stage("new");
            nothing("staged", workspace, before);
            staging.events(OrdinaryEvents.list(35, 20_000));
            nothing("written", workspace, before);
            staging.rejects(TestLog.bytes("[]"));
            Published published = staging.publish(TestLog.bytes("{}"));
            assertEquals(36, published.first());
            assertEquals(20_035, published.last());
            assertEquals(journal.head(), published.head());
            after = TestLog.lines(journal);
            byte[] mainAfter = Files.readAllBytes(segment);
            byte[] acknowledgedAfter = Files.readAllBytes(acknowledged);
            // Renamed, and the publishing frame not written, or torn at any byte.
            for (int length = mainBefore.length; length < mainAfter.length; length += 7) {
                Files.write(segment, Arrays.copyOf(mainAfter, length));
                Files.write(acknowledged, acknowledgedBefore);
                nothing("torn" + length, workspace, before);
            }
            // The publishing frame is there, the acknowledged head is not.
            Files.write(segment, mainAfter);
            Path copy = TestLog.copy(workspace, temp.resolve("unacknowledged"));
            Files.write(acknowledged, acknowledgedAfter);
            try (Journal again = Journal.open(copy, null)) {
                assertNull(again.damage());
                assertEquals(after, TestLog.lines(again));
                assertEquals(published.head(), again.head());
            }
            assertTrue(Verifier.verify(copy).ok());
        }
        assertEquals(35, headBefore.size());
        assertTrue(Verifier.verify(workspace).ok());
    }

    private void nothing(String name, Path workspace, List<String> before) throws Exception {
        Path copy = TestLog.copy(workspace, temp.resolve(name));
        try (Journal journal = Journal.open(copy, null)) {
            assertNull(journal.damage());
            assertEquals(35, journal.size());
            assertEquals(before, TestLog.content(copy.resolve("journal")), name);
        }
        Folders.delete(copy);
    }

    @Test
    void a_discarded_import_leaves_the_journal_byte_for_byte_as_it_was() throws Exception {
        try (Journal journal = TestLog.create(temp)) {
            TestLog.append(journal, OrdinaryEvents.list(5));
            List<String> before = TestLog.content(temp);
            try (ImportStaging staging = journal.stage("x")) {
                staging.events(OrdinaryEvents.list(5, 3_000));
                staging.rejects(TestLog.bytes("[]"));
            }
            assertEquals(before, TestLog.content(temp));
        }
    }

    @Test
    void events_appended_meanwhile_come_before_the_import() throws Exception {
        try (Journal journal = TestLog.create(temp)) {
            TestLog.append(journal, OrdinaryEvents.list(5));
            ImportStaging staging = journal.stage("x");
            staging.events(OrdinaryEvents.list(10, 2_000));
            assertEquals(6, TestLog.append(journal, OrdinaryEvents.list(5, 3)));
            staging.events(OrdinaryEvents.list(2_010, 10));
            Published published = staging.publish(TestLog.bytes("{}"));
            assertEquals(9, published.first());
            assertEquals(2_018, published.last());
            assertEquals(2_019, TestLog.append(journal, OrdinaryEvents.list(2_020, 3)));
        }
        assertTrue(Verifier.verify(temp).ok(), () -> Verifier.verify(temp).toString());
    }

    @Test
    void an_import_without_events_is_published_too() throws Exception {
        try (Journal journal = TestLog.create(temp)) {
            Published published = journal.stage("none").publish(TestLog.bytes("{\"read\":0}"));
            assertEquals(1, published.first());
            assertEquals(0, published.last());
            assertEquals(List.of("IMPORT_COMMITTED 1+0 {\"read\":0}"), TestLog.lines(journal));
        }
        assertTrue(Verifier.verify(temp).ok());
        try (Journal journal = Journal.open(temp, null)) {
            assertNull(journal.damage());
            assertThrows(IllegalArgumentException.class, () -> journal.stage("none"));
            assertThrows(IllegalArgumentException.class, () -> journal.stage("../x"));
        }
        assertFalse(Files.exists(temp.resolve("torn")));
    }
}
