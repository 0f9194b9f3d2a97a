package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Json;
import playhead.importing.pipeline.ImportProgress;

class ViewByRecordTest {
    private static final String WITHOUT_TIMES =
            "mapping: 1\nroles:\n  entity: { column: nr, type: booking }\nignore: [ ]\norder: file\n";
    private static final String BY_TIME =
            "mapping: 1\nroles:\n  entity: { column: nr, type: booking }\n  time: { column: booked }\norder: time\n";

    @TempDir
    Path folder;

    @Test
    void marks_stand_at_the_same_source_lines_where_another_order_gives_them_other_positions() throws Exception {
        Path log = write(
                "bank.csv", "nr,booked", "A,2026-01-03T00:00:00Z", "B,2026-01-01T00:00:00Z", "C,2026-01-02T00:00:00Z");
        Path before = read("before", WITHOUT_TIMES, log);
        look(
                before,
                "marks",
                "[{\"position\":0,\"name\":\"start\"},{\"position\":1,\"name\":\"A\"},{\"position\":2,\"name\":\"B\"}]");
        look(before, "columns", "{\"widths\":[40,80]}");
        Path after = read("after", BY_TIME, log);
        ViewByRecord.Carried carried = carry(before, after);
        assertEquals(3, carried.carried());
        assertEquals(List.of(), carried.lost());
        assertEquals("[0 start, 3 A, 1 B]", marks(after));
        assertEquals("{\"widths\":[40,80]}", seen(after, "columns"));
    }

    @Test
    void notes_go_along_with_their_authors_and_those_that_were_withdrawn_stay_behind() throws Exception {
        Path log = write("bank.csv", "nr,booked", "A,2026-01-03T00:00:00Z", "B,someday", "C,2026-01-02T00:00:00Z");
        Path before = read("before", WITHOUT_TIMES, log);
        try (Workspace workspace = given(workspaces("ann").open(before))) {
            Notes notes = workspace.notes();
            given(notes.take(NoteTarget.over(1, 3), "a stretch"));
            given(notes.take(NoteTarget.at(2), "of nothing"));
            given(notes.take(NoteTarget.at(3).about(given(notes.entity("C")), "booked"), "draft"));
            given(notes.replace(3, "late"));
            given(notes.take(NoteTarget.at(1), "no"));
            given(notes.withdraw(4));
            given(notes.mark(new NamedPosition(3, "C")));
            given(notes.rename(new NamedPosition(3, "C"), "see"));
        }
        Path after = read("after", BY_TIME, log);
        ViewByRecord.Carried carried = carry(before, after);
        assertEquals(List.of(new ViewByRecord.Lost("of nothing", 2, "bank.csv", 3)), carried.lost());
        try (Workspace workspace = given(workspaces().open(after))) {
            assertEquals(
                    List.of("1 1-2 null a stretch ann", "2 1-1 booking C late ann"),
                    workspace.notes().all().stream()
                            .map(note -> note.number() + " " + note.target().from() + "-"
                                    + note.target().to() + " " + note.target().entity() + " " + note.text() + " "
                                    + note.by())
                            .toList());
        }
        assertEquals("[1 see]", marks(after));
    }

    @Test
    void a_mark_whose_line_has_no_event_any_more_is_left_out_and_named() throws Exception {
        Path log = write("bank.csv", "nr,booked", "A,2026-01-03T00:00:00Z", "B,someday", "C,2026-01-02T00:00:00Z");
        Path before = read("before", WITHOUT_TIMES, log);
        look(before, "marks", "[{\"position\":2,\"name\":\"odd\"},{\"position\":3,\"name\":\"C\"}]");
        Path after = read("after", BY_TIME, log);
        ViewByRecord.Carried carried = carry(before, after);
        assertEquals(1, carried.carried());
        assertEquals(List.of(new ViewByRecord.Lost("odd", 2, "bank.csv", 3)), carried.lost());
        assertEquals("[1 C]", marks(after));
    }

    @Test
    void a_mark_from_an_earlier_import_is_not_taken_for_a_line_of_the_last_one() throws Exception {
        Path first = write("bank.csv", "nr,booked", "X,2025-01-03T00:00:00Z");
        Path before = read("before", WITHOUT_TIMES, first);
        Path log = write("bank.csv", "nr,booked", "A,2026-01-03T00:00:00Z");
        read("before", WITHOUT_TIMES, log);
        look(before, "marks", "[{\"position\":1,\"name\":\"X\"},{\"position\":2,\"name\":\"A\"}]");
        Path after = read("after", BY_TIME, log);
        ViewByRecord.Carried carried = carry(before, after);
        assertEquals(List.of(new ViewByRecord.Lost("X", 1, "", 0)), carried.lost());
        assertEquals("[1 A]", marks(after));
    }

    @Test
    void nothing_is_carried_from_a_workspace_that_was_never_looked_at() throws Exception {
        Path log = write("bank.csv", "nr,booked", "A,2026-01-03T00:00:00Z");
        Path after = read("after", BY_TIME, log);
        assertEquals(ViewByRecord.Carried.NOTHING, carry(read("before", WITHOUT_TIMES, log), after));
        assertEquals("[]", marks(after));
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private Path read(String name, String mapping, Path log) throws IOException {
        Path yaml = Files.writeString(folder.resolve(name + ".yaml"), mapping);
        Path root = folder.resolve(name + ".playhead");
        given(workspaces()
                .importInto(
                        root,
                        new ImportOptions(List.of(log), null, yaml, null, null, null, false, true),
                        ImportProgress.NONE));
        return root;
    }

    private void look(Path root, String setting, String json) throws IOException {
        try (Workspace workspace = given(workspaces().open(root))) {
            workspace.viewSettings().put(setting, Json.canonical(json));
        }
    }

    private String seen(Path root, String setting) throws IOException {
        try (Workspace workspace = given(workspaces().open(root))) {
            Json value = workspace.viewSettings().get(setting);
            return value == null ? null : value.toString();
        }
    }

    private String marks(Path root) throws IOException {
        try (Workspace workspace = given(workspaces().open(root))) {
            assertNull(workspace.viewSettings().get("marks"));
            return workspace.notes().marks().stream()
                    .map(mark -> mark.position() + " " + mark.name())
                    .toList()
                    .toString();
        }
    }

    private ViewByRecord.Carried carry(Path from, Path into) throws IOException {
        ViewByRecord view;
        try (Workspace workspace = given(workspaces().open(from))) {
            view = workspace.viewByRecord();
        }
        try (Workspace workspace = given(workspaces().open(into))) {
            return workspace.carryOver(view);
        }
    }

    private Workspaces workspaces() {
        return workspaces("tester");
    }

    private Workspaces workspaces(String user) {
        return new Workspaces(Clock.systemUTC(), user, folder.resolve("application"));
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value, List<String> warnings) -> value;
            case Answer.Refused<T>(String reason, boolean wrongUsage) -> throw new AssertionError(reason);
        };
    }
}
