package playhead.readmodel.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.readmodel.StampFolder;

class ServiceDatabaseTest extends ServiceRowsContract {
    private static final ServiceRow ROW = new ServiceRow("stock-001", 1, 3, Map.of("onHand", 4L));

    @TempDir
    Path folder;

    private ServiceDatabase database;
    private String log = "log '1'";
    private long end = 10;

    @Override
    ServiceRows open() {
        database = database();
        return database.rows("stock");
    }

    private ServiceDatabase database() {
        return new ServiceDatabase(
                folder.resolve("lab.mv.db"), new StampFolder(folder.resolve("known")), new ServiceDatabase.Log() {
                    @Override
                    public long end() {
                        return end;
                    }

                    @Override
                    public String upTo(long position) {
                        return log + "/" + position;
                    }
                });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void no_service_reads_or_changes_what_another_one_shows() throws Exception {
        database.rows("payment").write(List.of(ROW), 3);
        database.rows("stock").write(List.of(ROW), 3);
        H2ServiceRows stock = (H2ServiceRows) database.rows("stock");
        List<String> allowed = List.of("SELECT * FROM streams", "SELECT * FROM \"stock\".streams");
        List<String> forbidden = List.of(
                "SELECT * FROM \"payment\".streams",
                "SELECT * FROM \"payment\".checkpoint",
                "UPDATE \"payment\".streams SET version = 9",
                "DELETE FROM \"payment\".streams",
                "INSERT INTO \"payment\".checkpoint VALUES (0, '')",
                "DROP TABLE \"payment\".streams",
                "ALTER TABLE \"payment\".streams ADD COLUMN x INT",
                "CREATE TABLE \"payment\".mine(x INT)",
                "CREATE VIEW mine AS SELECT * FROM \"payment\".streams",
                "CREATE USER spy PASSWORD 'x' ADMIN",
                "GRANT SELECT ON SCHEMA \"payment\" TO SERVICE_STOCK",
                "ALTER USER SERVICE_PAYMENT SET PASSWORD 'x'",
                "CREATE ALIAS run FOR 'java.lang.System.exit'",
                "SCRIPT",
                "SHUTDOWN");
        try (Statement statement = stock.connection().createStatement()) {
            for (String sql : allowed) {
                assertTrue(statement.execute(sql), sql);
            }
            for (String sql : forbidden) {
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
                assertTrue(refused.getMessage().contains("ights"), sql + ": " + refused.getMessage());
            }
        }
        assertEquals(List.of(ROW), database.rows("payment").rows());
    }

    @Test
    void rows_outlive_a_closed_database() {
        database.rows("stock").write(List.of(ROW), 3);
        database.close();
        database = database();
        assertShown(3, ROW);
    }

    @Test
    void what_a_crash_leaves_is_never_gone_on_with() throws Exception {
        ServiceRows stock = database.rows("stock");
        stock.write(List.of(ROW), 3);
        database.close();
        database = database();
        database.rows("stock").write(List.of(ROW.after(2, 4, Map.of("name", "lamp"))), 4);
        byte[] left = Files.readAllBytes(file());
        List<Path> known = stamps();
        database.close();
        for (Path stamp : stamps()) {
            if (!known.contains(stamp)) {
                Files.delete(stamp);
            }
        }
        Files.write(file(), left);
        database = database();
        assertShown(0);
        database.rows("stock").write(List.of(ROW), 3);
        database.close();
        database = database();
        assertShown(3, ROW);
    }

    @Test
    void a_file_with_a_flipped_bit_anywhere_is_made_anew() throws Exception {
        database.rows("stock").write(List.of(ROW), 3);
        database.close();
        byte[] whole = Files.readAllBytes(file());
        Path stamp = stamps().getFirst();
        String secret = Files.readString(stamp);
        for (int at = 20; at < whole.length; at += 4_096 + 512) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 1;
            Files.write(file(), bytes);
            database = database();
            assertShown(0);
            database.close();
            Files.writeString(stamp, secret);
        }
        Files.write(file(), new byte[] {1, 2, 3});
        database = database();
        assertShown(0);
        database.close();
        Files.write(file(), whole);
        database = database();
        assertShown(3, ROW);
    }

    @Test
    void a_file_of_a_stranger_is_never_opened() throws Exception {
        database.close();
        Files.delete(file());
        Path stranger = folder.resolve("stranger");
        try (var made = DriverManager.getConnection("jdbc:h2:" + stranger, "LAB", "secret");
                Statement statement = made.createStatement()) {
            statement.execute("CREATE SCHEMA \"stock\"");
            statement.execute("CREATE TABLE \"stock\".streams(trap INT)");
        }
        Files.move(folder.resolve("stranger.mv.db"), file());
        database = database();
        assertShown(0);
    }

    @Test
    void rows_of_another_log_or_ahead_of_this_one_are_thrown_away() {
        database.rows("stock").write(List.of(ROW), 3);
        database.close();
        log = "log 2";
        database = database();
        assertShown(0);
        database.rows("stock").write(List.of(ROW), 3);
        database.close();
        end = 2;
        database = database();
        assertShown(0);
    }

    private void assertShown(long checkpoint, ServiceRow... rows) {
        assertEquals(List.of(rows), database.rows("stock").rows());
        assertEquals(checkpoint, database.rows("stock").checkpoint());
    }

    private Path file() {
        return folder.resolve("lab.mv.db");
    }

    private List<Path> stamps() throws IOException {
        try (Stream<Path> stamps = Files.list(folder.resolve("known"))) {
            return stamps.toList();
        }
    }

    @Test
    void names_that_are_no_names_of_services_make_no_schema() {
        for (String name : List.of("", "Stock", "a b", "x\"; DROP ALL OBJECTS; --", "-a", "1a")) {
            assertThrows(IllegalArgumentException.class, () -> database.rows(name), name);
        }
    }
}
