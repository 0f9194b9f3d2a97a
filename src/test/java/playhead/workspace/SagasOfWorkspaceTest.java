package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.branch.Branch;
import playhead.importing.pipeline.ImportProgress;
import playhead.lab.LabReport;
import playhead.lab.LabSettings;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.SagaStatus;

class SagasOfWorkspaceTest {
    private static final Path SAMPLES = Path.of("sample-data");

    @TempDir
    Path temp;

    private int made;

    private Workspace open(List<String> lines) throws Exception {
        Path log = Files.write(temp.resolve("log" + ++made + ".ndjson"), lines);
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "ana", temp.resolve("state"));
        Path root = temp.resolve("ws" + made + ".playhead");
        if (lines.isEmpty()) {
            return given(workspaces.openOrCreate(root));
        }
        given(workspaces.importInto(root, ImportOptions.of(List.of(log)), ImportProgress.NONE));
        return given(workspaces.open(root));
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value, var warnings) -> value;
            case Answer.Refused<T>(String reason, boolean usage) -> throw new AssertionError(reason);
        };
    }

    private static List<Object> told(SagaQuestions sagas, Moment moment, int each) {
        SagaList list = given(sagas.at(moment));
        List<Object> told = new ArrayList<>();
        for (int saga = 0; saga < list.size(); saga++) {
            told.add(list.row(saga));
            if (saga % each == 0) {
                told.add(list.saga(saga));
            }
        }
        return told;
    }

    private static SagaQuestions shop(Workspace workspace) {
        return given(workspace.session().sagas().with(SAMPLES.resolve("shop.sagas.yaml")));
    }

    @Test
    void at_any_position_sagas_are_those_of_a_workspace_with_the_first_events_alone() throws Exception {
        sameAsAlone(12, SagasOfWorkspaceTest::shop);
    }

    @Test
    @Tag("long")
    void at_a_hundred_positions_declared_and_inferred_sagas_are_those_of_the_first_events_alone() throws Exception {
        sameAsAlone(100, SagasOfWorkspaceTest::shop);
        sameAsAlone(100, workspace -> workspace.session().sagas());
    }

    private void sameAsAlone(int runs, Function<Workspace, SagaQuestions> asked) throws Exception {
        List<String> lines = Files.readAllLines(SAMPLES.resolve("shop.ndjson"));
        Random random = new Random(3);
        try (Workspace whole = open(lines)) {
            SagaQuestions sagas = asked.apply(whole);
            for (int run = 0; run < runs; run++) {
                int at = random.nextInt(lines.size() + 1);
                // It is come to step by step, from before and from after.
                for (int step : run % 2 == 0 ? new int[] {-3, -2, -1} : new int[] {5, 2, 1}) {
                    given(sagas.at(Moment.recorded(Math.clamp(at + step, 0, lines.size()))));
                }
                try (Workspace alone = open(lines.subList(0, at))) {
                    assertEquals(
                            told(asked.apply(alone), Moment.recorded(at), 1),
                            told(sagas, Moment.recorded(at), 1),
                            "at " + at);
                }
            }
        }
    }

    @Test
    void what_is_imported_later_is_followed_from_where_the_log_ended() throws Exception {
        List<String> lines = Files.readAllLines(SAMPLES.resolve("shop.ndjson"));
        Path rest = Files.write(temp.resolve("rest.ndjson"), lines.subList(300, lines.size()));
        try (Workspace grown = open(lines.subList(0, 300));
                Workspace whole = open(lines)) {
            grown.changes().then(changes -> changes.define(List.of(SAMPLES.resolve("shop.sagas.yaml"))));
            SagaQuestions before = grown.session().sagas();
            List<Object> first = told(before, Moment.recorded(300), 1);
            given(grown.importFiles(ImportOptions.of(List.of(rest)), ImportProgress.NONE));
            long end = grown.end();
            List<Object> rows = told(grown.session().sagas(), Moment.recorded(end), 1);
            assertEquals(told(shop(whole), Moment.recorded(end), 1), rows);
            assertEquals(first, told(before, Moment.recorded(300), 1));
        }
    }

    @Test
    void a_saga_is_found_by_an_entity_that_is_its_own() throws Exception {
        try (Workspace workspace = open(Files.readAllLines(SAMPLES.resolve("shop.ndjson")))) {
            SagaQuestions sagas = shop(workspace);
            Moment end = Moment.recorded(workspace.end());
            Saga saga = given(sagas.saga("order-saga-0004", end));
            assertEquals(saga, given(sagas.saga("order-0004", end)));
            assertEquals(saga, given(sagas.saga(saga.row().id(), end)));
            assertTrue(sagas.saga("stock-004", end) instanceof Answer.Refused<Saga>);
        }
    }

    @Test
    void in_the_order_of_occurrence_positions_are_still_those_of_the_log() throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(SAMPLES.resolve("shop.ndjson")));
        lines.replaceAll(line -> line.replaceFirst("\"position\":[0-9]+,", ""));
        try (Workspace workspace = open(lines)) {
            SagaQuestions sagas = shop(workspace);
            long end = workspace.end();
            for (long at : new long[] {100, 400, end}) {
                SagaList list = given(sagas.at(new Moment(at, Replay.OCCURRED)));
                for (int number = 0; number < list.size(); number++) {
                    Saga saga = list.saga(number);
                    saga.events()
                            .forEach(event -> assertEquals(
                                    event.time(), workspace.session().timeAt(event.position())));
                    assertEquals(number, list.of(saga.row().last()));
                }
            }
        }
    }

    @Test
    void a_what_if_has_sagas_of_its_own() throws Exception {
        try (Workspace workspace = open(Files.readAllLines(SAMPLES.resolve("shop.ndjson")))) {
            workspace.changes().then(changes -> changes.define(List.of(SAMPLES.resolve("shop.sagas.yaml"))));
            Moment end = Moment.recorded(workspace.end());
            Saga recorded = given(workspace.session().sagas().saga("order-0003", end));
            assertEquals(SagaStatus.COMPLETED, recorded.row().status());
            Branch branch =
                    Branch.at(workspace.end()).skip(recorded.events().getLast().position());
            Session supposed = workspace.whatIf().whole(branch);
            assertEquals(
                    SagaStatus.STUCK,
                    given(supposed.sagas().saga(recorded.row().id(), end)).row().status());
        }
    }

    @Test
    void sagas_and_their_steps_are_tables_of_the_query_model() throws Exception {
        try (Workspace workspace = open(Files.readAllLines(SAMPLES.resolve("shop.ndjson")))) {
            String counted = "SELECT status, COUNT(*) AS n FROM sagas GROUP BY status ORDER BY status";
            assertEquals(List.of(), sql(workspace, counted));
            workspace.changes().then(changes -> changes.define(List.of(SAMPLES.resolve("shop.sagas.yaml"))));
            SagaList list = given(workspace.session().sagas().at(Moment.recorded(workspace.end())));
            java.util.TreeMap<String, Integer> by = new java.util.TreeMap<>();
            for (int number = 0; number < list.size(); number++) {
                by.merge(list.row(number).status().text(), 1, Integer::sum);
            }
            List<String> expected = by.entrySet().stream()
                    .map(entry -> "{\"STATUS\":\"" + entry.getKey() + "\",\"N\":" + entry.getValue() + "}")
                    .toList();
            assertEquals(
                    expected.toString().toLowerCase(),
                    sql(workspace, counted).toString().toLowerCase());
            assertEquals(
                    list.saga(list.find("flow-53df9ca4")).steps().stream()
                            .map(step -> step.name() + " " + step.status().text())
                            .toList()
                            .toString(),
                    sql(
                                    workspace,
                                    "SELECT name || ' ' || status AS s FROM saga_steps WHERE saga = 'flow-53df9ca4'"
                                            + " ORDER BY number")
                            .stream()
                            .map(row -> row.replaceAll("^.*:\"|\"}$", ""))
                            .toList()
                            .toString());
        }
    }

    private static List<String> sql(Workspace workspace, String statement) {
        List<String> rows = new ArrayList<>();
        given(workspace.sql(statement, workspace.end(), row -> rows.add(row.toString())));
        return rows;
    }

    @Test
    void what_the_lab_played_can_be_followed_at_once() throws Exception {
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "ana", temp.resolve("state"));
        Path root = temp.resolve("lab.playhead");
        LabReport report =
                given(workspaces.lab(root, new LabSettings("transfers", true, "deposit", 6, 4, java.util.Set.of())));
        try (Workspace workspace = given(workspaces.open(root))) {
            SagaList list = given(workspace.session().sagas().at(Moment.recorded(workspace.end())));
            assertEquals(report.sagas(), list.size());
            long completed = java.util.stream.IntStream.range(0, list.size())
                    .filter(number -> list.row(number).status() == SagaStatus.COMPLETED)
                    .count();
            assertEquals(report.completed(), completed);
            assertEquals("Transfer", list.row(0).definition());
        }
    }
}
