package playhead.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.OrdinaryEvents;

/** What a crash or a hand did to the end of a journal: torn is cut, damage is left as it is. */
class TornTailTest {
    @TempDir
    Path temp;

    @Test
    void a_torn_last_frame_is_cut_wherever_it_tore_and_kept() throws Exception {
        Path workspace = temp.resolve("w");
        byte[] acknowledged;
        long before;
        List<String> lines;
        Path segment = workspace.resolve("journal/000001.seg");
        try (Journal journal = TestLog.create(workspace)) {
            TestLog.append(journal, OrdinaryEvents.list(5));
            acknowledged = Files.readAllBytes(workspace.resolve("journal/acknowledged"));
            before = Files.size(segment);
            lines = TestLog.lines(journal);
            TestLog.append(journal, OrdinaryEvents.list(5, 2));
        }
        byte[] whole = Files.readAllBytes(segment);
        int end = (int) before + 8 + (whole[(int) before] & 0xFF | (whole[(int) before + 1] & 0xFF) << 8);
        for (int length = (int) before; length < end; length++) {
            for (boolean zeros : new boolean[] {false, true}) {
                byte[] torn = Arrays.copyOf(whole, length);
                Files.write(segment, zeros ? Arrays.copyOf(torn, end) : torn);
                Files.write(workspace.resolve("journal/acknowledged"), acknowledged);
                boolean sound = Arrays.equals(Files.readAllBytes(segment), Arrays.copyOf(whole, end));
                assertTrue(
                        zeros || Verifier.verify(workspace).ok(), "a crash is no damage, before the next opening too");
                try (Journal journal = Journal.open(workspace, null)) {
                    assertNull(journal.damage());
                    if (sound) {
                        assertEquals(7, journal.size());
                        continue;
                    }
                    assertEquals(5, journal.size());
                    assertEquals(lines, TestLog.lines(journal));
                    if (length > before || zeros) {
                        assertEquals(
                                (zeros ? end : length) - before,
                                Files.size(journal.torn().kept()));
                    }
                }
                assertEquals(before, Files.size(segment));
            }
        }
    }

    @Test
    void after_a_cut_the_log_goes_on() throws Exception {
        Path workspace = temp.resolve("w");
        TestLog.varied(workspace);
        Path segment = workspace.resolve("journal/000001.seg");
        Files.write(segment, new byte[] {9, 0, 0, 0, 1, 2, 3}, StandardOpenOption.APPEND);
        try (Journal journal = Journal.open(workspace, null)) {
            assertEquals(7, journal.torn().bytes());
            assertEquals(1_533, TestLog.append(journal, OrdinaryEvents.list(1_532, 1)));
        }
        assertTrue(Verifier.verify(workspace).ok());
    }

    @Test
    void a_bad_frame_that_was_acknowledged_is_damage_and_is_left_as_it_is() throws Exception {
        Path workspace = temp.resolve("w");
        TestLog.varied(workspace);
        Path segment = workspace.resolve("journal/000001.seg");
        flip(segment, Files.size(segment) - 3);
        List<String> before = TestLog.content(workspace);
        try (Journal journal = Journal.open(workspace, null)) {
            assertNotNull(journal.damage());
            assertEquals(1_533, journal.damage().position());
            assertThrows(IllegalStateException.class, () -> TestLog.append(journal, OrdinaryEvents.list(1)));
            assertThrows(IllegalStateException.class, () -> journal.stage("next"));
        }
        assertEquals(before, TestLog.content(workspace));
    }

    @Test
    void a_bad_frame_with_a_sound_one_behind_is_damage_even_if_the_acknowledged_head_is_old() throws Exception {
        Path workspace = temp.resolve("w");
        Path segment = workspace.resolve("journal/000001.seg");
        byte[] old;
        long at;
        try (Journal journal = TestLog.create(workspace)) {
            TestLog.append(journal, OrdinaryEvents.list(3));
            old = Files.readAllBytes(workspace.resolve("journal/acknowledged"));
            at = Files.size(segment);
            TestLog.append(journal, OrdinaryEvents.list(3, 3));
            TestLog.append(journal, OrdinaryEvents.list(6, 3));
        }
        Files.write(workspace.resolve("journal/acknowledged"), old);
        flip(segment, at + 2);
        try (Journal journal = Journal.open(workspace, null)) {
            assertEquals(4, journal.damage().position());
        }
    }

    @Test
    void a_lost_acknowledged_head_never_lets_damage_pass_for_a_torn_tail() throws Exception {
        Path workspace = temp.resolve("w");
        TestLog.varied(workspace);
        Path segment = workspace.resolve("journal/000001.seg");
        Files.delete(workspace.resolve("journal/acknowledged"));
        Path damaged = TestLog.copy(workspace, temp.resolve("damaged"));
        flip(damaged.resolve("journal/000001.seg"), Files.size(segment) - 1);
        try (Journal journal = Journal.open(damaged, null)) {
            assertNotNull(journal.damage());
        }
        try (Journal journal = Journal.open(workspace, null)) {
            assertNull(journal.damage());
            assertEquals(1_532, journal.size());
        }
        assertTrue(Verifier.verify(workspace).ok(), "the head is written anew");
    }

    @Test
    void another_witness_tells_damage_from_a_torn_tail_when_the_acknowledged_head_is_old() throws Exception {
        Path workspace = temp.resolve("w");
        Path segment = workspace.resolve("journal/000001.seg");
        byte[] old;
        LogPoint hint;
        try (Journal journal = TestLog.create(workspace)) {
            TestLog.append(journal, OrdinaryEvents.list(3));
            old = Files.readAllBytes(workspace.resolve("journal/acknowledged"));
            TestLog.append(journal, OrdinaryEvents.list(3, 3));
            hint = journal.end();
        }
        Files.write(workspace.resolve("journal/acknowledged"), old);
        byte[] whole = Arrays.copyOf(Files.readAllBytes(segment), (int) hint.offset());
        whole[whole.length - 1] ^= 1;
        Files.write(segment, whole);
        try (Journal journal = Journal.open(TestLog.copy(workspace, temp.resolve("c")), hint)) {
            assertEquals(4, journal.damage().position());
        }
        try (Journal journal = Journal.open(workspace, null)) {
            assertNull(journal.damage());
            assertEquals(3, journal.size());
        }
    }

    @Test
    void a_shrunken_log_is_damaged() throws Exception {
        Path workspace = temp.resolve("w");
        TestLog.varied(workspace);
        Path segment = workspace.resolve("journal/000001.seg");
        for (long cut : new long[] {1, 100, 400, Files.size(segment) - 40, Files.size(segment)}) {
            Path copy = TestLog.copy(workspace, temp.resolve("cut" + cut));
            try (RandomAccessFile file =
                    new RandomAccessFile(copy.resolve("journal/000001.seg").toFile(), "rw")) {
                file.setLength(Files.size(segment) - cut);
            }
            if (cut == Files.size(segment)) {
                assertThrows(DamagedLog.class, () -> Journal.open(copy, null));
                continue;
            }
            try (Journal journal = Journal.open(copy, null)) {
                assertNotNull(journal.damage(), cut + " bytes cut");
            }
        }
        Path copy = TestLog.copy(workspace, temp.resolve("noimport"));
        Folders.delete(copy.resolve("journal/import-first"));
        try (Journal journal = Journal.open(copy, null)) {
            assertEquals(21, journal.damage().position());
        }
    }

    static void flip(Path file, long at) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) at] ^= 16;
        Files.write(file, bytes);
    }
}
