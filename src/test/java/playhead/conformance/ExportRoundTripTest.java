package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was exported is imported again as the same events: a second export has the same bytes, source apart. */
class ExportRoundTripTest {
    @TempDir
    Path folder;

    @Test
    void a_log_with_positions() throws IOException {
        comesBack("sample-data/shop.ndjson");
    }

    @Test
    void a_ledger_with_a_mapping_references_and_times_without_offset() throws IOException {
        comesBack("sample-data/bank.csv", "--mapping", "sample-data/bank.mapping.yaml");
    }

    @Test
    void rows_that_replace_delete_or_change_one_field() throws IOException {
        comesBack("sample-data/images.csv", "--mapping", "sample-data/images.mapping.yaml");
        comesBack("sample-data/changes.tsv", "--mapping", "sample-data/changes.mapping.yaml");
    }

    @Test
    void a_process_log() throws IOException {
        String shared =
                System.getProperty("PLAYHEAD_SHARED", System.getenv().getOrDefault("PLAYHEAD_SHARED", "../shared"));
        Path log = Path.of(shared, "data/xes/receipt.xes");
        Assumptions.assumeTrue(Files.exists(log), "skipped: no developer data set at " + shared);
        comesBack(log.toString());
    }

    private void comesBack(String file, String... options) throws IOException {
        Path here = Files.createTempDirectory(folder, "trip");
        Cli cli = new Cli(here.resolve("state"));
        Object[] first = new Object[4 + options.length];
        first[0] = "import";
        first[1] = file;
        first[2] = "--into";
        first[3] = here.resolve("first.playhead");
        System.arraycopy(options, 0, first, 4, options.length);
        cli.ok(first);
        for (String format : new String[] {"ndjson", "csv-raw"}) {
            String name = "out." + (format.equals("ndjson") ? "ndjson" : "csv");
            Path out = here.resolve(name);
            cli.ok("export", here.resolve("first.playhead"), "--format", format, "--out", out);
            Path again = here.resolve(format + ".playhead");
            Map<String, Object> summary =
                    cli.rows("import", out, "--into", again).getFirst();
            assertEquals("source", summary.get("orderUsed"));
            assertEquals("[]", cli.ok("rejects", again, "--json").out().strip());
            assertEquals(events(cli, here.resolve("first.playhead")), events(cli, again), format);
            Path second = here.resolve("second-" + name);
            cli.ok("export", again, "--format", format, "--out", second);
            if (format.equals("csv-raw")) {
                assertEquals(-1, Files.mismatch(out, second));
            } else {
                assertEquals(withoutSource(Files.readString(out)), withoutSource(Files.readString(second)));
            }
            assertEquals(
                    cli.ok("state", here.resolve("first.playhead"), "--json").out(),
                    cli.ok("state", again, "--json").out(),
                    format);
        }
    }

    private static String events(Cli cli, Path workspace) {
        return withoutSource(cli.ok("events", workspace, "--format", "ndjson").out());
    }

    private static String withoutSource(String rows) {
        return rows.replaceAll("(?m),\"source\":\\{\"file\":[^\\n]*$", "");
    }
}
