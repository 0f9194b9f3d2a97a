package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows and headers with more fields than a table can have end with one line that says so. */
class WideRowsTest extends CommandLineBase {
    @Test
    void a_header_of_twenty_thousand_fields_is_refused_by_its_number() throws Exception {
        for (String fields : List.of(",".repeat(20_000), "a,".repeat(20_000) + "b")) {
            Path file = Files.writeString(folder.resolve("wide.csv"), fields + "\n" + fields + "\n");
            Cli.Ran ran = cli.fails(1, "import", file, "--into", workspace);
            assertTrue(ran.err().contains("wide.csv"), ran::toString);
        }
    }

    @Test
    void a_row_of_twenty_thousand_fields_is_a_reject_also_below_totals() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                "case,activity,time\nA1,x,2024-01-01T00:00:00Z\nTotal" + ",".repeat(20_000)
                        + "\nA2,y,2024-01-02T00:00:00Z\n");
        Map<String, Object> summary =
                cli.rows("import", file, "--into", workspace).getFirst();
        assertEquals(
                "2 of 3, 1 rejected",
                summary.get("accepted") + " of " + summary.get("read") + ", " + summary.get("rejected") + " rejected");
    }
}
