package playhead.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.branch.Branch;
import playhead.revert.OnConflict;
import playhead.workspace.BranchText;
import playhead.workspace.RevertRequest;
import playhead.workspace.Reverted;
import playhead.workspace.Workspace;

/** Why a what-if, a revert, a definition or a change of a set cannot be is told in German. */
class SaidChangesTest {
    @TempDir
    Path folder;

    private final German german = new German();
    private Workspace workspace;

    @BeforeEach
    void open() throws IOException {
        Path log = Files.writeString(folder.resolve("a.ndjson"), """
            {"stream":"acc-1","type":"Made","time":"2026-01-01T00:00:00Z","data":{"x":1}}
            {"stream":"acc-1","type":"Changed","time":"2026-01-01T00:00:01Z","data":{"x":2}}
            {"stream":"acc-1","type":"Changed","time":"2026-01-01T00:00:02Z","data":{"x":3}}
            """);
        workspace = German.opened(folder, List.of(log));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void a_place_that_a_branch_cannot_change() {
        BranchText text = new BranchText(workspace.session());
        german.assertRefuses(text.skip(Branch.at(0), "0"));
        german.assertRefuses(text.skip(Branch.at(0), "9"));
        german.assertRefuses(text.skip(Branch.at(0), "soon"));
        german.assertRefuses(text.without(Branch.at(0), "c-1", List.of()));
        german.assertRefuses(text.set(Branch.at(0), "x=1"));
        german.assertRefuses(text.set(Branch.at(0), "0:x=1"));
        german.assertRefuses(workspace.whatIf().of(Branch.at(0).skip(9)));
        german.assertRefuses(workspace.branches().find("none"));
        german.assertRefuses(workspace.branches().forget("none"));
        german.assertRefuses(workspace.decisions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "2:{",
                "2:[]",
                "2:{}",
                "2:{\"type\":1}",
                "2:{\"type\":\"T\"}",
                "2:{\"type\":\"T\",\"stream\":\"acc-1\",\"what\":1}",
                "2:{\"type\":\"T\",\"stream\":\"acc-1\",\"data\":1}",
                "2:{\"type\":\"T\",\"stream\":\"acc-1\",\"time\":\"soon\"}",
                "2:{\"type\":\"T\",\"stream\":\"acc-1\",\"entities\":1}",
                "9:{\"type\":\"T\",\"stream\":\"acc-1\"}"
            })
    void an_event_that_cannot_be_inserted(String text) {
        german.assertRefuses(new BranchText(workspace.session()).insert(Branch.at(0), text));
    }

    @Test
    void what_cannot_be_reverted() {
        german.assertRefuses(workspace.rehearse(request(null, null, List.of(), null, null, null)));
        german.assertRefuses(workspace.rehearse(request("1", "2", List.of("3"), null, null, null)));
        german.assertRefuses(workspace.rehearse(request("3", "2", List.of(), null, null, null)));
        german.assertRefuses(workspace.rehearse(request(null, null, List.of("0"), null, null, null)));
        german.assertRefuses(workspace.rehearse(request(null, "9", List.of(), null, null, null)));
        german.assertRefuses(workspace.rehearse(request(null, "1", List.of(), "nobody", null, null)));
        german.assertRefuses(workspace.rehearse(request(null, "1", List.of(), null, "what", null)));
        german.assertRefuses(workspace.rehearse(request(null, "1", List.of(), null, null, "what")));
        german.assertRefuses(workspace.changes().then(changes -> changes.revert(RevertRequest.backTo(1), "")));
    }

    @Test
    void a_revert_that_later_events_are_in_the_way_of() {
        Reverted stopped = German.given(workspace
                .changes()
                .then(changes -> changes.revert(request("2", "2", List.of(), null, null, null), "wrong")));
        assertNotNull(stopped.refusal());
        assertEquals(
                "1 Konflikt: x von acc-1 wurde später geändert, an 3; nichts wurde zurückgenommen",
                german.assertSays(stopped.refusal()));
    }

    @Test
    void a_plan_that_cannot_be_written() {
        Reverted rehearsed = German.given(workspace.rehearse(RevertRequest.backTo(1)));
        german.assertRefuses(workspace.plan(rehearsed, folder.resolve("plan.sql"), "id"));
        german.assertRefuses(workspace.plan(rehearsed, folder.resolve("none").resolve("plan.ndjson"), "id"));
    }

    @Test
    void files_with_definitions_that_cannot_be_used() throws IOException {
        german.assertRefuses(workspace.define(List.of(folder.resolve("none.yaml"))));
        german.assertRefuses(workspace.define(List.of(Files.writeString(folder.resolve("bad.yaml"), "what: 1"))));
        german.assertRefuses(
                workspace.define(List.of(Files.writeString(folder.resolve("long.yaml"), "#".repeat(2_000_000)))));
    }

    @Test
    void a_workspace_that_takes_no_changes() {
        German.given(workspace.changes().then(changes -> changes.seal()));
        german.assertRefuses(workspace.changes());
        german.assertRefuses(workspace.define(List.of(folder.resolve("none.yaml"))));
    }

    private static RevertRequest request(
            String from, String to, List<String> events, String entity, String type, String field) {
        return new RevertRequest(from, to, events, entity, type, field, OnConflict.STOP);
    }
}
