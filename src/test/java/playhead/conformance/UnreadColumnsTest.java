package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who imports a log with names of its own is told what to write into a mapping, and that is read. */
class UnreadColumnsTest extends CommandLineBase {
    private static final String ROLES = "mapping: 1 and roles: ";

    @Test
    void the_table_of_an_event_store_is_read_with_the_line_that_its_import_says() throws Exception {
        read("dump.csv", """
            event_id,event_type,aggregate_id,occurred_at,payload
            1,OrderPlaced,o-1,2024-05-01 10:00:00+02,"{""total"": 5}"
            2,OrderPaid,o-1,2024-05-01 10:00:01+02,"{""paid"": true}"
            """, 1, 0);
    }

    @Test
    void a_german_table_is_read_with_the_line_that_its_import_says() throws Exception {
        read("vorgaenge.csv", """
            Case ID;Aktivität;Zeitstempel;Bearbeiter
            1001;Bestellung;01.05.2024 10:00;Jörg
            1001;Zahlung;01.05.2024 10:05;Ann
            """, 1, 2);
    }

    @Test
    void a_log_with_templates_is_read_with_the_line_that_its_import_says() throws Exception {
        read("app.ndjson", """
            {"@t":"2024-05-01T10:00:00.123Z","@mt":"Order {OrderId} placed","OrderId":"order-5"}
            {"@t":"2024-05-01T10:00:01.123Z","@mt":"Order {OrderId} paid","OrderId":"order-5"}
            """, 1, 0);
    }

    private void read(String name, String log, int entities, int naive) throws Exception {
        Path file = Files.writeString(folder.resolve(name), log);
        Cli.Ran guessed = cli.ok("import", file, "--into", workspace);
        String line = guessed.err()
                .lines()
                .filter(warning -> warning.contains(ROLES))
                .findFirst()
                .orElseThrow();
        String roles = line.substring(line.indexOf(ROLES) + ROLES.length());
        Path mapping = Files.writeString(folder.resolve("m.yaml"), "mapping: 1\nroles: " + roles + "\n");
        Path again = folder.resolve("again.playhead");
        Cli.Ran mapped = cli.ok("import", file, "--mapping", mapping, "--into", again, "--json");
        Map<String, Object> summary = mapped.rows().getFirst();
        assertEquals(
                entities + " 2 " + naive,
                "%s %s %s".formatted(summary.get("entities"), summary.get("types"), summary.get("naiveTimes")),
                mapped::toString);
        assertNotNull(summary.get("first"), mapped::toString);
    }

    @Test
    void a_log_whose_names_are_known_or_that_has_no_such_columns_says_nothing_of_them() throws Exception {
        for (String log : new String[] {
            "{\"stream\":\"a-1\",\"type\":\"Opened\",\"time\":\"2024-05-01T10:00:00Z\"}\n", "{\"x\":1}\n{\"x\":2}\n"
        }) {
            Path file = Files.writeString(folder.resolve("plain.ndjson"), log);
            Path into = folder.resolve("w" + log.length() + ".playhead");
            assertFalse(cli.ok("import", file, "--into", into).err().contains(ROLES));
        }
    }
}
