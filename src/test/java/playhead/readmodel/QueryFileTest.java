package playhead.readmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When the file of the query model is read on, and when it is built anew. */
class QueryFileTest extends QueryContentBase {
    @Test
    void is_read_on_after_it_was_closed() throws IOException {
        events.add("t", "t-1", "A", "{\"v\":1}");
        try (QueryModel first = model()) {
            first.catchUp(CatchUpProgress.SILENT);
        }
        QueryModel second = model();
        assertEquals(1, second.position());
        assertEquals(List.of("{\"v\":1}"), rows(second, "SELECT v FROM t"));
    }

    @Test
    void a_lost_or_damaged_file_is_built_anew_to_the_same_content() throws IOException {
        for (int i = 0; i < 200; i++) {
            events.add("t", "t-" + i % 50, "A", "{\"v\":" + i + "}");
        }
        QueryModel whole = model();
        whole.catchUp(CatchUpProgress.SILENT);
        List<String> content = content(whole);
        whole.close();
        Random random = new Random(3);
        for (int round = 0; round < 4; round++) {
            switch (round) {
                case 0 -> Files.delete(file());
                case 1 -> Files.write(file(), new byte[] {1, 2, 3});
                case 2 -> {
                    byte[] bytes = Files.readAllBytes(file());
                    bytes[8_192 + random.nextInt(bytes.length - 8_192)] ^= 4;
                    Files.write(file(), bytes);
                }
                default -> Files.write(file(), java.util.Arrays.copyOf(Files.readAllBytes(file()), 9_000));
            }
            try (QueryModel again = model()) {
                assertEquals(0, again.position());
                again.catchUp(CatchUpProgress.SILENT);
                assertEquals(content, content(again));
            }
        }
    }

    @Test
    void a_file_that_its_program_did_not_close_is_built_anew_whatever_is_in_it() throws IOException {
        events.add("t", "t-1", "A", "{\"v\":1}");
        byte[] left;
        try (QueryModel killed = model()) {
            killed.catchUp(CatchUpProgress.SILENT);
        }
        try (QueryModel killed = model()) {
            assertEquals(1, killed.position());
            events.add("t", "t-2", "A", "{\"v\":2}");
            killed.catchUp(CatchUpProgress.SILENT);
            left = Files.readAllBytes(file());
        }
        // What a kill leaves: a file that is not known, for it was forgotten when it was opened and never closed.
        Files.write(file(), left);
        try (QueryModel again = model()) {
            assertEquals(0, again.position());
            again.catchUp(CatchUpProgress.SILENT);
            assertEquals(List.of("{\"v\":1}", "{\"v\":2}"), rows(again, "SELECT v FROM t ORDER BY entity"));
        }
    }

    @Test
    void never_opens_a_strangers_file() throws Exception {
        Path canary = folder.resolve("canary");
        try (var stranger = DriverManager.getConnection("jdbc:h2:async:" + folder.resolve("query"), "sa", "");
                var statement = stranger.createStatement()) {
            statement.execute("CREATE DOMAIN d AS INT CHECK (FILE_WRITE('x', '" + canary + "') > 0)");
            statement.execute("CREATE TABLE account(v d)");
        }
        Files.deleteIfExists(canary);
        events.add("account", "account-1", "A", "{\"v\":1}");
        QueryModel model = model();
        model.catchUp(CatchUpProgress.SILENT);
        assertEquals(List.of("{\"v\":1}"), rows(model, "SELECT v FROM account"));
        assertTrue(Files.notExists(canary));
    }

    @Test
    void is_built_anew_when_the_definitions_changed_or_the_log_is_shorter() {
        events.add("t", "t-1", "A", "{\"v\":1}");
        QueryModel model = model();
        model.catchUp(CatchUpProgress.SILENT);
        states.validity = "v2";
        events.add("t", "t-1", "A", "{\"v\":2}");
        model.catchUp(CatchUpProgress.SILENT);
        assertEquals(List.of("{\"v\":2}"), rows(model, "SELECT v FROM t"));
        assertEquals(List.of("{\"n\":2}"), rows(model, "SELECT sum(\"count\") n FROM event_types"));
    }

    @Test
    void refuses_a_folder_that_would_become_a_database_setting() {
        Path bad = folder.resolve("a;INIT=x").resolve("query.mv.db");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> model(bad))
                .getMessage()
                .contains(";"));
    }
}
