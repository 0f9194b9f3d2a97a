package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Imports by the command line into one workspace. */
abstract class ImportsBase extends CommandLineBase {
    static final String EQUAL =
            "{\"stream\":\"x-1\",\"type\":\"T\",\"time\":\"2025-01-01T00:00:00Z\"," + "\"data\":{\"a\":1}}\n";

    List<Map<String, Object>> importing(Path file) {
        return cli.rows("import", file, "--into", workspace);
    }

    static void assertCounts(long accepted, long duplicates, List<Map<String, Object>> summaries) {
        assertEquals(
                List.of(number(accepted), number(duplicates), number(0)),
                List.of(
                        summaries.getFirst().get("accepted"),
                        summaries.getFirst().get("duplicates"),
                        summaries.getFirst().get("rejected")));
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Path gzip(String name, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return folder.resolve(name);
    }

    static long files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return 0;
        }
        try (var listed = Files.list(folder)) {
            return listed.count();
        }
    }

    static java.math.BigDecimal number(long n) {
        return PlainJson.number(n);
    }
}
