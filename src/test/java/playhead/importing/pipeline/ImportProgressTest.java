package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import playhead.importing.pipeline.ImportOutcome.Imported;

/** What an import tells of itself while it runs. */
class ImportProgressTest extends ImporterBase {
    private static final int RECORDS = 20_000;

    /** What was told, in its order. */
    private static final class Told implements ImportProgress {
        private final List<Long> shares = new ArrayList<>();
        private final List<Long> records = new ArrayList<>();
        private int looks;

        @Override
        public void looked(String file, long bytes, long total) {
            looks++;
        }

        @Override
        public void read(String file, long bytes, long total, long made, long rejects) {
            shares.add(bytes * 100 / total);
            records.add(made);
        }
    }

    @Test
    void no_share_of_a_file_is_called_read_before_records_were_made_of_it() throws IOException {
        String log = IntStream.range(0, RECORDS)
                .mapToObj(n -> line("e" + n, "order-1", n % 60, ",\"n\":" + n))
                .collect(Collectors.joining("\n"));
        for (Path file : List.of(plain(log), zipped(log), zip(log))) {
            Told told = new Told();
            assertInstanceOf(Imported.class, workspace.importer().run(InMemoryWorkspace.request(null, file), told));
            for (int i = 0; i < told.shares.size(); i++) {
                assertTrue(
                        told.shares.get(i) < 50 || told.records.get(i) > 0,
                        file.getFileName() + ": " + told.shares.get(i) + " % and no records");
            }
            // What is found out from the first bytes of a stream is not worth telling.
            assertTrue(told.looks > 0 || file.toString().endsWith(".gz"), file + ": looking at it was not told");
            assertFalse(told.records.isEmpty(), file.getFileName() + ": reading it was not told");
            workspace = new InMemoryWorkspace(folder.resolve("w-" + file.getFileName()));
        }
    }

    private Path plain(String log) throws IOException {
        return Files.writeString(folder.resolve("log.ndjson"), log);
    }

    private Path zipped(String log) throws IOException {
        Path file = folder.resolve("log.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(log.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path zip(String log) throws IOException {
        Path file = folder.resolve("log.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("log.ndjson"));
            out.write(log.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
