package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.importing.pipeline.ImportProgress;

/** What is said about a log that stays as it is. */
class NotesTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final String LOG = """
        {"stream":"a-1","type":"Made","data":{"x":1}}
        {"stream":"b-1","type":"Made","data":{"x":1}}
        {"stream":"a-1","type":"Changed","data":{"x":2}}
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

    @Test
    void a_note_is_about_a_place_a_stretch_an_entity_a_field_or_a_saga_and_names_its_author() throws IOException {
        EntityRef one = given(workspace.notes().entity("a-1"));
        given(workspace.notes().take(NoteTarget.at(0), "  before all \n"));
        given(workspace.notes().take(NoteTarget.over(1, 3), "größer\n😀"));
        given(workspace.notes().take(NoteTarget.at(2).about(one, null), "odd"));
        given(workspace.notes().take(NoteTarget.over(1, 2).about(one, "x"), "why 2?"));
        given(workspace.notes().take(NoteTarget.at(3).aboutSaga("flow \"7\""), "by hand"));
        List<Note> all = workspace.notes().all();
        assertEquals(
                List.of(
                        note(1, NoteTarget.at(0), "before all"),
                        note(2, NoteTarget.over(1, 3), "größer\n😀"),
                        note(3, NoteTarget.at(2).about(one, null), "odd"),
                        note(4, NoteTarget.over(1, 2).about(one, "x"), "why 2?"),
                        note(5, NoteTarget.at(3).aboutSaga("flow \"7\""), "by hand")),
                all);
        workspace.close();
        Files.delete(path().resolve("store.mv.db"));
        workspace = given(workspaces("bob").open(path()));
        assertEquals(all, workspace.notes().all());
    }

    @Test
    void what_was_said_is_replaced_or_withdrawn_by_a_later_record_and_stays_readable() throws IOException {
        given(workspace.notes().take(NoteTarget.at(1), "fraud"));
        given(workspace.notes().take(NoteTarget.at(2), "late"));
        assertEquals(1, given(workspace.notes().replace(1, "error")).number());
        given(workspace.notes().withdraw(2));
        given(workspace.notes().take(NoteTarget.at(3), "third"));
        reopen();
        assertEquals(List.of("1 error", "3 third"), said(workspace.notes().all()));
        assertEquals(
                List.of("1 fraud REPLACED", "2 late WITHDRAWN", "1 error STANDS", "3 third STANDS"),
                workspace.notes().ever().stream()
                        .map(note -> note.number() + " " + note.text() + " " + note.standing())
                        .toList());
        assertEquals("there is no note 2", refused(workspace.notes().withdraw(2)));
        assertEquals("there is no note 2", refused(workspace.notes().replace(2, "again")));
        assertEquals(
                List.of(
                        "TakeNote",
                        "TakeNote",
                        "TakeNote",
                        "WithdrawNote",
                        "TakeNote",
                        "WithdrawNote: there is no note 2"),
                commands());
    }

    @Test
    void a_note_that_says_nothing_or_lies_outside_is_refused_and_recorded_so() {
        assertEquals("a note without text", refused(workspace.notes().take(NoteTarget.at(1), " \n")));
        assertEquals("position 4, the log has 0 to 3", refused(workspace.notes().take(NoteTarget.over(1, 4), "x")));
        assertEquals(
                "position -1, the log has 0 to 3", refused(workspace.notes().take(NoteTarget.at(-1), "x")));
        assertEquals("a note from position 3 to 1", refused(workspace.notes().take(NoteTarget.over(3, 1), "x")));
        assertEquals("a mark without a name", refused(workspace.notes().mark(new NamedPosition(1, " "))));
        assertEquals(List.of(), workspace.notes().all());
        assertEquals(5, commands().size());
    }

    @Test
    void after_the_seal_notes_and_marks_go_on_and_the_head_of_the_log_stays_the_same() throws IOException {
        given(workspace.notes().take(NoteTarget.at(1), "before"));
        given(workspace.changes().then(Changes::seal));
        String sealed = workspace.head();
        String notes = workspace.notes().head();
        given(workspace.notes().take(NoteTarget.at(2), "after"));
        given(workspace.notes().mark(new NamedPosition(3, "here")));
        given(workspace.notes().withdraw(1));
        assertInstanceOf(Answer.Refused.class, workspace.changes());
        reopen();
        assertEquals(sealed, workspace.head());
        assertNotEquals(notes, workspace.notes().head());
        assertEquals("4", workspace.notes().head().split("\n")[1]);
        assertEquals(List.of("2 after"), said(workspace.notes().all()));
        assertEquals(3, workspace.end());
        assertEquals(true, workspace.isSealed());
    }

    @Test
    void marks_are_recorded_and_those_of_an_older_workspace_still_hold() throws IOException {
        workspace
                .viewSettings()
                .put(
                        "marks",
                        Json.canonical("[{\"name\":\"old\",\"position\":1},{\"position\":2},7,"
                                + "{\"name\":\"gone\",\"position\":3},{\"name\":\"far\",\"position\":99}]"));
        given(workspace.notes().mark(new NamedPosition(2, "new")));
        assertEquals(List.of("1 old", "3 gone", "2 new"), marks());
        given(workspace.notes().rename(new NamedPosition(1, "old"), "known"));
        given(workspace.notes().unmark(new NamedPosition(3, "gone")));
        reopen();
        assertEquals(List.of("2 new", "1 known"), marks());
        given(workspace.notes().mark(new NamedPosition(3, "gone")));
        assertEquals(List.of("2 new", "1 known", "3 gone"), marks());
        assertEquals(List.of("SetMark", "RenameMark", "RemoveMark", "SetMark"), commands());
    }

    @Test
    void kept_what_ifs_and_notes_do_not_disturb_each_other() {
        given(workspace.notes().take(NoteTarget.at(1), "one"));
        given(workspace.branches().keep(new playhead.branch.NamedBranch("b", "", playhead.branch.Branch.at(2))));
        given(workspace.notes().take(NoteTarget.at(1), "two"));
        assertEquals(List.of("1 one", "2 two"), said(workspace.notes().all()));
        assertEquals(1, workspace.branches().all().size());
    }

    private List<String> marks() {
        return workspace.notes().marks().stream()
                .map(mark -> mark.position() + " " + mark.name())
                .toList();
    }

    private static List<String> said(List<Note> notes) {
        return notes.stream().map(note -> note.number() + " " + note.text()).toList();
    }

    /** What was done after the import. */
    private List<String> commands() {
        return workspace.commands().stream()
                .skip(1)
                .map(one -> one.request().type() + (one.accepted() ? "" : ": " + one.reason()))
                .toList();
    }

    private static Note note(long number, NoteTarget target, String text) {
        return new Note(number, target, text, "bob", NOON, Note.Standing.STANDS);
    }

    private Path path() {
        return folder.resolve("w");
    }

    private void reopen() throws IOException {
        workspace.close();
        workspace = given(workspaces("bob").open(path()));
    }

    private Workspaces workspaces(String user) {
        return new Workspaces(Clock.fixed(NOON, ZoneOffset.UTC), user, folder.resolve("application"));
    }

    private static String refused(Answer<?> answer) {
        return assertInstanceOf(Answer.Refused.class, answer).reason();
    }

    private static <T> T given(Answer<T> answer) {
        return ((Answer.Given<T>) answer).value();
    }
}
