package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A bit that flipped in the tables is never shown as what was written: they are made again. */
class FlippedTablesTest extends CommandLineBase {
    private static final List<List<String>> QUESTIONS = List.of(
            List.of("info", "--json"),
            List.of("events", "--format", "ndjson"),
            List.of("state", "--at", "300", "--json"),
            List.of("commands", "--json"));

    @Test
    void one_bit_anywhere_costs_one_command_at_most() throws Exception {
        Path log = Path.of("sample-data/shop.ndjson");
        cli.ok("import", log, "--into", workspace);
        cli.ok("import", Path.of("sample-data/faults.ndjson"), "--into", workspace);
        List<String> right = QUESTIONS.stream().map(this::asked).toList();
        Path tables = workspace.resolve("store.mv.db");
        Random random = new Random(20);
        int refused = 0;
        for (int round = 0; round < 60; round++) {
            byte[] bytes = Files.readAllBytes(tables);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(tables, bytes);
            for (int i = 0; i < QUESTIONS.size(); i++) {
                Cli.Ran ran = run(QUESTIONS.get(i));
                String where = "byte " + at + ": " + ran;
                if (ran.exit() == 1) {
                    refused++;
                    assertTrue(ran.err().contains("open it again, and it is rebuilt"), where);
                    assertEquals(1, ran.err().lines().count(), where);
                    ran = run(QUESTIONS.get(i));
                }
                assertEquals(0, ran.exit(), where);
                assertEquals(right.get(i), ran.out(), where);
            }
        }
        assertTrue(refused > 0, "no flip was met");
    }

    private String asked(List<String> question) {
        Cli.Ran ran = run(question);
        assertEquals(0, ran.exit(), ran::toString);
        return ran.out();
    }

    private Cli.Ran run(List<String> question) {
        List<Object> arguments = new ArrayList<>(question);
        arguments.add(1, workspace);
        return cli.run(arguments.toArray());
    }
}
