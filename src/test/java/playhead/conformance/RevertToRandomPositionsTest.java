package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.revert.OnConflict;
import playhead.workspace.Answer;
import playhead.workspace.Changes;
import playhead.workspace.Moment;
import playhead.workspace.RevertRequest;
import playhead.workspace.Reverted;
import playhead.workspace.StateQuery;
import playhead.workspace.Workspace;

/** Reverts to any position, against an oracle that reads the source file; and reverts of those reverts. */
class RevertToRandomPositionsTest {
    private static final Path SAMPLE = Path.of("sample-data/shop.ndjson");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sample", "made", "real"})
    void the_state_is_that_of_the_position_for_7_positions(String log) throws Exception {
        compare(log, 7, 600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "made", "real"})
    @Tag("long")
    void the_state_is_that_of_the_position_for_200_positions(String log) throws Exception {
        compare(log, 200, 1_000);
    }

    @Test
    void a_reverted_log_is_the_same_in_the_query_model_and_after_export_and_import() throws Exception {
        Cli cli = new Cli(folder.resolve("state"));
        Path path = folder.resolve("w.playhead");
        cli.ok("import", SAMPLE, "--into", path, "--no-source");
        cli.ok("revert", path, "--to", 300, "--reason", "because");
        cli.ok("revert", path, "--from", 601, "--to", 657, "--on-conflict", "take", "--reason", "because");
        for (String type : List.of("order", "account", "order-saga")) {
            assertEquals(
                    cli.ok("sql", path, "SELECT * FROM STATE('" + type + "') ORDER BY entity", "--json")
                            .out(),
                    cli.ok("sql", path, "SELECT * FROM \"" + type + "\" ORDER BY entity", "--json")
                            .out());
        }
        Path file = folder.resolve("exported.ndjson");
        cli.ok("export", path, "--format", "ndjson", "--out", file);
        Path again = folder.resolve("again.playhead");
        cli.ok("import", file, "--into", again);
        try (Workspace one = open(cli, path);
                Workspace other = open(cli, again)) {
            assertEquals(state(one), state(other));
        }
    }

    private void compare(String log, int positions, int made) throws Exception {
        Path file = switch (log) {
            case "sample" -> SAMPLE;
            case "made" ->
                Shared.makeLog(folder, "a", "--events", made, "--seed", 5, "--late", "0.05", "--formats", "ndjson");
            default -> Shared.find("data/csv/PurchasingExample.csv.gz");
        };
        Oracle oracle = log.equals("real")
                ? new Oracle(new OccurredOracle(
                                StateAtRandomPositionsTest.purchases(file).events())
                        .order())
                : Oracle.byPosition(file);
        Cli cli = new Cli(folder.resolve("state"));
        Path path = folder.resolve("w.playhead");
        cli.ok("import", file, "--into", path, "--no-source");
        int events = oracle.events().size();
        Random random = new Random(positions);
        // Opened anew from time to time: what was appended is the same after that.
        for (int from = 0; from < positions; from += 20) {
            try (Workspace workspace = open(cli, path)) {
                for (int n = from; n < Math.min(from + 20, positions); n++) {
                    int at = n == 0 ? 0 : n == 1 ? events : random.nextInt(events + 1);
                    thereAndBack(workspace, oracle, at, random.nextInt(3) > 0, log);
                }
            }
        }
        cli.ok("verify", path);
    }

    private static void thereAndBack(Workspace workspace, Oracle oracle, int at, boolean byPosition, String log) {
        Map<Object, Object> before = state(workspace);
        long end = workspace.end();
        if (end == oracle.events().size()) {
            assertEquals(oracle.stateAfter(end), before);
        }
        revert(workspace, RevertRequest.backTo(at));
        assertEquals(oracle.stateAfter(at), state(workspace), log + " back to " + at);
        long reverted = workspace.end();
        if (byPosition) {
            revert(workspace, RevertRequest.backTo(end));
            assertEquals(before, state(workspace), log + " back from " + at);
        } else if (reverted > end) {
            // The same by undoing the events of the revert themselves.
            String first = Long.toString(end + 1);
            revert(workspace, new RevertRequest(first, "end", List.of(), null, null, null, OnConflict.STOP));
            assertEquals(before, state(workspace), log + " undone " + at);
        }
        assertTrue(workspace.end() >= reverted && reverted >= end);
    }

    private static Workspace open(Cli cli, Path path) throws Exception {
        return given(cli.workspaces().open(path));
    }

    /** The rehearsal says the same, and what it says is what differs afterwards. */
    private static void revert(Workspace workspace, RevertRequest request) {
        Reverted rehearsed = given(workspace.rehearse(request));
        Changes changes = given(workspace.changes());
        Reverted done = given(changes.revert(request, "because"));
        assertEquals(rehearsed.rehearsal(), done.rehearsal());
        assertEquals(done.rehearsal().changes().size(), done.appended());
    }

    private static Map<Object, Object> state(Workspace workspace) {
        Map<Object, Object> fields = new HashMap<>();
        StateQuery all = StateQuery.of(null, Moment.recorded(workspace.end()));
        given(workspace.session().state(all))
                .rows()
                .forEach(row -> fields.put(
                        row.ref().id(), PlainJson.object(row.fieldsJson().toString())));
        return fields;
    }

    private static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T>(T value, var warnings)) {
            return value;
        }
        throw new AssertionError(answer);
    }
}
