package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.history.StateRow;
import playhead.importing.pipeline.ImportProgress;

/** Rehearsals as plans for the system that a log came from; the SQL is run on a real table. */
class CorrectionPlanTest {
    private static final String IMAGES = """
        k,at,by,name,note,n
        C1,2026-05-04 09:00:00,ann,O'Neil,"two
        lines",1
        C2,2026-05-04 09:01:00,ann,B,,2
        C1,2026-05-04 09:02:00,ann,Other,,5
        C3,2026-05-04 09:03:00,ann,New,x,7
        """;

    private static final String MAPPING = """
        mapping: 1
        format: csv
        row: image
        roles:
          entity: { column: k, type: customer }
          type:   { constant: CustomerChanged }
          time:   { column: at, pattern: "yyyy-MM-dd HH:mm:ss", zone: UTC }
          actor:  { column: by }
        columns: { n: integer }
        """;

    @TempDir
    Path folder;

    private Workspace imported(String name, String text, String mapping) throws Exception {
        Path log = Files.writeString(folder.resolve(name), text);
        ImportOptions options = ImportOptions.of(List.of(log));
        if (mapping != null) {
            Path file = Files.writeString(folder.resolve("m.yaml"), mapping);
            options = new ImportOptions(List.of(log), null, file, null, null, null, false, true);
        }
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "ann", folder.resolve("state"));
        ChangesTest.given(workspaces.importInto(folder.resolve("w"), options, ImportProgress.NONE));
        return ChangesTest.given(workspaces.open(folder.resolve("w")));
    }

    @Test
    void the_sql_leads_a_table_back_and_leaves_rows_that_moved_on() throws Exception {
        try (Workspace workspace = imported("images.csv", IMAGES, MAPPING);
                Connection source = DriverManager.getConnection("jdbc:h2:mem:");
                Statement sql = source.createStatement()) {
            sql.execute("CREATE TABLE \"customer\" (\"k\" VARCHAR, \"name\" VARCHAR, \"note\" VARCHAR, \"n\" INT)");
            sql.execute("INSERT INTO \"customer\" VALUES ('C1', 'Other', NULL, 5), ('C2', 'B', NULL, 2),"
                    + " ('C3', 'New', 'x', 7)");
            Reverted rehearsed = ChangesTest.given(workspace.rehearse(RevertRequest.backTo(2)));
            Path plan = folder.resolve("plan.sql");
            assertEquals(2, ChangesTest.given(workspace.plan(rehearsed, plan, "k")));
            run(plan, sql);
            assertEquals(
                    List.of("C1 O'Neil two\nlines 1", "C2 B null 2"), rows(sql), "the same as " + state(workspace));
            sql.execute("UPDATE \"customer\" SET \"n\" = 9 WHERE \"k\" = 'C1'");
            run(plan, sql);
            assertEquals(List.of("C1 O'Neil two\nlines 9", "C2 B null 2"), rows(sql));
            assertEquals(4, workspace.end(), "a plan appends nothing");
        }
    }

    @Test
    void captured_changes_lead_the_table_of_their_schema_back_and_rows_have_their_key_once() throws Exception {
        String log = change("c", null, row(1, "Ann"))
                + change("c", null, row(2, "Bo"))
                + change("u", row(1, "Ann"), row(1, "Anna"))
                + change("d", row(2, "Bo"), null);
        try (Workspace workspace = imported("changes.json", log, null);
                Connection source = DriverManager.getConnection("jdbc:h2:mem:");
                Statement sql = source.createStatement()) {
            sql.execute("CREATE SCHEMA \"shop\"");
            sql.execute("CREATE TABLE \"shop\".\"customer\" (\"id\" INT PRIMARY KEY, \"name\" VARCHAR)");
            sql.execute("INSERT INTO \"shop\".\"customer\" VALUES (1, 'Anna')");
            Path plan = folder.resolve("plan.sql");
            Reverted rehearsed = ChangesTest.given(workspace.rehearse(RevertRequest.backTo(2)));
            assertEquals(2, ChangesTest.given(workspace.plan(rehearsed, plan, "id")));
            run(plan, sql);
            try (ResultSet all = sql.executeQuery(
                    "SELECT LISTAGG(\"id\" || ' ' || \"name\", ', ') WITHIN GROUP (ORDER BY \"id\") FROM"
                            + " \"shop\".\"customer\"")) {
                assertTrue(all.next());
                assertEquals("1 Ann, 2 Bo", all.getString(1), Files.readString(plan));
            }
        }
    }

    private static String row(int id, String name) {
        return "{\"id\":" + id + ",\"name\":\"" + name + "\"}";
    }

    private static String change(String op, String before, String after) {
        return "{\"before\":" + before + ",\"after\":" + after
                + ",\"source\":{\"connector\":\"mysql\",\"db\":\"shop\",\"table\":\"customer\",\"ts_ms\":1700000000000},\"op\":\""
                + op + "\",\"ts_ms\":1700000000000}\n";
    }

    private static void run(Path plan, Statement sql) throws Exception {
        String text = Files.readString(plan);
        assertTrue(text.startsWith("-- ") && text.endsWith("COMMIT;\n"), text);
        sql.execute(text.substring(text.indexOf("BEGIN;\n") + 7).replace("COMMIT;\n", ""));
    }

    private static List<String> rows(Statement sql) throws Exception {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("SELECT * FROM \"customer\" ORDER BY 1")) {
            while (row.next()) {
                rows.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getInt(4));
            }
        }
        return rows;
    }

    private static List<String> state(Workspace workspace) {
        return ChangesTest.given(workspace.session().state(StateQuery.of(null, Moment.recorded(2)))).rows().stream()
                .map(StateRow::toString)
                .toList();
    }

    @Test
    void lines_of_json_are_for_every_log_and_sql_only_for_changes_of_rows() throws Exception {
        try (Workspace workspace = imported("log.ndjson", """
            {"stream":"a-1","type":"Made","data":{"x":1}}
            {"stream":"a-1","type":"Changed","data":{"x":2,"y":null}}
            """, null)) {
            Reverted rehearsed = ChangesTest.given(workspace.rehearse(RevertRequest.backTo(1)));
            Path lines = folder.resolve("plan.ndjson");
            assertEquals(1, ChangesTest.given(workspace.plan(rehearsed, lines, "id")));
            assertEquals(
                    "{\"entity\":\"a-1\",\"type\":\"a\",\"change\":\"changed\",\"fields\":"
                            + "[{\"field\":\"x\",\"old\":2,\"new\":1},{\"field\":\"y\",\"old\":null}]}\n",
                    Files.readString(lines));
            Path sql = folder.resolve("plan.sql");
            assertInstanceOf(Answer.Refused.class, workspace.plan(rehearsed, sql, "id"));
            assertFalse(Files.exists(sql));
        }
    }
}
