package playhead.readmodel.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
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
                        return 10;
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
                "INSERT INTO \"payment\".checkpoint VALUES (0)",
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
    void rows_outlive_a_closed_database_and_are_gone_with_a_foreign_file() throws Exception {
        database.rows("stock").write(List.of(ROW), 3);
        database.close();
        database = database();
        assertEquals(List.of(ROW), database.rows("stock").rows());
        assertEquals(3, database.rows("stock").checkpoint());
        database.rows("stock").write(List.of(ROW.after(2, 4, Map.of("name", "lamp"))), 4);
        database.close();
        Path file = folder.resolve("lab.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        database = database();
        assertEquals(0, database.rows("stock").checkpoint());
        assertEquals(List.of(), database.rows("stock").rows());
        database.close();
        Files.delete(file);
        Path stranger = folder.resolve("stranger");
        try (var made = DriverManager.getConnection("jdbc:h2:" + stranger, "LAB", "secret");
                Statement statement = made.createStatement()) {
            statement.execute("CREATE SCHEMA \"stock\"");
            statement.execute("CREATE TABLE \"stock\".streams(trap INT)");
        }
        Files.move(folder.resolve("stranger.mv.db"), file);
        database = database();
        assertEquals(List.of(), database.rows("stock").rows());
    }

    @Test
    void rows_of_another_log_are_thrown_away() {
        database.rows("stock").write(List.of(ROW), 3);
        database.close();
        log = "log 2";
        database = database();
        assertEquals(0, database.rows("stock").checkpoint());
        assertEquals(List.of(), database.rows("stock").rows());
    }

    @Test
    void names_that_are_no_names_of_services_make_no_schema() {
        for (String name : List.of("", "Stock", "a b", "x\"; DROP ALL OBJECTS; --", "-a", "1a")) {
            assertThrows(IllegalArgumentException.class, () -> database.rows(name), name);
        }
    }
}
