package playhead.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The small logs that come with Playhead, for a first look. */
public final class SampleLogs {
    private static final List<Sample> ALL = List.of(
            new Sample(
                    "shop",
                    "An online shop",
                    "orders, stock and payments with sagas of both kinds",
                    "shop.ndjson",
                    null),
            new Sample(
                    "bank",
                    "A bank ledger",
                    "a German CSV with transfers between accounts",
                    "bank.csv",
                    "bank.mapping.yaml"),
            new Sample(
                    "faults",
                    "A log with faults",
                    "cut-off lines, duplicates, impossible times",
                    "faults.ndjson",
                    null));

    private SampleLogs() {}

    /**
     * A log that comes with Playhead.
     *
     * @param id stable name
     * @param title for people
     * @param about what is in it
     * @param file name of the log
     * @param mapping name of its mapping, or null when none is needed
     */
    public record Sample(String id, String title, String about, String file, String mapping) {}

    /** All of them. */
    public static List<Sample> all() {
        return ALL;
    }

    /** Lays a sample's files into a folder and says how they are imported. */
    public static ImportOptions layInto(Path folder, Sample sample) throws IOException {
        Files.createDirectories(folder);
        ImportOptions log = ImportOptions.of(List.of(lay(folder, sample.file())));
        return sample.mapping() == null
                ? log
                : new ImportOptions(log.files(), null, lay(folder, sample.mapping()), null, null, null, false, true);
    }

    /** Lays a file of the samples, a log or a mapping, into a folder. */
    public static Path layFile(Path folder, String name) throws IOException {
        return lay(Files.createDirectories(folder), name);
    }

    private static Path lay(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream packed = SampleLogs.class.getResourceAsStream("/sample-data/" + name)) {
            if (packed == null) {
                throw new IOException("this build lacks the sample " + name);
            }
            Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
