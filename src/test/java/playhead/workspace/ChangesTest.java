package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.command.CommandRecord;
import playhead.history.DiffRow;
import playhead.importing.pipeline.ImportProgress;
import playhead.revert.Conflict;
import playhead.revert.OnConflict;

/** What is done to a workspace: recorded, rejected or reverted. */
class ChangesTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final String LOG = """
        {"stream":"a-1","type":"Made","data":{"x":1,"y":{"p":1,"q":2}}}
        {"stream":"b-1","type":"Made","data":{"x":1}}
        {"stream":"a-1","type":"Changed","data":{"x":2}}
        {"stream":"c-1","type":"Made","data":{"x":5}}
        {"stream":"a-1","type":"Changed","data":{"y":7}}
        {"stream":"a-1","type":"Changed","data":{"x":3}}
        {"stream":"c-1","type":"Changed","data":{"z":1}}
        """;

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void make() throws IOException {
        Path log = Files.writeString(folder.resolve("log.ndjson"), LOG);
        given(workspaces("ann").importInto(path(), ImportOptions.of(List.of(log)), ImportProgress.NONE));
        workspace = given(workspaces("bob").open(path()));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Path path() {
        return folder.resolve("w");
    }

    private Workspaces workspaces(String user) {
        return new Workspaces(Clock.fixed(NOON, ZoneOffset.UTC), user, folder.resolve("state"));
    }

    private void reopen() throws IOException {
        workspace.close();
        workspace = given(workspaces("eve").open(path()));
    }

    static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T>(T value, var warnings)) {
            return value;
        }
        throw new AssertionError(answer);
    }

    private Changes changes() {
        return given(workspace.changes());
    }

    private Reverted revert(RevertRequest request) {
        assertEquals(
                given(workspace.rehearse(request)).rehearsal(),
                given(workspace.rehearse(request)).rehearsal());
        return given(changes().revert(request, "a mistake"));
    }

    private static RevertRequest events(OnConflict mode, String... positions) {
        return new RevertRequest(null, null, List.of(positions), null, null, null, mode);
    }

    private String state(String entity) {
        var query =
                new StateQuery(null, entity, Moment.recorded(workspace.end()), null, null, true, 0, Integer.MAX_VALUE);
        var row = given(workspace.session().state(query)).rows().getFirst();
        return row.exists() ? row.fieldsJson().toString() : "none";
    }

    private List<String> commands() {
        return workspace.commands().stream()
                .map(one -> one.request().type() + " by " + one.request().actor() + ": "
                        + (one.accepted() ? one.first() + "+" + one.count() : one.reason()))
                .toList();
    }

    @Test
    void all_that_is_done_is_a_command_with_who_when_and_what_came_of_it() throws IOException {
        Path good = Files.writeString(folder.resolve("p.yaml"), """
            projections:
              - entity: a
                columns: { x: integer }
                on:
                  Made: { x: data.x }
            """);
        Path bad = Files.writeString(folder.resolve("q.yaml"), "projections: 7\n");
        given(changes().define(List.of(good)));
        Answer<List<String>> refused = changes().define(List.of(good, bad));
        assertInstanceOf(Answer.Refused.class, refused);
        given(workspace.notes().take(NoteTarget.at(3), "look here"));
        assertInstanceOf(Answer.Refused.class, workspace.notes().take(NoteTarget.at(99), "where?"));
        Path binary = Files.write(folder.resolve("x.bin"), new byte[] {0, 1, 2, 3});
        workspace.importFiles(ImportOptions.of(List.of(binary)), ImportProgress.NONE);
        revert(RevertRequest.backTo(5));
        given(changes().seal());
        for (int round = 0; round < 2; round++) {
            List<String> all = commands();
            assertEquals("Import by ann: 1+7", all.get(0));
            assertEquals("Define by bob: 8+0", all.get(1));
            assertTrue(all.get(2).startsWith("Define by bob: q.yaml, "), all.toString());
            assertEquals("TakeNote by bob: 8+0", all.get(3));
            assertEquals("TakeNote by bob: position 99, the log has 0 to 7", all.get(4));
            assertTrue(all.get(5).startsWith("Import by bob: "), all.toString());
            assertEquals("Revert by bob: 8+1", all.get(6));
            assertEquals("Seal by bob: 9+0", all.get(7));
            assertEquals(8, all.size());
            CommandRecord define = workspace.commands().get(1);
            assertEquals(NOON, define.request().time());
            assertTrue(define.request().payload().toString().startsWith("{\"file\":\"p.yaml\",\"text\":"));
            reopen();
        }
    }

    @Test
    void defining_names_what_each_section_brings() throws IOException {
        Path file = Files.writeString(
                folder.resolve("w.yaml"),
                "watches:\n  - { name: big, events: A }\nrules:\n  - { name: small, events: A, always: id != '' }\n");
        assertEquals(List.of("defined: watch big, rule small"), given(changes().define(List.of(file))));
        assertEquals(1, workspace.audit(Replay.RECORDED).definitions().watches().size());
    }

    @Test
    void a_sealed_workspace_hands_out_no_way_to_change_it() throws IOException {
        given(changes().seal());
        assertEquals(new Answer.Refused<>("the workspace is sealed", false), workspace.changes());
        reopen();
        assertEquals(new Answer.Refused<>("the workspace is sealed", false), workspace.changes());
        assertEquals(
                2,
                given(workspace.rehearse(RevertRequest.backTo(5)))
                        .rehearsal()
                        .changes()
                        .size());
        assertEquals(7, workspace.end());
    }

    @Test
    void a_revert_to_a_position_says_what_it_changes_and_appends_one_event_an_entity() {
        Reverted done = revert(RevertRequest.backTo(2));
        assertEquals(2, done.appended());
        assertEquals(9, done.end());
        assertEquals(
                List.of("a-1 CHANGED [x, y, y.p, y.q]", "c-1 REMOVED [x, z]"),
                done.rehearsal().changes().stream().map(ChangesTest::shown).toList());
        assertEquals("{\"x\":1,\"y\":{\"p\":1,\"q\":2}}", state("a-1"));
        assertEquals("none", state("c-1"));
        Reverted back = revert(RevertRequest.backTo(7));
        assertEquals(11, back.end());
        assertEquals("{\"x\":3,\"y\":7}", state("a-1"));
        assertEquals("{\"x\":5,\"z\":1}", state("c-1"));
        assertEquals(0, revert(RevertRequest.backTo(7)).appended(), "nothing is left to do");
    }

    private static String shown(DiffRow row) {
        return row.ref().id() + " " + row.change() + " "
                + row.fields().stream()
                        .map(change -> change.field().toString())
                        .sorted()
                        .toList();
    }

    @Test
    void undoing_single_events_stops_where_later_events_spoke_of_the_same() {
        Reverted stopped = revert(events(OnConflict.STOP, "3", "5"));
        assertEquals(0, stopped.appended());
        assertEquals(7, stopped.end());
        assertEquals("1 conflict: x of a-1 was changed later, at 6; nothing was reverted", stopped.refusal());
        Conflict conflict = stopped.rehearsal().conflicts().getFirst();
        assertEquals(List.of(6L), conflict.later());
        assertEquals("3 1", conflict.now() + " " + conflict.target());
        assertEquals("Revert by bob: " + stopped.refusal(), commands().getLast());
        assertEquals("{\"x\":3,\"y\":7}", state("a-1"));
    }

    @Test
    void a_conflict_is_skipped_or_taken_as_told() {
        assertNull(revert(events(OnConflict.SKIP, "3", "5")).refusal());
        assertEquals("{\"x\":3,\"y\":{\"p\":1,\"q\":2}}", state("a-1"));
        assertEquals(1, revert(events(OnConflict.TAKE, "3")).appended());
        assertEquals("{\"x\":1,\"y\":{\"p\":1,\"q\":2}}", state("a-1"));
    }

    @Test
    void events_that_follow_each_other_are_undone_together() {
        assertEquals(1, revert(events(OnConflict.STOP, "6", "3")).appended());
        assertEquals("{\"x\":1,\"y\":7}", state("a-1"));
    }

    @Test
    void the_birth_of_an_entity_is_undone_unless_others_spoke_of_it() {
        Reverted stopped = revert(events(OnConflict.STOP, "4"));
        assertEquals(0, stopped.appended());
        assertNull(stopped.rehearsal().conflicts().getFirst().field());
        revert(events(OnConflict.SKIP, "4"));
        assertEquals("{\"z\":1}", state("c-1"), "what only the undone event said goes");
        revert(events(OnConflict.TAKE, "4"));
        assertEquals("none", state("c-1"));
        revert(new RevertRequest("8", "end", List.of(), null, null, null, OnConflict.STOP));
        assertEquals("{\"x\":5,\"z\":1}", state("c-1"));
        revert(events(OnConflict.STOP, "4", "7", "8", "9", "10"));
        assertEquals("none", state("c-1"));
    }

    @Test
    void the_scope_is_an_entity_a_type_or_a_field() {
        revert(new RevertRequest(null, "2", List.of(), null, null, "x", OnConflict.STOP));
        assertEquals("{\"x\":1,\"y\":7}", state("a-1"));
        assertEquals("{\"z\":1}", state("c-1"), "a field does not end an entity");
        revert(new RevertRequest(null, "0", List.of(), "b-1", null, null, OnConflict.STOP));
        assertEquals("none", state("b-1"));
        revert(new RevertRequest("start", "end", List.of(), null, "a", null, OnConflict.STOP));
        assertEquals("none", state("a-1"));
        assertEquals("{\"z\":1}", state("c-1"));
        for (RevertRequest wrong : List.of(
                new RevertRequest(null, "2", List.of(), "zz", null, null, OnConflict.STOP),
                new RevertRequest(null, "2", List.of(), null, "zz", null, OnConflict.STOP),
                new RevertRequest(null, "2", List.of(), null, null, "zz", OnConflict.STOP),
                new RevertRequest(null, "99", List.of(), null, null, null, OnConflict.STOP),
                new RevertRequest("3", "2", List.of(), null, null, null, OnConflict.STOP),
                new RevertRequest(null, "2", List.of("3"), null, null, null, OnConflict.STOP),
                new RevertRequest(null, null, List.of("0"), null, null, null, OnConflict.STOP),
                new RevertRequest(null, null, List.of(), null, null, null, OnConflict.STOP))) {
            assertInstanceOf(Answer.Refused.class, changes().revert(wrong, "because"));
        }
        assertInstanceOf(Answer.Refused.class, changes().revert(RevertRequest.backTo(1), " "));
    }

    @Test
    void a_revert_holds_whatever_projection_is_in_force_and_rules_go_on_from_it() throws IOException {
        Path rules = Files.writeString(folder.resolve("p.yaml"), """
            projections:
              - entity: a
                columns: { total: { type: integer, initial: 10 }, last: text }
                on:
                  Made: { total: total + 1 }
                  Changed: { total: total + 1, last: event.type }
            """);
        given(changes().define(List.of(rules)));
        assertEquals("{\"total\":14,\"last\":\"Changed\"}", state("a-1"));
        revert(RevertRequest.backTo(1));
        assertEquals("{\"total\":11}", state("a-1"));
        revert(RevertRequest.backTo(0));
        assertEquals("none", state("a-1"));
        revert(RevertRequest.backTo(3));
        assertEquals("{\"total\":12,\"last\":\"Changed\"}", state("a-1"));
        Path more = Files.writeString(
                folder.resolve("more.ndjson"), "{\"stream\":\"a-1\",\"type\":\"Changed\",\"data\":{}}\n");
        given(workspace.importFiles(ImportOptions.of(List.of(more)), ImportProgress.NONE));
        assertEquals("{\"total\":13,\"last\":\"Changed\"}", state("a-1"));
        reopen();
        assertEquals("{\"total\":13,\"last\":\"Changed\"}", state("a-1"));
        assertFalse(workspace.commands().isEmpty());
    }
}
