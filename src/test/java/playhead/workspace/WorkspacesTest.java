package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Json;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.ImportProgress;

class WorkspacesTest {
    private static final String LINES = """
        {"stream":"order-1","type":"Placed","id":"a","time":"2026-01-01T10:00:00Z","data":{"status":"placed"}}
        {"stream":"order-1","type":"Paid","id":"b","time":"2026-01-01T11:00:00Z","data":{"status":"paid"}}
        """;

    @TempDir
    Path temp;

    private Workspaces workspaces() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
        return new Workspaces(clock, "ana", temp.resolve("state"));
    }

    private Path log() throws Exception {
        return Files.writeString(temp.resolve("orders.ndjson"), LINES);
    }

    private Workspace imported() throws Exception {
        Path root = temp.resolve("w.playhead");
        assertInstanceOf(
                ImportOutcome.Imported.class,
                given(workspaces().importInto(root, ImportOptions.of(List.of(log())), ImportProgress.NONE)));
        return given(workspaces().open(root));
    }

    private static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T>(T value, var warnings)) {
            return value;
        }
        throw new AssertionError(answer.toString());
    }

    @Test
    void a_condition_also_holds_for_an_entity_asked_for_by_name() throws Exception {
        try (Workspace workspace = imported()) {
            assertEquals(1, rowsOf(workspace, "status == \"paid\""));
            assertEquals(0, rowsOf(workspace, "status == \"placed\""));
        }
    }

    private static int rowsOf(Workspace workspace, String where) {
        StateQuery query = new StateQuery(
                null, "order-1", new Moment(2, Replay.RECORDED), where, null, false, 0, Integer.MAX_VALUE);
        return given(workspace.session().state(query)).rows().size();
    }

    @Test
    void a_creation_that_crashed_at_any_step_leaves_a_folder_for_a_new_workspace() throws Exception {
        Path whole = temp.resolve("w.playhead");
        given(workspaces().openOrCreate(whole)).close();
        byte[] settings = Files.readAllBytes(whole.resolve("workspace.json"));
        byte[] segment = Files.readAllBytes(whole.resolve("journal/000001.seg"));
        for (int step = 0; step < 8; step++) {
            Path root = Files.createDirectory(temp.resolve("crashed-" + step));
            if (step > 0) {
                Files.write(root.resolve("workspace.json.new"), java.util.Arrays.copyOf(settings, 9));
            }
            if (step > 1) {
                Files.move(root.resolve("workspace.json.new"), root.resolve("workspace.json"));
                Files.write(root.resolve("workspace.json"), settings);
            }
            if (step > 2) {
                Files.createFile(root.resolve("lock"));
            }
            if (step > 3) {
                Files.createDirectory(root.resolve("journal"));
            }
            if (step > 4) {
                Files.write(root.resolve("journal/000001.seg"), java.util.Arrays.copyOf(segment, (step - 5) * 16));
            }
            assertInstanceOf(Answer.Refused.class, workspaces().open(root), "step " + step);
            given(workspaces().importInto(root, ImportOptions.of(List.of(log())), ImportProgress.NONE));
            try (Workspace workspace = given(workspaces().open(root))) {
                assertEquals(2, workspace.end());
            }
        }
    }

    @Test
    void a_workspace_that_lost_its_journal_is_not_taken_for_a_new_one() throws Exception {
        imported().close();
        Path root = temp.resolve("w.playhead");
        Folders.empty(root.resolve("journal"));
        assertInstanceOf(Answer.Refused.class, workspaces().open(root));
        assertInstanceOf(
                Answer.Refused.class,
                workspaces().importInto(root, ImportOptions.of(List.of(log())), ImportProgress.NONE));
        assertTrue(Files.exists(root.resolve("store.mv.db")));
    }

    @Test
    void the_table_of_imports_says_who_imported_what_and_when() throws Exception {
        List<String> rows = new ArrayList<>();
        try (Workspace workspace = imported()) {
            given(workspace.sql(
                    "SELECT import, imported_at, imported_by, file, accepted, last_position FROM imports",
                    0,
                    row -> rows.add(row.toString())));
        }
        assertEquals(
                List.of("{\"import\":\"1\",\"imported_at\":\"2026-11-22T10:00:00Z\",\"imported_by\":\"ana\","
                        + "\"file\":\"orders.ndjson\",\"accepted\":2,\"last_position\":2}"),
                rows);
    }

    @Test
    void an_import_that_fails_leaves_no_new_folder() throws Exception {
        Path broken = Files.writeString(temp.resolve("broken.ndjson"), "{\n{\n");
        Path root = temp.resolve("new.playhead");
        assertInstanceOf(
                ImportOutcome.Failed.class,
                given(workspaces().importInto(root, ImportOptions.of(List.of(broken)), ImportProgress.NONE)));
        assertFalse(Files.exists(root));
    }

    @Test
    void a_folder_with_other_files_does_not_become_a_workspace() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("papers"));
        Files.writeString(folder.resolve("letter.txt"), "dear");
        assertInstanceOf(
                Answer.Refused.class,
                workspaces().importInto(folder, ImportOptions.of(List.of(log())), ImportProgress.NONE));
        assertEquals("dear", Files.readString(folder.resolve("letter.txt")));
    }

    @Test
    void opening_clears_what_a_killed_import_left_in_its_scratch_folder() throws Exception {
        imported().close();
        Path scratch = Files.createDirectories(temp.resolve("w.playhead/scratch/import-1"));
        Files.writeString(scratch.resolve("run-1"), "half");
        given(workspaces().open(temp.resolve("w.playhead"))).close();
        assertFalse(Files.exists(temp.resolve("w.playhead/scratch")));
    }

    @Test
    void a_newer_format_is_refused_with_its_number() throws Exception {
        imported().close();
        Files.writeString(temp.resolve("w.playhead/workspace.json"), "{\"id\":\"x\",\"format\":7}");
        Answer.Refused<Workspace> refused =
                assertInstanceOf(Answer.Refused.class, workspaces().open(temp.resolve("w.playhead")));
        assertTrue(refused.reason().contains("format 7"), refused.reason());
    }

    @Test
    void a_lost_settings_file_costs_nothing() throws Exception {
        imported().close();
        Files.delete(temp.resolve("w.playhead/workspace.json"));
        try (Workspace workspace = given(workspaces().open(temp.resolve("w.playhead")))) {
            assertEquals(2, workspace.end());
        }
    }

    @Test
    void the_kept_files_of_an_import_are_read_again_with_another_mapping() throws Exception {
        imported().close();
        Path mapping =
                Files.writeString(temp.resolve("again.yaml"), "mapping: 1\nroles: { type: { constant: Seen } }\n");
        ImportOptions options = new ImportOptions(List.of(), null, mapping, null, null, null, false, true);
        given(workspaces()
                .importAgain(
                        temp.resolve("w.playhead"), "1", temp.resolve("again.playhead"), options, ImportProgress.NONE));
        try (Workspace workspace = given(workspaces().open(temp.resolve("again.playhead")))) {
            Json info = workspace.info();
            assertTrue(info.toString().contains("\"types\":{\"Seen\":2}"), info.toString());
        }
    }

    @Test
    void absent_and_null_keys_of_groups_are_one_row_since_both_are_shown_as_null() throws Exception {
        Path log = Files.writeString(temp.resolve("amounts.ndjson"), """
            {"stream":"order-1","type":"T","id":"a","data":{"amount":null,"n":1}}
            {"stream":"order-2","type":"T","id":"b","data":{"n":2}}
            {"stream":"order-3","type":"T","id":"c","data":{"amount":7,"n":4}}
            """);
        Path root = temp.resolve("g.playhead");
        given(workspaces().importInto(root, ImportOptions.of(List.of(log)), ImportProgress.NONE));
        try (Workspace workspace = given(workspaces().open(root))) {
            List<playhead.history.GroupRow> rows = given(workspace
                            .session()
                            .group(new GroupQuery(List.of("amount"), false, "n", Moment.recorded(3), null, null)))
                    .rows();
            assertEquals(2, rows.size(), rows.toString());
            playhead.history.GroupRow nothing =
                    rows.stream().filter(row -> row.count() == 2).findFirst().orElseThrow();
            assertEquals("3 1 2", nothing.sum() + " " + nothing.min() + " " + nothing.max());
        }
    }

    @Test
    void answers_in_order_of_occurrence_name_positions_in_the_log() throws Exception {
        Path log = Files.writeString(temp.resolve("late.ndjson"), """
            {"stream":"order-1","type":"T","id":"a","time":"2026-01-01T12:00:00Z","data":{"n":2}}
            {"stream":"order-1","type":"T","id":"b","time":"2026-01-01T11:00:00Z","data":{"n":1}}
            """);
        Path root = temp.resolve("o.playhead");
        given(workspaces()
                .importInto(
                        root,
                        new ImportOptions(
                                List.of(log),
                                null,
                                null,
                                playhead.importing.pipeline.OrderRule.FILE,
                                null,
                                null,
                                false,
                                true),
                        ImportProgress.NONE));
        try (Workspace workspace = given(workspaces().open(root))) {
            Session session = workspace.session();
            var found = given(session.bisect(new BisectQuery("n == 2", null, "order-1", Replay.OCCURRED)));
            assertEquals(1, found.first().position(), "the later event stands first in the log");
            assertEquals(2, found.before().lastPosition());
            Moment end = new Moment(2, Replay.OCCURRED);
            assertEquals(1, given(session.blame("order-1", end)).getFirst().position());
            assertEquals(
                    List.of(2L, 1L),
                    given(session.history("order-1", null, Replay.OCCURRED)).stream()
                            .map(row -> row.position())
                            .toList());
        }
    }
}
