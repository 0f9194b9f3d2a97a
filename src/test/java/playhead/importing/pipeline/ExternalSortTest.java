package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalSortTest {
    @TempDir
    Path folder;

    @Test
    void sorts_thousands_of_runs_with_few_files_and_leaves_none() throws IOException {
        Random random = new Random(1);
        List<Spilled> all = new ArrayList<>();
        long mostFiles = 0;
        try (ExternalSort sort = new ExternalSort(folder, 300)) {
            for (int i = 0; i < 10_000; i++) {
                Spilled spilled = new Spilled(random.nextInt(50), random.nextInt(3), i, new byte[random.nextInt(20)]);
                all.add(spilled);
                sort.add(spilled);
                if (i % 500 == 0) {
                    mostFiles = Math.max(mostFiles, files());
                }
            }
            sort.sort();
            all.sort(null);
            for (Spilled expected : all) {
                Spilled next = sort.next();
                assertEquals(expected.ordinal(), next.ordinal());
                assertArrayEquals(expected.bytes(), next.bytes());
            }
            assertEquals(null, sort.next());
        }
        assertEquals(true, mostFiles > 10 && mostFiles < 3 * 64, mostFiles + " files");
        assertEquals(0, files());
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
