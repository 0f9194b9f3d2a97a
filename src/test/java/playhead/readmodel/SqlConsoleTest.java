package playhead.readmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQL can read, and that it can do nothing else. */
class SqlConsoleTest extends SqlConsoleBase {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO account(entity) VALUES ('x')",
                "UPDATE account SET owner = 'x'",
                "DELETE FROM account",
                "MERGE INTO account(entity) VALUES ('x')",
                "TRUNCATE TABLE \"DATA\".t_1",
                "CREATE TABLE x(a INT)",
                "CREATE LOCAL TEMPORARY TABLE x(a INT)",
                "CREATE VIEW x AS SELECT 1",
                "DROP VIEW account",
                "ALTER TABLE \"DATA\".t_1 ADD COLUMN x INT",
                "CREATE ALIAS x FOR 'java.lang.System.exit'",
                "CREATE ALIAS x AS 'int x() { return 1; }'",
                "CREATE TRIGGER x AFTER INSERT ON account CALL 'x'",
                "CREATE USER x PASSWORD 'x'",
                "GRANT ALL ON SCHEMA PUBLIC TO PUBLIC",
                "CALL 1",
                "CALL FILE_READ('/etc/hostname')",
                "SCRIPT",
                "SCRIPT TO '/tmp/x'",
                "RUNSCRIPT FROM '/tmp/x'",
                "BACKUP TO '/tmp/x.zip'",
                "SET MAX_MEMORY_ROWS 1",
                "SET @x = 1",
                "SHUTDOWN",
                "CHECKPOINT",
                "ANALYZE",
                "COMMIT",
                "ROLLBACK",
                "HELP",
                "EXPLAIN SELECT 1",
                "EXECUTE IMMEDIATE 'DROP VIEW account'",
                "PREPARE COMMIT x",
                "COMMENT ON VIEW account IS 'x'",
                "USE \"DATA\"",
                "SELECT FILE_READ('/etc/hostname')",
                "SELECT FILE_WRITE('x', '/tmp/x')",
                "SELECT * FROM CSVREAD('/etc/hostname')",
                "SELECT CSVWRITE('/tmp/x', 'SELECT 1')",
                "SELECT * FROM LINK_SCHEMA('A', '', 'jdbc:h2:mem:', 'sa', '', 'PUBLIC')",
                "SELECT * FROM FINAL TABLE (INSERT INTO account(entity) VALUES ('x'))",
                "SELECT * FROM \"DATA\".t_1",
                "SELECT * FROM OLD TABLE (DELETE FROM account)",
                "SELECT * FROM account FOR UPDATE",
                "SELECT MEMORY_FREE()",
                "SELECT CANCEL_SESSION(1)",
                "SELECT ABORT_SESSION(1)",
                "SELECT REPEAT('x', 2000000000)",
                "SELECT SPACE(2000000000)",
                "SELECT LPAD('x', 2000000000, 'y')",
                "SELECT REGEXP_REPLACE('aaaa', '(.*a){12}$', '')",
                "SELECT 1 WHERE 'a' REGEXP '(.*a){12}$'",
                "SELECT 1; SELECT 2",
                "SELECT 1; DROP VIEW account",
                "SELECT 1) ; DROP VIEW account; --",
                "SELECT 1 /* */; DROP VIEW account",
                "SELECT ?",
                "",
                "  ;",
                "-- nothing",
                "SELECT 'a",
                "SELECT * FROM nowhere",
                "SELECT * FROM STATE('nowhere')",
                "SELECT * FROM STATE('account', 99)",
                "SELECT * FROM STATE('account', 'x')",
                "SELECT * FROM STATE(NULL)"
            })
    void refuses_with_one_line(String sql) {
        String refusal = refusal(model, sql);
        assertNotNull(refusal, sql);
        assertFalse(
                refusal.isBlank()
                        || refusal.contains("\n")
                        || refusal.contains("Exception")
                        || refusal.contains("SQL statement:"),
                refusal);
        assertEquals(List.of("{\"n\":2}"), rows(model, "SELECT count(*) n FROM account"));
        assertTrue(Files.notExists(Path.of("/tmp/x")));
    }

    @Test
    void says_why_it_refuses() {
        assertEquals(
                "DELETE is refused: this console only reads; write a SELECT", refusal(model, "delete from account"));
        assertEquals("there is no entity type 'nowhere'", refusal(model, "SELECT * FROM STATE('nowhere')"));
        assertEquals("position 99 is outside of the log", refusal(model, "SELECT * FROM STATE('account', 99)"));
        assertEquals(
                "refused: this console only reads the tables of the query model, EVENTS and STATE",
                refusal(model, "SELECT * FROM \"DATA\".t_1"));
        assertTrue(refusal(model, "SELECT ownr FROM account").contains("ownr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 AS a",
                "SELECT 1 AS a ; ",
                "WITH x(a) AS (SELECT 1) SELECT a FROM x",
                "SELECT 'a;b' AS a",
                "SELECT 'FOR UPDATE' AS a",
                "SELECT 1 AS a -- REPEAT",
                "VALUES 1",
                "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 1) SELECT n FROM r"
            })
    void takes_every_form_of_a_reading_statement(String sql) {
        assertEquals(1, rows(model, sql).size());
    }

    @Test
    void events_have_all_their_columns() {
        assertEquals(
                List.of(
                        "{\"position\":3,\"time\":\"2023-11-14T22:16:20Z\",\"time_text\":\"t3\","
                            + "\"stream\":\"account-1\",\"stream_type\":\"account\",\"version\":1,\"type\":\"Paid\",\"id\":\"e-3\","
                            + "\"actor\":\"actor-0\",\"correlation_id\":null,\"causation_ids\":[],"
                            + "\"entities\":[{\"entity\":\"account-1\",\"type\":\"account\",\"role\":\"stream\"}],"
                            + "\"data\":{\"balance\":90.05},\"meta\":{},\"file\":\"log.ndjson\",\"line\":3,\"byte_offset\":300}"),
                rows(model, "SELECT * FROM EVENTS WHERE position = 3"));
    }

    @Test
    void json_of_events_is_reached_by_dots() {
        assertEquals(
                List.of("{\"balance\":100.10}", "{\"balance\":5}", "{\"balance\":90.05}"),
                rows(model, "SELECT (data).balance AS balance FROM EVENTS ORDER BY position"));
        assertEquals(
                List.of("{\"type\":\"Opened\",\"s\":105.1}", "{\"type\":\"Paid\",\"s\":90.05}"),
                rows(
                        model,
                        "SELECT type, SUM(CAST(CAST((data).balance AS VARCHAR) AS DECFLOAT)) s FROM EVENTS GROUP BY"
                                + " type ORDER BY type"));
        assertEquals(
                List.of("{\"position\":2}"), rows(model, "SELECT position FROM EVENTS WHERE (data).owner = 'Bob'"));
        assertEquals(
                List.of("{\"position\":1}"),
                rows(
                        model,
                        "SELECT position FROM EVENTS WHERE CAST(CAST((data).balance AS VARCHAR) AS DECFLOAT) > 99.9"));
    }

    @Test
    void limit_and_position_read_few_events() {
        for (int i = 0; i < 5_000; i++) {
            events.add("account", "account-3", "Paid", "{\"balance\":" + i + "}");
        }
        assertTrue(reads("SELECT * FROM EVENTS LIMIT 5", 5) <= 16);
        assertEquals(1, reads("SELECT data FROM EVENTS WHERE position = 4000", 1));
        assertEquals(11, reads("SELECT type FROM EVENTS WHERE position BETWEEN 2000 AND 2010", 11));
        assertTrue(reads("SELECT type FROM EVENTS ORDER BY position DESC LIMIT 3", 3) <= 16);
        assertTrue(reads("SELECT type FROM EVENTS ORDER BY position LIMIT 3", 3) <= 16);
        assertTrue(reads("SELECT type FROM EVENTS WHERE position > 4990", 13) <= 14);
        assertEquals(0, reads("SELECT count(*) FROM EVENTS", 1));
        assertEquals(0, reads("SELECT * FROM EVENTS WHERE position > 9000", 0));
    }

    @Test
    void state_answers_any_position() {
        String sql = "SELECT entity, balance FROM STATE('account'%s) ORDER BY entity";
        assertEquals(List.of("{\"entity\":\"account-1\",\"balance\":100.1}"), rows(model, sql.formatted(", 1")));
        assertEquals(
                List.of("{\"entity\":\"account-1\",\"balance\":100.1}", "{\"entity\":\"account-2\",\"balance\":5}"),
                rows(model, sql.formatted(""), 2));
        assertEquals(
                List.of("{\"entity\":\"account-1\",\"balance\":90.05}", "{\"entity\":\"account-2\",\"balance\":5}"),
                rows(model, sql.formatted("")));
        assertEquals(List.of(), rows(model, sql.formatted(", 0")));
        assertEquals(List.of("{\"d\":-10.05}"), rows(model, """
            SELECT b.balance - a.balance d FROM STATE('account', '1') a
            JOIN STATE('account', 3) b ON a.entity = b.entity\
            """));
    }

    @Test
    void two_workspaces_do_not_mix() {
        MemoryEvents others = new MemoryEvents().add("account", "account-9", "Opened", "{\"owner\":\"Zoe\"}");
        try (QueryModel other = new QueryModel(
                folder.resolve("b").resolve("query.mv.db"),
                new StampFolder(folder.resolve("known")),
                new MemoryStates(others),
                others,
                Long::parseLong,
                List.of())) {
            other.catchUp(CatchUpProgress.SILENT);
            assertEquals(List.of("{\"owner\":\"Zoe\"}"), rows(other, "SELECT owner FROM STATE('account')"));
            assertEquals(List.of("{\"n\":1}"), rows(other, "SELECT count(*) n FROM EVENTS"));
            assertEquals(List.of("{\"n\":3}"), rows(model, "SELECT count(*) n FROM EVENTS"));
            assertEquals(List.of("{\"n\":2}"), rows(model, "SELECT count(*) n FROM STATE('account')"));
        }
    }

    @Test
    void values_are_exact() {
        assertEquals(
                List.of("{\"a\":9223372036854775807,\"b\":0.1,\"c\":12345678901234567890.123,\"d\":null,"
                        + "\"e\":[1,2],\"f\":\"2024-02-29T10:00:00.5Z\",\"g\":true,\"h\":\"é\\n\"}"),
                rows(
                        model,
                        "SELECT 9223372036854775807 a, 0.1 b, 12345678901234567890.123 c, NULL d, ARRAY[1, 2] e, "
                                + "TIMESTAMP WITH TIME ZONE '2024-02-29 12:00:00.5+02' f, TRUE g, U&'\\00e9\\000a' h"));
        assertEquals(List.of("{\"x\":1,\"x_2\":2}"), rows(model, "SELECT 1 x, 2 x"));
    }
}
