package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A condition that is no condition is wrong usage, not one that never holds. */
class BisectUsageTest {
    @TempDir
    Path temp;

    private Cli cli;
    private Path workspace;

    @BeforeEach
    void imported() throws IOException {
        cli = new Cli(temp.resolve("state"));
        workspace = temp.resolve("a.playhead");
        Path log = Files.writeString(temp.resolve("a.ndjson"), """
            {"stream":"order-1","type":"Placed","data":{"total":5,"status":"open","paid":false,"odd":"x"}}
            {"stream":"order-1","type":"Paid","data":{"total":6,"status":"done","paid":true,"odd":true}}
            """);
        cli.ok("import", log, "--into", workspace);
    }

    @Test
    void a_field_that_is_never_true_or_false_is_wrong_usage_with_its_name() {
        for (String when : new String[] {"status", "total", "!status", "total > 5 && status"}) {
            for (String[] over : new String[][] {{"--type", "order"}, {"--entity", "order-1"}}) {
                Cli.Ran ran = cli.fails(2, "bisect", workspace, "--when", when, over[0], over[1]);
                assertTrue(
                        ran.err().contains("true or false is needed")
                                && ran.err().contains(when.contains("status") ? "`status`" : "`total`"),
                        ran::toString);
            }
        }
    }

    @Test
    void a_field_that_is_true_or_false_at_some_positions_is_a_condition() {
        assertEquals(2, position("paid"));
        assertEquals(2, position("odd"));
    }

    @Test
    void a_condition_that_never_holds_is_answered() {
        assertNull(cli.ok("bisect", workspace, "--when", "total > 100", "--type", "order", "--json")
                .object()
                .get("first"));
    }

    private int position(String when) {
        Object first = cli.ok("bisect", workspace, "--when", when, "--type", "order", "--json")
                .object()
                .get("first");
        assertNotNull(first);
        return ((Number) ((java.util.Map<?, ?>) first).get("position")).intValue();
    }
}
