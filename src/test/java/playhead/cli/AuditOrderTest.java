package playhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditOrderTest extends ShopCommands {
    /** The third line happened before the second. */
    private static final List<String> LINES = List.of(
            "{\"stream\":\"account-1\",\"type\":\"Set\",\"time\":\"2026-01-01T10:00:00Z\",\"data\":{\"balance\":5}}",
            "{\"stream\":\"account-1\",\"type\":\"Set\",\"time\":\"2026-01-01T12:00:00Z\",\"data\":{\"balance\":-1}}",
            "{\"stream\":\"account-1\",\"type\":\"Late\",\"time\":\"2026-01-01T11:00:00Z\",\"data\":{\"balance\":3}}");

    private String late() throws IOException {
        Path log = Files.write(temp.resolve("late.ndjson"), LINES);
        String late = temp.resolve("late.playhead").toString();
        assertEquals(0, run("import", log.toString(), "--into", late, "--order", "file"), error());
        return late;
    }

    private String define(String yaml) throws IOException {
        return Files.writeString(temp.resolve("audit.yaml"), yaml).toString();
    }

    @Test
    void in_the_order_of_times_a_rule_is_broken_where_it_was_then() throws IOException {
        String late = late();
        String rule = define("rules: [{ name: covered, entity: account, always: balance >= 0 }]\n");
        assertEquals(1, run("rules", late, "--define", rule, "--breaks", "--format=ndjson"));
        assertTrue(printed().contains("\"position\":2,"), printed());
        assertTrue(printed().contains("\"until\":3}"), printed());
        assertEquals(1, run("rules", late, "--define", rule, "--breaks", "--format=ndjson", "--replay=occurred"));
        assertTrue(printed().contains("\"ordinal\":3,\"position\":2,"), printed());
        assertTrue(printed().contains("\"until\":null}"), printed());
        assertEquals(0, run("rules", late, "--define", rule, "--at=2", "--replay=occurred"), error());
    }

    @Test
    void in_the_order_of_times_watches_over_events_read_the_same_events() throws IOException {
        String late = late();
        String watch = define("watches: [{ name: small, events: '*', when: data.balance < 4, report: each }]\n");
        List<String> told = answer("watches", late, "--define", watch, "--format=ndjson", "--replay=occurred")
                .lines()
                .toList();
        assertEquals(2, told.size(), told.toString());
        assertTrue(told.get(0).contains("\"ordinal\":2,\"position\":3,"), told.toString());
        assertTrue(told.get(1).contains("\"ordinal\":3,\"position\":2,"), told.toString());
    }
}
