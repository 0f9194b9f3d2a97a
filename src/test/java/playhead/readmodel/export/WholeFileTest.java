package playhead.readmodel.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final WholeFile.Content ONE_LINE = out -> {
        out.write("line\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return 1;
    };

    @TempDir
    Path folder;

    @Test
    void an_empty_folder_is_not_replaced_by_a_file() throws Exception {
        Path place = Files.createDirectory(folder.resolve("out"));
        assertEquals(
                place + " is a folder",
                assertThrows(IOException.class, () -> WholeFile.write(place, ONE_LINE))
                        .getMessage());
        assertTrue(Files.isDirectory(place));
    }

    @Test
    void a_missing_folder_is_named() {
        Path place = folder.resolve("nowhere/out.csv");
        assertEquals(
                "no folder " + place.getParent(),
                assertThrows(IOException.class, () -> WholeFile.write(place, ONE_LINE))
                        .getMessage());
    }

    @Test
    void a_link_stays_and_the_file_behind_it_is_replaced() throws Exception {
        Path file = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        assertEquals(1, WholeFile.write(link, ONE_LINE));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("line\n", Files.readString(file));
    }

    @Test
    void a_pipe_is_written_to_and_not_replaced() throws Exception {
        Path pipe = folder.resolve("pipe");
        try {
            Assumptions.assumeTrue(
                    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");
        } catch (IOException none) {
            Assumptions.abort("no mkfifo here");
        }
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        try {
            assertEquals(1, WholeFile.write(pipe, ONE_LINE));
            assertTrue(Files.exists(pipe) && !Files.isRegularFile(pipe));
            assertEquals("line\n", new String(reader.getInputStream().readAllBytes()));
        } finally {
            reader.destroy();
        }
    }
}
